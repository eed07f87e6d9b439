"""The whole job as people script it: an archive of tables, pages, feeds and a crawl in, trend.csv out.

Usage: baseline.py ARCHIVE KEYWORDS OUT. Kiwi splits the texts, KEYWORDS are the rules, pandas counts by hour.
KEYWORDS is a codebook of the project; only its words are used, looked for in the text without its spaces.
"""
import json
import re
import sys
from pathlib import Path

import feedparser
import lxml.html
import pandas
import trafilatura
import yaml
from kiwipiepy import Kiwi
from warcio.archiveiterator import ArchiveIterator

START, END = "2022-10-15T15:30:00+09:00", "2022-10-20T23:00:00+09:00"
LETTER, HANGUL = re.compile(r"[^\W\d_]"), re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]")


def tables(archive):
    for path in sorted((archive / "tables").rglob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield row["url"], row["created_at"], row["text"]


def pages(archive):
    for path in sorted((archive / "pages").rglob("*.html")):
        for tweet in lxml.html.document_fromstring(path.read_bytes()).iter("article"):
            text = tweet.xpath('.//*[@data-testid="tweetText"]')
            time = tweet.xpath(".//time")[0]
            yield time.getparent().get("href"), time.get("datetime") or None, text[0].text_content()


def feeds(archive):
    for path in sorted((archive / "feeds").rglob("*.rss")):
        for item in feedparser.parse(path.read_bytes()).entries:
            text = lxml.html.fromstring(item.content[0].value).text_content()
            yield item.link, item.get("published") or None, text


def crawl(archive):
    for path in sorted((archive / "crawl").rglob("*.warc.gz")):
        with open(path, "rb") as stream:
            for record in ArchiveIterator(stream):
                if record.rec_type != "response":
                    continue
                page = record.content_stream().read()
                found = trafilatura.bare_extraction(page, with_metadata=False)
                time = re.search(rb'article:published_time" content="([^"]*)"', page)
                if found:
                    yield (record.rec_headers.get_header("WARC-Target-URI"),
                           time.group(1).decode() or None if time else None, found.text)


def rules(folder):
    book = yaml.safe_load(folder.read_text(encoding="utf-8"))
    return {kind: yaml.safe_load((folder.with_suffix("") / f"{kind}.yaml").read_text(encoding="utf-8"))["cues"]
            for kind in book["kinds"]}


def is_korean(text):
    """A third of the letters are Hangul, as in the program."""
    return len(HANGUL.findall(text)) * 3 >= len(LETTER.findall(text)) > 0


def main():
    archive, keywords, out = map(Path, sys.argv[1:4])
    words = rules(keywords)
    kiwi = Kiwi(num_workers=1)
    rows, seen = [], set()
    for source in (tables, pages, feeds, crawl):
        for address, time, text in source(archive):
            if address in seen or not is_korean(text):
                continue
            seen.add(address)
            # The rules are words here; a script that wants them by morpheme pays for the tokens all the same.
            kiwi.tokenize(text)
            bare = re.sub(r"\s", "", text)
            kinds = [kind for kind, cues in words.items() if any(cue in bare for cue in cues)]
            rows.append((time, len(rows), kinds))
    posts = pandas.DataFrame(rows, columns=["time", "post", "kinds"])
    posts["time"] = pandas.to_datetime(posts["time"], utc=True, format="mixed")
    inside = posts["time"].isna() | (posts["time"] >= START) & (posts["time"] < END)
    posts = posts[inside]
    posts["hour"] = posts["time"].dt.tz_convert("Asia/Seoul").dt.floor("h")
    trend = posts.explode("kinds").dropna(subset="kinds").groupby(["hour", "kinds"], dropna=False).size()
    out.mkdir(parents=True, exist_ok=True)
    trend.rename("posts").reset_index().to_csv(out / "trend.csv", index=False)
    counts = posts.explode("kinds").groupby("kinds").size().to_dict()
    print(json.dumps({"posts": len(posts), "kinds": counts}, ensure_ascii=False, sort_keys=True))


main()
