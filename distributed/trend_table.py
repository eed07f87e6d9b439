"""trend.csv from counts: the table that `meoktong run` writes, byte for byte.

Bins, phases, names and events come from the program itself: it is asked for the table of an empty archive, and the
counts are set into that.
"""
import csv
import io
import math
from datetime import datetime, timedelta, timezone

WEEK = 7 * 86_400
# The .975 quantile of the normal distribution.
Z = 1.959963984540054


def seconds(written):
    """Seconds since 1970 of a cell like 2022-10-17T14:24:06+09:00."""
    return int(datetime.fromisoformat(written.replace("Z", "+00:00")).timestamp())


def east(written):
    """Seconds east of UTC of a cell like 2022-10-17T14:24:06+09:00."""
    return int(datetime.fromisoformat(written.replace("Z", "+00:00")).utcoffset().total_seconds())


def decimals(value, places):
    """`value` rounded half away from zero; "" for None."""
    if value is None:
        return ""
    scale = 10 ** places
    scaled = abs(value) * scale
    whole = math.floor(scaled)
    whole += scaled - whole >= 0.5
    return f"{'-' if value < 0 and whole else ''}{whole // scale}.{whole % scale:0{places}d}"


def wilson(posts, base):
    """The share of `posts` in `base` and the ends of its 95 % interval (Wilson 1927)."""
    share, z2 = posts / base, Z * Z
    centre = (share + z2 / (2 * base)) / (1 + z2 / base)
    reach = Z / (1 + z2 / base) * math.sqrt(share * (1 - share) / base + z2 / (4 * base * base))
    return share, 0 if posts == 0 else max(0, centre - reach), 1 if posts == base else min(1, centre + reach)


class Skeleton:
    """The table of an empty archive: its rows name every bin and kind."""

    def __init__(self, data):
        self.is_korean_code_page = False
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text, self.is_korean_code_page = data.decode("cp949"), True
        self.mark = "\ufeff" if text.startswith("\ufeff") else ""
        rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
        self.rows = list(rows)
        self.columns = rows.fieldnames
        self.zone = self.rows[0]["start"][19:]
        self.bins = list(dict.fromkeys((seconds(row["start"]), seconds(row["end"])) for row in self.rows))
        self.kinds = list(dict.fromkeys(row["kind"] for row in self.rows))
        self.titles = {row["kind"]: row["kind_title"] for row in self.rows}

    @property
    def offset(self):
        """Seconds east of UTC."""
        return east("2022-01-01T00:00:00" + self.zone)

    def clock(self, instant):
        local = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=instant + self.offset)
        return local.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0") + self.zone


class Usual:
    """What was usual before the outage: the mean of the same hour of the week over the weeks in a row with posts."""

    def __init__(self, end, offset, hours, starts):
        """`hours`: (kind, hour of the week, week back) → posts; `starts`: week back → its first post."""
        self.end, self.offset, self.row = end, offset, 0
        while self.row in starts:
            self.row += 1
        self.first = starts[self.row - 1] if self.row else end
        self.seen = {}
        for (kind, hour, week), posts in hours.items():
            if week < self.row:
                self.seen[kind, hour] = self.seen.get((kind, hour), 0) + posts

    def hour(self, instant):
        """Hours since 1970 by the local clock."""
        return (instant + self.offset) // 3600

    def times(self, hour):
        """How often the hour of the week came round; in the earliest week only if it lies behind the first post."""
        begin = self.hour(self.end - self.row * WEEK)
        is_seen = begin + (hour - begin) % 168 >= self.hour(self.first)
        return max(1, self.row if is_seen else self.row - 1)

    def expected(self, kind, start, end):
        if (self.end - self.first) / WEEK < 2:
            return None
        total, place = 0.0, start
        while place < end:
            after = min(end, (self.hour(place) + 1) * 3600 - self.offset)
            hour = self.hour(place) % 168
            total += self.seen.get((kind, hour), 0) / self.times(hour) * ((after - place) / 3600)
            place = after
        return total


def filled(skeleton, counts, reach, usual, period):
    """The rows of the table.

    `counts`: (slot, start, a bare date as written, kind) → (posts, authors, families); `reach`: the first and last second of the archive;
    `period`: what is counted, over whose ends the first and the last bin may reach.
    """
    rows, sums = [], {}
    others = sorted({key[:3] for key in counts if key[0] != "bin"},
                    key=lambda slot: (slot[0] == "outside", slot[0] == "undated", slot[1] or 0, slot[0],
                                      slot[2] and east(slot[2]) or 0))
    heads = skeleton.rows + [
        {"slot": slot, "start": date or ("" if start is None else skeleton.clock(start)), "kind": kind,
         "kind_title": skeleton.titles[kind], "at": start, "date": date}
        for slot, start, date in others for kind in skeleton.kinds]
    for head in heads:
        is_bin, kind = head["slot"] == "bin", head["kind"]
        start = seconds(head["start"]) if is_bin else head["at"]
        place = head["slot"], start, head.get("date")
        posts, authors, families = counts.get((*place, kind), (0, 0, 0))
        base = counts.get((*place, "all-posts"), (0,))[0]
        row = dict.fromkeys(skeleton.columns, "") | {key: head.get(key, "") for key in (
            "slot", "start", "end", "phase", "kind", "kind_title", "event")}
        rows.append(row)
        if is_bin:
            sums[kind] = sums.get(kind, 0) + posts
            end = seconds(head["end"])
            if not base and not (reach and reach[0] < end and start < reach[1]):
                continue
        row |= {"posts": posts, "authors": authors, "families": families, "all_posts": base}
        if kind != "all-posts" and base:
            names = ("share", "share_low", "share_high")
            row |= {name: decimals(number, 6) for name, number in zip(names, wilson(posts, base))}
        if kind != "all-posts":
            row["status"] = "UNCALIBRATED"
        if is_bin:
            expected = usual.expected(kind, max(start, period[0]), min(end, period[1]))
            row["cumulative"] = sums[kind]
            row["expected"] = decimals(expected, 2)
            row["excess"] = decimals(None if expected is None else posts - expected, 2)
    return rows


def written(skeleton, rows):
    """The bytes of the file, in the dialect of the skeleton."""
    def field(cell):
        text = str(cell)
        needs_quotes = any(mark in text for mark in '",\r\n') or text.strip(" ") != text
        return '"' + text.replace('"', '""') + '"' if needs_quotes else text

    lines = [skeleton.columns] + [[row[name] for name in skeleton.columns] for row in rows]
    text = skeleton.mark + "".join(",".join(map(field, line)) + "\r\n" for line in lines)
    return text.encode("cp949" if skeleton.is_korean_code_page else "utf-8")
