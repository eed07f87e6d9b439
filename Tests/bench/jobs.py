"""Runs whole jobs as processes of their own and prints a measurement a line, as JSON.

Usage: jobs.py start PROGRAM                   the start of the program, its words compiled and its words kept
       jobs.py job PROGRAM ARCHIVE             the program beside baseline.py, same archive, same rules
       jobs.py scale PROGRAM BENCH SIZE,SIZE   one thread beside two, then one size after the other
Processor time and peak memory are the kernel's account of the finished process (wait4).
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What baseline.py imports; without one of these only the project's own figure is printed.
PACKAGES = ["feedparser", "kiwipiepy", "lxml", "pandas", "trafilatura", "warcio", "yaml"]


def run(command, ends=(0, 1), **settings):
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **settings)
    output = process.stdout.read() if process.stdout else ""
    trouble = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ends:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}: {trouble[-2000:]}")
    return output, {"cpuSeconds": usage.ru_utime + usage.ru_stime, "wallSeconds": time.monotonic() - start,
                    "peakMegabytes": usage.ru_maxrss * 1024 / 1e6}


def least(times, command, **settings):
    """The run of least processor time: other work on the machine only ever adds to it."""
    return min((run(command, **settings) for _ in range(times)), key=lambda one: one[1]["cpuSeconds"])


def size(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def posts_of(run_folder):
    with open(Path(run_folder) / "posts.csv", encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def kept(run_folder):
    """How many posts the run counts, by its own account."""
    return json.loads((Path(run_folder) / "manifest.json").read_text(encoding="utf-8"))["ledger"]["kept"]


def start(program):
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        for name in ("first start, words compiled", "later start, words kept"):
            _, figures = run([program, "tokenize"], env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL)
            print(json.dumps({"name": "meoktong tokenize, " + name, **figures}), flush=True)


def job(program, archive):
    with tempfile.TemporaryDirectory() as out:
        rules = HERE / "keywords.yaml"
        bytes_ = size(archive)

        def ours(name, *formats, times=1):
            command = [program, "run", archive, "-o", f"{out}/ours", "--force", "--codebook", rules, "-j", "1",
                       "--progress", "none", "--lang", "en", *formats]
            _, figures = least(times, command, stdout=subprocess.DEVNULL)
            print(json.dumps({"name": name, "bytes": bytes_, "items": kept(f"{out}/ours"), **figures}), flush=True)

        # The script writes trend.csv and nothing else; so does the row that it is compared with. Of both, the least of
        # three runs counts.
        ours("meoktong run -j 1, trend.csv only", "--format", "trend", times=3)
        ours("meoktong run -j 1, all tables", "--format", "csv")
        posts = posts_of(f"{out}/ours")
        counts = Counter()
        kinds = [path.stem for path in sorted((HERE / "keywords").glob("*.yaml"))]
        for post in posts:
            counts.update(kind for kind in kinds if post.get(kind) == "1")
        absent = [name for name in PACKAGES if not find_spec(name)]
        if absent:
            print(json.dumps({"name": "Python script", "note": f"skipped: no module named {', '.join(absent)}"}))
        else:
            text, theirs = least(3, [sys.executable, HERE / "baseline.py", archive, rules, f"{out}/theirs"],
                                 ends=(0,), stdout=subprocess.PIPE)
            answer = json.loads(text.splitlines()[-1])
            same = sorted(kind for kind in kinds if counts[kind] == answer["kinds"].get(kind, 0))
            difference = {kind: [counts[kind], answer["kinds"].get(kind, 0)] for kind in kinds if kind not in same}
            note = f"same counts for {len(same)} of {len(kinds)} rules"
            if difference:
                note += f"; ours and theirs: {json.dumps(difference)}"
            print(json.dumps({"name": "Python script, trend.csv only", "bytes": bytes_, "items": answer["posts"],
                              "note": note, **theirs}), flush=True)
        ours("meoktong run -j 1, tables, workbook, charts, report")


def scale(program, bench, sizes):
    sizes = [int(number) for number in sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        for place, posts in enumerate(sizes):
            archive = f"{folder}/{posts}"
            run([bench, "make", "--posts", str(posts), "-o", archive], stdout=subprocess.DEVNULL)
            for threads in (1, 2) if place == 0 else (2,):
                _, figures = run([program, "run", archive, "-o", f"{folder}/run", "--force", "-j", str(threads),
                                  "--progress", "none", "--lang", "en"], stdout=subprocess.DEVNULL)
                print(json.dumps({"name": f"{posts} posts, {threads} threads", "bytes": size(archive),
                                  "items": posts, **figures}), flush=True)


def main():
    verb, arguments = sys.argv[1], sys.argv[2:]
    {"start": start, "job": job, "scale": scale}[verb](*arguments)


if __name__ == "__main__":
    main()
