"""Runs the peers of one row on the same bytes and prints a measurement a line, as JSON.

Usage: peers.py ROW FOLDER. Loading of libraries, dictionaries and models is left out; the least of three runs counts
(of one, where a run takes longer than three seconds).
"""
import importlib.metadata
import json
import sys
import time
from pathlib import Path


def version(package):
    return importlib.metadata.version(package)


def report(name, bytes_, work, note=None):
    seconds, items = None, None
    for _ in range(3):
        start = time.process_time()
        items = work()
        taken = time.process_time() - start
        seconds = taken if seconds is None else min(seconds, taken)
        if taken > 3:
            break
    print(json.dumps({"name": name, "cpuSeconds": seconds, "bytes": bytes_, "items": items, "note": note}), flush=True)


def files(folder, pattern):
    return [path.read_bytes() for path in sorted(Path(folder).rglob(pattern))]


def tokenize_mecab(folder):
    import mecab

    text = (Path(folder) / "informal.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    from mecab.mecab import create_lattice

    tagger = mecab.MeCab()._tagger

    def work():
        # Only what the C library does: the tokens stay inside it.
        for line in lines:
            tagger.parse(create_lattice(line))

    report(f"MeCab + mecab-ko-dic {version('python-mecab-ko-dic')}", len(text.encode()), work,
           "tokens left inside the library")


def tokenize_lindera(folder):
    import lindera

    text = (Path(folder) / "informal.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    tokenizer = lindera.Tokenizer(lindera.load_dictionary("embedded://ko-dic"), mode="normal")
    report(f"lindera ko-dic {version('lindera-python-ko-dic')}", len(text.encode()),
           lambda: sum(len(tokenizer.tokenize(line)) for line in lines))


def tokenize_kiwi(folder):
    from kiwipiepy import Kiwi

    text = (Path(folder) / "informal.txt").read_text(encoding="utf-8")
    lines = text.splitlines()[:4000]
    kiwi = Kiwi(num_workers=1)
    report(f"Kiwi {version('kiwipiepy')}", len("\n".join(lines).encode()),
           lambda: sum(len(kiwi.tokenize(line)) for line in lines), "first 4000 lines")


def pages_libxml2(folder):
    import lxml.html

    pages = files(folder + "/pages", "*.html")
    report(f"libxml2 {'.'.join(map(str, lxml.etree.LIBXML_VERSION))}, parse only", sum(map(len, pages)),
           lambda: sum(1 for page in pages if lxml.html.document_fromstring(page) is not None), "pages, no posts")


def pages_resiliparse(folder):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    pages = files(folder + "/pages", "*.html")
    report(f"resiliparse {version('resiliparse')}", sum(map(len, pages)),
           lambda: sum(1 for page in pages if extract_plain_text(HTMLTree.parse_from_bytes(page))),
           "one text a page, no posts")


def pages_trafilatura(folder):
    import trafilatura

    pages = files(folder + "/pages", "*.html")
    report(f"trafilatura {version('trafilatura')}", sum(map(len, pages)),
           lambda: sum(1 for page in pages if trafilatura.extract(page)), "one text a page, no posts")


def feeds_feedparser(folder, shelf="feeds"):
    import feedparser

    feeds = files(f"{folder}/{shelf}", "*.rss")
    report(f"feedparser {version('feedparser')}", sum(map(len, feeds)),
           lambda: sum(len(feedparser.parse(feed).entries) for feed in feeds))


def headlines_feedparser(folder):
    feeds_feedparser(folder, "headlines")


def records_fastwarc(folder, shelf="crawl"):
    import gzip
    import io
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    archives = files(f"{folder}/{shelf}", "*.warc.gz")

    def work():
        records = 0
        for archive in archives:
            for record in ArchiveIterator(io.BytesIO(archive), record_types=WarcRecordType.response, parse_http=True):
                record.reader.read()
                records += 1
        return records

    report(f"fastwarc {version('fastwarc')}", sum(len(gzip.decompress(archive)) for archive in archives), work,
           "MB/s of unpacked bytes")


def records_warcio(folder, shelf="crawl"):
    import gzip
    import io
    from warcio.archiveiterator import ArchiveIterator

    archives = files(f"{folder}/{shelf}", "*.warc.gz")

    def work():
        records = 0
        for archive in archives:
            for record in ArchiveIterator(io.BytesIO(archive)):
                record.content_stream().read()
                records += 1
        return records

    report(f"warcio {version('warcio')}", sum(len(gzip.decompress(archive)) for archive in archives), work,
           "MB/s of unpacked bytes")


def saved_fastwarc(folder):
    records_fastwarc(folder, "records")


def saved_warcio(folder):
    records_warcio(folder, "records")


def own_fastwarc(folder):
    records_fastwarc(folder, "own")


def own_warcio(folder):
    records_warcio(folder, "own")


def crawl_fastwarc(folder):
    import io
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    archives = files(folder + "/crawl", "*.warc.gz")

    def work():
        records = 0
        for archive in archives:
            for record in ArchiveIterator(io.BytesIO(archive), record_types=WarcRecordType.response, parse_http=True):
                record.reader.read()
                records += 1
        return records

    report(f"fastwarc {version('fastwarc')}", sum(map(len, archives)), work, "records only, pages not read")


def crawl_warcio(folder):
    import io
    from warcio.archiveiterator import ArchiveIterator

    archives = files(folder + "/crawl", "*.warc.gz")

    def work():
        records = 0
        for archive in archives:
            for record in ArchiveIterator(io.BytesIO(archive)):
                record.content_stream().read()
                records += 1
        return records

    report(f"warcio {version('warcio')}", sum(map(len, archives)), work, "records only, pages not read")


def crawl_posts(folder):
    import io
    import trafilatura
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    archives = files(folder + "/crawl", "*.warc.gz")

    def work():
        posts = 0
        for archive in archives:
            for record in ArchiveIterator(io.BytesIO(archive), record_types=WarcRecordType.response, parse_http=True):
                posts += trafilatura.extract(record.reader.read()) is not None
        return posts

    report("fastwarc + trafilatura", sum(map(len, archives)), work, "one text a page")


ROWS = {
    "tokenize": [tokenize_mecab, tokenize_lindera, tokenize_kiwi],
    "pages": [pages_libxml2, pages_resiliparse, pages_trafilatura],
    "feeds": [feeds_feedparser],
    "headlines": [headlines_feedparser],
    "records": [records_fastwarc, records_warcio],
    "saved": [saved_fastwarc, saved_warcio],
    "own": [own_fastwarc, own_warcio],
    "crawl": [crawl_fastwarc, crawl_warcio, crawl_posts],
}


def main():
    row, folder = sys.argv[1:3]
    for peer in ROWS.get(row, []):
        try:
            peer(folder)
        except (ImportError, importlib.metadata.PackageNotFoundError) as absent:
            print(json.dumps({"name": peer.__name__.split("_", 1)[1], "note": f"skipped: {absent}"}), flush=True)


main()
