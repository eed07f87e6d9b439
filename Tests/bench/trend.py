"""Time and memory of trend tables: a casebook of many labelled posts, counted by `meoktong trend`.

    meoktong run corpora/kakao-2022-10/archive -o RUN --incident kakao-2022-10
    python3 Tests/bench/trend.py RUN .build/release/meoktong [POSTS]

The casebook of RUN is copied and its kept posts are written again and again, each time with an id, an author and a
second of their own, until POSTS (one million unless said) are kept. Printed: CPU seconds, seconds, and the peak of
resident memory.
"""
import os, resource, shutil, sqlite3, subprocess, sys, tempfile, time


def fill(path, wanted):
    book = sqlite3.connect(path)
    book.execute("PRAGMA synchronous=OFF")
    kept = book.execute("SELECT * FROM post WHERE fate = 'kept' ORDER BY key").fetchall()
    tables = {
        name: (columns, {})
        for name, columns in (("source", 4), ("label", 4), ("evidence", 8), ("service", 3))
    }
    for name, (columns, rows) in tables.items():
        for row in book.execute(f"SELECT * FROM {name}"):
            rows.setdefault(row[0], []).append(row[1:])
    key = book.execute("SELECT max(key) FROM post").fetchone()[0]
    for round in range(1, (wanted - len(kept)) // len(kept) + 1):
        posts, parts = [], {name: [] for name in tables}
        for row in kept:
            key += 1
            row = list(row)
            old, row[0], row[1] = row[0], key, f"p{key:020x}"
            if row[4] in ("second", "minute"):
                # Within the period: nobody should fall out of it by being copied.
                row[2] = 1665815400 + (row[2] - 1665815400 + round * 7919) % 459000
                if row[4] == "minute":
                    row[2] -= row[2] % 60
            if row[8] or row[9]:
                row[8], row[9] = f"{row[8]}{round % 997}", None
            posts.append(row)
            for name, (_, rows) in tables.items():
                parts[name] += [(key, *rest) for rest in rows.get(old, [])]
        book.executemany(f"INSERT INTO post VALUES ({','.join('?' * len(posts[0]))})", posts)
        for name, (columns, _) in tables.items():
            book.executemany(f"INSERT INTO {name} VALUES ({','.join('?' * columns)})", parts[name])
    book.commit()
    return book.execute("SELECT count(*) FROM post WHERE fate = 'kept'").fetchone()[0]


def main():
    run, program = sys.argv[1], sys.argv[2]
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    folder = tempfile.mkdtemp()
    try:
        for name in ("casebook.sqlite", "manifest.json"):
            shutil.copy(os.path.join(run, name), folder)
        posts = fill(os.path.join(folder, "casebook.sqlite"), wanted)
        for bin in ("1h", "1m"):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
            done = subprocess.run(
                ["/usr/bin/env", program, "trend", folder, "--bin", bin], capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(
                f"{posts} posts, bins of {bin}: {cpu:.1f} s CPU, {time.time() - start:.1f} s,"
                f" {after.ru_maxrss / 1024:.0f} MB, {len(done.stdout.splitlines()) - 1} rows")
    finally:
        shutil.rmtree(folder)


main()
