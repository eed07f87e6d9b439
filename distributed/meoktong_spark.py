"""Meoktong on Apache Spark: the same program once per partition; duplicates, reposts and counts by Spark SQL.

    spark-submit --archives meoktong.tar.gz#meoktong --py-files distributed/trend_table.py \\
      distributed/meoktong_spark.py ARCHIVE OUT [--bin 3h] [--map text=body,time=created,id=no,url=link] …

ARCHIVE is a folder that every machine sees under the same path: whatever `meoktong read` reads, and Parquet files
of posts. OUT receives posts/ and trend/ (Parquet), trend.csv as `meoktong run` writes it, and ledger.json.
The other options are those of `meoktong run`.
"""
import argparse
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f

import trend_table

READING = ("map", "encoding", "assume-zone", "captured", "platforms")
CLASSIFYING = ("codebook", "incident", "lexicon")
COUNTING = ("from", "to", "bin", "tz", "csv", "lang")

POST_SCHEMA = pyarrow.schema(
    [(name, pyarrow.string()) for name in (
        "id", "text", "title", "precision", "origin", "written", "author", "permalink", "platform", "language",
        "writer", "sketch", "loss")]
    + [("seconds", pyarrow.int64()), ("bands", pyarrow.list_(pyarrow.string()))])
LABEL_SCHEMA = pyarrow.schema([
    ("id", pyarrow.string()), ("complaint", pyarrow.bool_()), ("kinds", pyarrow.list_(pyarrow.string())),
    ("services", pyarrow.list_(pyarrow.string())), ("sector", pyarrow.string())])
POST = ("id string, text string, title string, precision string, origin string, written string, author string, "
        "permalink string, platform string, language string, writer string, sketch string, loss string, "
        "seconds long, bands array<string>")
LABELS = "id string, complaint boolean, kinds array<string>, services array<string>, sector string"

# What the program takes from standard input at once.
MOST_INPUT = 380 << 20
PARQUET_PART = 32 << 20
PATHS_PART = 500_000


# The worker: the program, once per partition.

def program():
    """The program on this machine: named by MEOKTONG, or sent along by --archives (with its words) or --files."""
    given = os.environ.get("MEOKTONG")
    if given:
        return given
    sent = Path(SparkFiles.get("meoktong"))
    path = next((path for path in (sent / "meoktong" / "meoktong", sent / "meoktong") if path.is_file()), sent)
    if not os.access(path, os.X_OK):
        path.chmod(0o755)
    return str(path)


