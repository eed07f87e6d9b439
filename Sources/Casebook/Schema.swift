internal import GRDB

/// The tables of `casebook.sqlite`. `time` is seconds since 1970, UTC; undated posts have the greatest integer there,
/// so that one index gives the order of reading. `origin` holds the files that posts lie in, each once.
enum Schema {
  /// Raised with every change of the tables.
  static let version = 4

  static let statements = """
    CREATE TABLE post (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time INTEGER NOT NULL, zone_minutes INTEGER,
      precision TEXT, origin TEXT, text TEXT NOT NULL, title TEXT, author_name TEXT, author_handle TEXT,
      permalink TEXT, platform TEXT NOT NULL, language TEXT, parent TEXT, fate TEXT NOT NULL,
      complaint INTEGER, score REAL, sector TEXT, family TEXT, finds INTEGER NOT NULL);
    CREATE TABLE origin (
      key INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT NOT NULL,
      UNIQUE (file, sha256, encoding));
    CREATE TABLE source (
      post INTEGER NOT NULL REFERENCES post(key), origin INTEGER NOT NULL REFERENCES origin(key),
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (post, origin, start, "end")) WITHOUT ROWID;
    CREATE TABLE label (
      post INTEGER NOT NULL REFERENCES post(key), place INTEGER NOT NULL, kind TEXT NOT NULL,
      score REAL NOT NULL, bias REAL NOT NULL, rest REAL NOT NULL, PRIMARY KEY (post, place)) WITHOUT ROWID;
    CREATE TABLE evidence (
      post INTEGER NOT NULL REFERENCES post(key), label INTEGER NOT NULL, place INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, weight REAL NOT NULL,
      cue TEXT NOT NULL, scored INTEGER NOT NULL, PRIMARY KEY (post, label, place)) WITHOUT ROWID;
    CREATE TABLE service (
      post INTEGER NOT NULL REFERENCES post(key), place INTEGER NOT NULL, service TEXT NOT NULL,
      PRIMARY KEY (post, place)) WITHOUT ROWID;
    CREATE TABLE file (
      key INTEGER PRIMARY KEY, file TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
      format TEXT, encoding TEXT, encoding_reason TEXT, platform TEXT, posts INTEGER NOT NULL);
    CREATE TABLE rejection (
      file INTEGER NOT NULL REFERENCES file(key), place INTEGER NOT NULL, reason TEXT NOT NULL,
      ko TEXT NOT NULL, en TEXT NOT NULL, at_file TEXT NOT NULL, at_record INTEGER, at_byte INTEGER,
      bytes INTEGER, PRIMARY KEY (file, place)) WITHOUT ROWID;
    CREATE TABLE progress (files INTEGER NOT NULL, posts INTEGER NOT NULL);
    INSERT INTO progress VALUES (0, 0);
    PRAGMA user_version = \(version);
    """

  /// Every table, and the columns by which no two of its rows are the same.
  static let orders = [
    ("post", "key"), ("origin", "key"), ("source", "post, origin, start, \"end\""), ("label", "post, place"),
    ("evidence", "post, label, place"), ("service", "post, place"), ("file", "key"),
    ("rejection", "file, place"), ("progress", "files"),
  ]

  /// Made when all posts are stored: kept up to date from the start it would cost as much as the posts.
  static let order = "CREATE INDEX IF NOT EXISTS post_order ON post(time, id)"
}
