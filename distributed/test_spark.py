"""Compares Spark with one machine, byte for byte: test_spark.py MEOKTONG ARCHIVE CODEBOOK.

Two jobs: the archive on a cluster of two executors, one of which is killed while it labels, after a process that is
killed while it reads; and posts in Parquet on local[2], among them weeks of before, dates without an hour and reposts.
"""
import csv
import datetime
import json
import os
import random
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")

import pyarrow  # noqa: E402
import pyarrow.parquet  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

import meoktong_spark  # noqa: E402

PROGRAM, ARCHIVE = map(os.path.abspath, sys.argv[1:3])
CODEBOOK = os.path.abspath(sys.argv[3])
MAP = "text=본문,time=작성일,author=닉네임,platform=사이트,id=번호,url=주소"
KST = datetime.timezone(datetime.timedelta(hours=9))


def single(archive, out, options):
    """The table and the ledger of one machine."""
    words = [word for name, values in options.items() for value in values for word in (f"--{name}", value)]
    done = subprocess.run([PROGRAM, "run", archive, "-o", out, "--progress", "none", "--format", "csv", *words],
                          check=True, capture_output=True, text=True)
    return Path(out, "trend.csv").read_bytes(), done.stdout.strip().rpartition("\n")[2]


def spark_on(master, **settings):
    builder = SparkSession.builder.master(master).appName("meoktong").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.driver.host", "127.0.0.1")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    for name, value in settings.items():
        builder = builder.config(name.replace("_", "."), value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


def on_this_machine():
    # The program is named in the session and not in the environment, which the executors of every session inherit.
    spark = spark_on("local[2]", spark_executorEnv_MEOKTONG=PROGRAM)
    os.environ["MEOKTONG"] = PROGRAM
    return spark


def compare(title, spark, archive, expected_of, folder, options):
    """Ends the test where a byte of the table or a number of the ledger differs."""
    ledger = meoktong_spark.run(spark, archive, f"{folder}/{title}", options, partitions=2)
    table, said = single(expected_of, f"{folder}/{title}-single", options)
    ours = Path(folder, title, "trend.csv").read_bytes()
    if ours != table:
        pairs = zip(ours.decode().splitlines(), table.decode().splitlines())
        sys.exit(f"{title}: Spark's trend.csv differs: "
                 + next((f"\n  Spark {left}\n  one   {right}" for left, right in pairs if left != right), "its length"))
    counts = (f"found {ledger['found']:,} = kept {ledger['kept']:,} + duplicates {ledger['duplicates']:,}"
              f" + outside period {ledger['outside']:,} + not Korean {ledger['notKorean']:,}"
              f" + rejected {ledger['rejected']:,}")
    if counts != said:
        sys.exit(f"{title}: the ledgers differ:\n  Spark {counts}\n  one   {said}")
    print(f"{title}: {len(table.splitlines())} rows of trend.csv are the same; {said}", flush=True)


def posts():
    """Posts with every sort of time, in rows; the same on each call."""
    chance = random.Random(20221015)
    start = int(datetime.datetime(2022, 9, 17, tzinfo=KST).timestamp())
    words = ["환불해 주세요", "연락처가 하나도 안 보여요", "복구 언제 되나요", "결제가 안 됨", "날씨 좋다"]
    circular = "예약하신 손님들께 알립니다 오늘은 전화로만 주문을 받습니다 불편을 드려 죄송합니다"
    rows = []
    for number in range(600):
        second = start + chance.randrange(34 * 86_400)
        local = datetime.datetime.fromtimestamp(second, KST)
        time = chance.choice([local.isoformat(), local.isoformat(), local.strftime("%Y-%m-%d %H:%M"),
                              local.strftime("%Y-%m-%d"), None])
        text = f"{chance.choice(words)}, {number}번째 주문 \"확인\"" if number % 12 else f"{circular} {number % 5}"
        row = {"번호": str(number), "본문": text, "작성일": time, "닉네임": f"손님{chance.randrange(90)}",
               "사이트": chance.choice(["가게모임", "동네방"]), "주소": None}
        rows += [row] * (2 if number % 40 == 7 else 1)
    return rows + [{"번호": "x", "본문": "Not a word of Korean here", "작성일": None, "닉네임": None,
                    "사이트": "동네방", "주소": None}]


def in_parquet(folder, options):
    """The same posts as Parquet for Spark and as JSON Lines for one machine."""
    rows = posts()
    Path(folder, "shards").mkdir()
    for shard in range(3):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows[shard::3]), f"{folder}/shards/{shard}.parquet")
    lines = [json.dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False)
             for row in rows]
    Path(folder, "rows.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    spark = on_this_machine()
    compare("parquet", spark, f"{folder}/shards", f"{folder}/rows.jsonl", folder, options)
    table = list(csv.DictReader(Path(folder, "parquet", "trend.csv").read_text("utf-8").splitlines()))
    # Otherwise the comparison would be of less than it says.
    assert any(row["expected"] not in ("", "0.00") for row in table), "no usual count"
    assert any(row["slot"] == "day-only" for row in table) and any(row["slot"] == "undated" for row in table)
    assert any(row["families"] != row["posts"] for row in table if row["posts"]), "no repost"


KILLER = """#!/bin/bash
# The program, but the first that reads is killed half-way, and the first that labels takes its executor with it.
if [ "$1" = read ] && mkdir "{folder}/killed-process" 2>/dev/null; then
  "{program}" "$@" | head -n 5
  kill -KILL $$
fi
if [ "$1" = label ] && mkdir "{folder}/killed-executor" 2>/dev/null; then
  "{program}" "$@" | head -n 5
  process=$PPID
  until [ "$process" -le 1 ] || grep -qa CoarseGrainedExecutorBackend "/proc/$process/cmdline"; do
    process=$(awk '/^PPid/ {{print $2}}' "/proc/$process/status")
  done
  [ "$process" -gt 1 ] && kill -KILL "$process" && touch "{folder}/killed-executor/done"
  exit 70
fi
exec "{program}" "$@"
"""


def with_a_killed_executor(folder, options):
    """Sends the program along in an archive, as on a cluster."""
    Path(folder, "meoktong").mkdir()
    program = Path(folder, "meoktong", "meoktong")
    program.write_text(KILLER.format(folder=folder, program=PROGRAM))
    program.chmod(0o755)
    with tarfile.open(f"{folder}/meoktong.tar.gz", "w:gz") as archive:
        archive.add(f"{folder}/meoktong", "meoktong")
    spark = spark_on("local-cluster[2,1,1024]", spark_archives=f"{folder}/meoktong.tar.gz#meoktong")
    compare("killed", spark, ARCHIVE, ARCHIVE, folder, options)
    assert Path(folder, "killed-process").exists(), "no process was killed"
    assert Path(folder, "killed-executor", "done").exists(), "no executor was killed"


os.environ.pop("MEOKTONG", None)
with tempfile.TemporaryDirectory() as place:
    for job in (
            lambda: with_a_killed_executor(place, {"lang": ["en"], "bin": ["3h"]}),
            lambda: in_parquet(place, {"lang": ["en"], "map": [MAP], "csv": ["plain"], "bin": ["1h"],
                                       "codebook": [CODEBOOK]})):
        try:
            job()
        finally:
            if session := SparkSession.getActiveSession():
                session.stop()