def lines_of(arguments, lines=(), good=(0, 1)):
    """Runs the program on `lines` and yields what it prints, line by line.

    Input and errors go through files, so that neither side can block the other; the process ends with the partition,
    whatever happens, and a status that is not among `good` raises what the program said.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as trouble:
        for line in lines:
            given.write(line.encode() + b"\n")
        if given.tell() > MOST_INPUT:
            raise RuntimeError(f"a partition of {given.tell()} bytes is too large: give more --partitions")
        given.seek(0)
        process = subprocess.Popen([program(), *arguments], stdin=given, stdout=subprocess.PIPE, stderr=trouble)
        try:
            yield from process.stdout
            # 1 says that everything was read and nothing was found.
            if process.wait() not in good:
                trouble.seek(0)
                said = trouble.read()[-2000:].decode(errors="replace")
                raise RuntimeError(f"meoktong {arguments[0]} ended with {process.returncode}: {said}")
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def batches(rows, schema, size=2000):
    rows = iter(rows)
    while page := [row for _, row in zip(range(size), rows)]:
        yield pyarrow.RecordBatch.from_pylist(page, schema=schema)


def reader(options, column):
    """Paths (`path`) or posts as JSON (`line`) in, posts and losses out."""
    def post(line):
        found = json.loads(line)
        if "rejection" in found:
            return {"loss": found["rejection"]["reason"]}
        published, author = found["published"] or {}, found["author"] or {}
        return {
            **{key: found[key] for key in ("id", "text", "title", "permalink", "platform", "language", "writer")},
            **{key: published.get(key) for key in ("precision", "origin", "written")},
            "author": author.get("handle") or author.get("name"), "seconds": found["fingerprint"]["time"],
            "bands": found["fingerprint"]["bands"], "sketch": json.dumps(found["fingerprint"])}

    def read(partition):
        given = [value for batch in partition for value in batch.column(column).to_pylist()]
        if given:
            paths, lines = (given, []) if column == "path" else (["-"], given)
            yield from batches(
                map(post, lines_of(["read", "--fingerprints", *options, *paths], lines)), POST_SCHEMA)
    return read


def labeller(options):
    """Posts in, what they complain of out."""
    def finding(line):
        found = json.loads(line)
        return {**{key: found[key] for key in ("id", "complaint", "services", "sector")},
                "kinds": sorted({label["kind"] for label in found["labels"]})}

    def label(partition):
        given = (json.dumps(post, ensure_ascii=False) for batch in partition for post in batch.to_pylist())
        first = next(given, None)
        if first is not None:
            lines = (line for part in ([first], given) for line in part)
            yield from batches(map(finding, lines_of(["label", *options], lines, good=(0,))), LABEL_SCHEMA)
    return label


# The driver: one post each, families, counts.

def readings(spark, archive, options, columns, partitions):
    """Everything that is found in the archive, duplicates included."""
    paths = sorted(os.path.join(folder, name) for folder, folders, names in os.walk(archive)
                   for name in names if not name.startswith(".") and "/." not in folder[len(str(archive)):]
                   and not os.path.islink(os.path.join(folder, name)))
    tables = [path for path in paths if path.endswith(".parquet")]
    others = [path for path in paths if not path.endswith(".parquet")]
    found = None
    if others:
        count = max(min(partitions, len(others)), sum(map(len, others)) // PATHS_PART + 1)
        # Dealt by size, so that no partition has all the large files.
        dealt = sorted(others, key=lambda path: (-os.path.getsize(path), path))
        rows = [(path, number % count) for number, path in enumerate(dealt)]
        files = (spark.createDataFrame(rows, "path string, part int").repartitionByRange(count, "part")
                 .select("path"))
        found = files.mapInArrow(reader(options, "path"), POST)
    if tables:
        count = max(partitions, sum(map(os.path.getsize, tables)) // PARQUET_PART + 1)
        rows = rows_of(spark.read.parquet(*tables), columns).repartition(count)
        posts = rows.mapInArrow(reader(options, "line"), POST)
        found = posts if found is None else found.unionByName(posts)
    if found is None:
        raise SystemExit(f"{archive}: no files")
    return found


def rows_of(table, columns):
    """Each row as JSON for the program; moments become seconds since 1970, whatever zone Spark shows them in."""
    names = {name.lower(): name for name in table.columns}
    wanted = [names[name.lower()] for name in columns if name.lower() in names] or table.columns
    kinds = dict(table.dtypes)
    values = [(f.col(f"`{name}`").cast("long") if kinds[name] == "timestamp" else f.col(f"`{name}`"))
              .cast("string").alias(name) for name in wanted]
    return table.select(f.to_json(f.struct(*values)).alias("line"))


def length(month, year):
    """Seconds that a time of some precision may stand for."""
    known = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "month": month * 86_400, "year": year * 86_400}
    return f.create_map(*[f.lit(part) for pair in known.items() for part in pair])[f.col("precision")]


def kept_once(found, start, end):
    """Each post once, by the reading that a run would keep, with what becomes of it."""
    def rank(column, *names):
        return f.coalesce(f.array_position(f.array(*map(f.lit, names)), f.col(column)), f.lit(0)).desc()
    best = Window.partitionBy("id").orderBy(
        rank("origin", "derived", "assumed", "stated"),
        rank("precision", "year", "month", "day", "hour", "minute", "second"), f.length("text").desc(),
        f.col("author").isNotNull().desc(), f.col("permalink").isNotNull().desc(), "text",
        *[f.coalesce(name, f.lit("")) for name in ("title", "permalink", "platform", "written")])
    inside = f.col("seconds").isNull() | (
        (f.col("seconds") < end) & (f.col("seconds") + length(31, 366) > start))
    fate = (f.when(~f.col("language").eqNullSafe("ko"), "not-korean").when(inside, "kept").otherwise("outside"))
    return (found.where("loss is null").withColumn("place", f.row_number().over(best)).where("place = 1")
            .drop("place", "loss").withColumn("fate", fate))


def families(spark, kept):
    """The family of each post that has copies.

    Spark finds the posts that share a band with another one; they are few, and the program compares them.
    """
    bands = kept.select("id", f.explode("bands").alias("band")).dropDuplicates()
    shared = bands.groupBy("band").agg(f.count("*").alias("posts")).where("posts > 1")
    candidates = bands.join(shared, "band").select("id").distinct().join(kept.select("id", "sketch"), "id")
    lines = (f'{{"id":{json.dumps(row.id)},"fingerprint":{row.sketch}}}' for row in candidates.toLocalIterator())
    found = [json.loads(line) for line in lines_of(["families"], lines, good=(0,))]
    return spark.createDataFrame([(row["id"], row["family"]) for row in found], "id string, family string")


def slots(posts, bins):
    """The row of the table in which a post counts: its bin only if the whole of its time lies in it."""
    second, after = f.col("seconds"), f.col("seconds") + length(28, 365)
    first, width = bins[0][0], bins[0][1] - bins[0][0]
    if all(start == first + place * width and end == start + width for place, (start, end) in enumerate(bins)):
        inside = (second >= first) & (second < bins[-1][1])
        start = f.when(inside, f.floor((second - first) / width) * width + first)
        end = start + width
    else:
        start = f.coalesce(*[f.when((second >= low) & (second < high), low) for low, high in bins])
        end = f.coalesce(*[f.when((second >= low) & (second < high), high) for low, high in bins])
    slot = (f.when(second.isNull(), "undated").when((after <= first) | (second >= bins[-1][1]), "outside")
            .when(after <= end, "bin").when(after - second > 1, f.concat("precision", f.lit("-only")))
            .otherwise("outside"))
    # A bare date is a date in the zone in which it was written, on whatever clock the bins are cut.
    is_date = f.col("slot").isin("day-only", "month-only", "year-only")
    return (posts.withColumn("slot", slot)
            .withColumn("start", f.when(f.col("slot") == "bin", start).when(f.col("slot").endswith("-only"), second))
            .withColumn("written", f.when(is_date, f.col("written"))))


# The lines of the chart for which a post counts.
SERIES = ("explode(concat(array('all-posts'), if(complaint, array('any-complaint'), array()), "
          "coalesce(kinds, array())))")


def counted(kept, bins):
    """Posts, writers and families by slot and kind."""
    # Whose writer is unknown counts as one, and so does a post without copies.
    own = f.concat(f.lit("p:"), "id")
    writer, family = f.coalesce("writer", own), f.coalesce("family", own)
    return (slots(kept, bins).withColumn("kind", f.expr(SERIES)).groupBy("slot", "start", "written", "kind")
            .agg(f.count("*").alias("posts"), f.countDistinct(writer).alias("authors"),
                 f.countDistinct(family).alias("families")))


def usual(posts, start, offset):
    """What was usual before `start`, by kind and hour of the week."""
    early = (posts.where((f.col("seconds") < start) & (length(28, 365) <= 3600))
             .withColumn("week", f.floor((f.lit(start) - f.col("seconds") - 1) / trend_table.WEEK))
             .withColumn("hour", f.floor((f.col("seconds") + offset) / 3600) % 168))
    hours = early.withColumn("kind", f.expr(SERIES)).groupBy("kind", "hour", "week").count().collect()
    starts = early.groupBy("week").agg(f.min("seconds").alias("first")).collect()
    return trend_table.Usual(start, offset, {(row.kind, row.hour, row.week): row["count"] for row in hours},
                             {row.week: row.first for row in starts})


def outline(options):
    """What the program says of an empty archive: its table, and the period in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.jsonl"
        empty.write_bytes(b"")
        for _ in lines_of(["run", str(empty), "-o", f"{folder}/run", "--format", "csv", "--progress", "none", *options]):
            pass
        plan = json.loads(Path(f"{folder}/run/plan.json").read_text("utf-8"))
        start, end = map(int, plan["facts"]["period"].split())
        return trend_table.Skeleton(Path(f"{folder}/run/trend.csv").read_bytes()), start, end


