"""Meoktong on Apache Spark: the same program once per partition, duplicates and counts by Spark SQL.

    spark-submit --files meoktong distributed/meoktong_spark.py ARCHIVE OUT --from TIME --to TIME [--bin-hours 3]

ARCHIVE is a folder that every executor sees under the same path. OUT receives posts/ (Parquet) and trend.csv.
"""
import argparse
import csv
import json
import os
import subprocess
import tempfile
from pathlib import Path

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f

POST = "id string, text string, title string, time string, precision string, author string, language string, rank string"
LABELS = "id string, time string, complaint boolean, kinds array<string>"
ZONE_SECONDS = 9 * 3600


def program():
    """The program on this executor: shipped by --files, or named by MEOKTONG."""
    given = os.environ.get("MEOKTONG")
    if given:
        return given
    path = SparkFiles.get("meoktong")
    os.chmod(path, 0o755)
    return path


def lines_of(arguments, lines):
    """Runs the program on `lines` and yields what it prints, line by line.

    Input and errors go through files, so that neither side can block the other; the process ends with the partition,
    whatever happens, and a status that is no success raises what the program said.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as trouble:
        for line in lines:
            given.write(line.encode() + b"\n")
        given.seek(0)
        process = subprocess.Popen([program(), *arguments], stdin=given, stdout=subprocess.PIPE, stderr=trouble)
        try:
            for line in process.stdout:
                yield line
            # 1 says that everything was read and nothing was found.
            if process.wait() not in (0, 1):
                trouble.seek(0)
                raise RuntimeError(f"meoktong ended with {process.returncode}: {trouble.read()[-2000:].decode()}")
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def batches(rows, names, size=2000):
    rows = iter(rows)
    while True:
        page = [row for _, row in zip(range(size), rows)]
        if not page:
            return
        yield pyarrow.RecordBatch.from_pylist(page, schema=names)


POST_SCHEMA = pyarrow.schema([(field.split()[0], pyarrow.string()) for field in POST.split(", ")])
LABEL_SCHEMA = pyarrow.schema([("id", pyarrow.string()), ("time", pyarrow.string()),
                               ("complaint", pyarrow.bool_()), ("kinds", pyarrow.list_(pyarrow.string()))])


def read(partition):
    """Paths in, posts out: one `meoktong read` for all files of the partition."""
    paths = [path for batch in partition for path in batch.column("path").to_pylist()]
    if not paths:
        return

    def rows():
        for line in lines_of(["read", *paths], []):
            post = json.loads(line)
            published, author = post["published"] or {}, post["author"] or {}
            yield {"id": post["id"], "text": post["text"], "title": post["title"],
                   "time": published.get("instant"), "precision": published.get("precision"),
                   "author": author.get("handle") or author.get("name"), "language": post["language"],
                   "rank": post["sources"][0]["file"]}

    yield from batches(rows(), POST_SCHEMA)


def label(partition):
    """Posts in, what they complain of out: one `meoktong label` for the partition."""
    times = {}

    def given():
        for batch in partition:
            for post in batch.to_pylist():
                times[post["id"]] = post["time"]
                yield json.dumps({"id": post["id"], "text": post["text"]}, ensure_ascii=False)

    def rows():
        for line in lines_of(["label"], given()):
            found = json.loads(line)
            yield {"id": found["id"], "time": times[found["id"]], "complaint": found["complaint"],
                   "kinds": sorted({label["kind"] for label in found["labels"]})}

    yield from batches(rows(), LABEL_SCHEMA)


def kept(posts, start, end):
    """Each post once, Korean, and inside the period or undated: what a run on one machine keeps."""
    best = Window.partitionBy("id").orderBy(f.col("time").isNull(), f.length("text").desc(), "text", "rank")
    once = posts.withColumn("place", f.row_number().over(best)).where("place = 1").drop("place")
    time = f.col("time").cast("timestamp")
    inside = time.isNull() | ((time >= f.lit(start).cast("timestamp")) & (time < f.lit(end).cast("timestamp")))
    return once.where(f.col("language") == "ko").where(inside)


def trend(found, hours):
    """Posts by bin and kind; bins begin at midnight in Korea, as those of a run do."""
    length = hours * 3600
    second = f.unix_timestamp(f.col("time").cast("timestamp"))
    start = f.floor((second + ZONE_SECONDS) / length) * length - ZONE_SECONDS
    series = f.concat(f.array(f.lit("all-posts")), f.when(f.col("complaint"), f.array(f.lit("any-complaint")))
                      .otherwise(f.array().cast("array<string>")), "kinds")
    return (found.where("time is not null").withColumn("start", start).withColumn("kind", f.explode(series))
            .groupBy("start", "kind").agg(f.count("*").alias("posts")).orderBy("start", "kind"))


def run(spark, archive, out, start, end, hours=3, partitions=None):
    """The whole job; returns the rows of the trend."""
    spark.sparkContext.addPyFile(os.path.abspath(__file__))
    partitions = partitions or spark.sparkContext.defaultParallelism * 2
    paths = sorted(str(path) for path in Path(archive).rglob("*") if path.is_file() and not path.name.startswith("."))
    files = spark.createDataFrame([(path,) for path in paths], "path string").repartition(partitions)
    posts = files.mapInArrow(read, POST)
    found = kept(posts, start, end).select("id", "text", "time").repartition(partitions, "id").mapInArrow(label, LABELS)
    found.write.mode("overwrite").parquet(f"{out}/posts")
    stored = spark.read.parquet(f"{out}/posts")
    rows = trend(stored, hours).collect()
    text = stored.select(f.expr("1")).count()
    times = spark.createDataFrame(rows or [], "start long, kind string, posts long").select(
        f.expr(f"date_format(timestamp_seconds(start + {ZONE_SECONDS}), \"yyyy-MM-dd'T'HH:mm:ss'+09:00'\")"),
        "kind", "posts").collect()
    with open(Path(out) / "trend.csv", "w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table)
        writer.writerow(["start", "kind", "posts"])
        writer.writerows([tuple(row) for row in times])
    return {"kept": text, "rows": [tuple(row) for row in times]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("out")
    parser.add_argument("--from", dest="start", required=True)
    parser.add_argument("--to", dest="end", required=True)
    parser.add_argument("--bin-hours", type=int, default=3)
    given = parser.parse_args()
    spark = SparkSession.builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    done = run(spark, given.archive, given.out, given.start, given.end, given.bin_hours)
    print(f"kept {done['kept']} posts")


if __name__ == "__main__":
    main()
