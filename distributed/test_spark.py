"""Compares Spark on local[2] with one machine: test_spark.py MEOKTONG ARCHIVE."""
import csv
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
program, archive = map(os.path.abspath, sys.argv[1:3])
os.environ["MEOKTONG"] = program

from pyspark.sql import SparkSession  # noqa: E402

import meoktong_spark  # noqa: E402

START, END = "2022-10-15T15:30:00+09:00", "2022-10-20T23:00:00+09:00"


def single(out):
    subprocess.run([program, "run", archive, "-o", out, "--bin", "3h", "--progress", "none", "--lang", "en"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(f"{out}/trend.csv", encoding="utf-8-sig", newline="") as table:
        return sorted((row["start"], row["kind"], int(row["posts"])) for row in csv.DictReader(table)
                      if row["slot"] == "bin" and row["posts"] not in ("", "0"))


with tempfile.TemporaryDirectory() as folder:
    spark = (SparkSession.builder.master("local[2]").appName("meoktong").config("spark.ui.enabled", "false")
             .config("spark.sql.shuffle.partitions", "4").config("spark.sql.session.timeZone", "UTC").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    theirs = sorted(meoktong_spark.run(spark, archive, f"{folder}/spark", START, END, partitions=3)["rows"])
    ours = single(f"{folder}/single")
    if ours != theirs:
        print("only one machine:", sorted(set(ours) - set(theirs))[:20])
        print("only Spark:", sorted(set(theirs) - set(ours))[:20])
        sys.exit(1)
    print(f"Spark and one machine agree: {len(ours)} rows, {sum(row[2] for row in ours if row[1] == 'all-posts')} posts")
    spark.stop()