def run(spark, archive, out, options=None, partitions=None):
    """The whole job; `options` are the values of each option by its name. Returns the ledger."""
    def given(names):
        return [word for name in names for value in (options or {}).get(name, []) for word in (f"--{name}", value)]

    for module in (__file__, trend_table.__file__):
        spark.sparkContext.addPyFile(os.path.abspath(module))
    out = Path(out)
    partitions = partitions or spark.sparkContext.defaultParallelism * 2
    skeleton, start, end = outline(given(CLASSIFYING + COUNTING))
    columns = [pair.rpartition("=")[2] for text in (options or {}).get("map", []) for pair in text.split(",")]

    # Stored, so that neither a lost executor nor a second look reads the archive again.
    store = str(out / "readings")
    readings(spark, archive, given(READING), columns, partitions).write.mode("overwrite").parquet(store)
    found = spark.read.parquet(store)
    posts = kept_once(found, start, end)
    kept = posts.where("fate = 'kept'")
    # What came before the period says what was usual of each kind.
    read = posts.where((f.col("fate") == "kept") | ((f.col("fate") == "outside") & (f.col("seconds") < start)))
    labels = (read.select("id", "text").repartition(partitions, "id")
              .mapInArrow(labeller(given(CLASSIFYING)), LABELS))
    (posts.select("id", "seconds", "precision", "origin", "written", "platform", "language", "writer", "fate")
     .join(labels, "id", "left").join(families(spark, kept), "id", "left")
     .write.mode("overwrite").parquet(str(out / "posts")))
    posts = spark.read.parquet(str(out / "posts"))
    kept = posts.where("fate = 'kept'")

    table = counted(kept, skeleton.bins)
    table.write.mode("overwrite").parquet(str(out / "trend"))
    counts = {(row.slot, row.start, row.written, row.kind): (row.posts, row.authors, row.families)
              for row in spark.read.parquet(str(out / "trend")).collect()}
    korean = posts.where("fate in ('kept', 'outside') and seconds is not null")
    low, high = korean.agg(f.min("seconds"), f.max(f.col("seconds") + length(28, 365))).first()
    rows = trend_table.filled(skeleton, counts, low is not None and (low, high),
                              usual(korean, start, skeleton.offset), (start, end))
    (out / "trend.csv").write_bytes(trend_table.written(skeleton, rows))

    fates = {row.fate: row["count"] for row in posts.groupBy("fate").count().collect()}
    finds, losses = found.agg(f.count("id"), f.count("loss")).first()
    ledger = {"found": finds + losses, "kept": fates.get("kept", 0), "duplicates": finds - sum(fates.values()),
              "outside": fates.get("outside", 0), "notKorean": fates.get("not-korean", 0), "rejected": losses}
    (out / "ledger.json").write_text(json.dumps(ledger, indent=2) + "\n", "utf-8")
    # The texts as written: nobody should find them in a folder of results.
    shutil.rmtree(store)
    return ledger


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("out")
    parser.add_argument("--partitions", type=int)
    for name in READING + CLASSIFYING + COUNTING:
        parser.add_argument(f"--{name}", action="append", default=[], dest=name)
    given = vars(parser.parse_args())
    spark = SparkSession.builder.appName("meoktong").getOrCreate()
    try:
        print(json.dumps(run(spark, given["archive"], given["out"], given, given["partitions"])))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
