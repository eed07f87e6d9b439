internal import Complaints
internal import GRDB
public import Posts

extension Casebook {
  /// Adds posts and how files were read, in one transaction.
  ///
  /// A post found again adds its places and counts as a duplicate; of its readings the better one stays, whichever
  /// came first, so that the order of input changes nothing.
  ///
  /// - Parameter milestone: how far the run has come with these; stored in the same transaction.
  public func append(
    _ cases: [Case], _ readings: some Sequence<FileReading> = [FileReading](),
    reaching milestone: Milestone? = nil
  ) throws(CasebookError) {
    try write { database in
      try milestone?.store(in: database)
      let known = try database.cachedStatement(sql: "SELECT key FROM post WHERE id = ?")
      for new in cases {
        if let key = try Int64.fetchOne(known, arguments: [new.post.id.rawValue]) {
          try Self.join(new, to: key, in: database)
        } else {
          try Self.insert(new, in: database)
        }
      }
      for reading in readings { try Self.insert(reading, in: database) }
    }
  }

  /// Adds how files were read, in one transaction.
  public func append(_ readings: some Sequence<FileReading>) throws(CasebookError) {
    try append([], readings)
  }

  private static func insert(_ reading: FileReading, in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO file VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      reading.file, reading.byteCount, reading.sha256, reading.format, reading.encoding,
      reading.encodingReason, reading.platform, reading.postCount,
    ])
    let key = database.lastInsertedRowID
    for (place, loss) in reading.rejections.enumerated() {
      try database.cachedStatement(
        sql: "INSERT INTO rejection VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        key, place, loss.reason, loss.message.ko, loss.message.en, loss.location.file,
        loss.location.record, loss.location.byteOffset, loss.byteCount,
      ])
    }
  }

  /// Writes the repost families: the id of the family for each post that has copies.
  public func setFamilies(_ families: [Post.ID: String]) throws(CasebookError) {
    try write { database in
      try database.execute(sql: "UPDATE post SET family = NULL WHERE family IS NOT NULL")
      for (post, family) in families {
        try database.cachedStatement(sql: "UPDATE post SET family = ? WHERE id = ?")
          .execute(arguments: [family, post.rawValue])
      }
    }
  }

  private static func join(_ new: Case, to key: Int64, in database: Database) throws {
    guard let old = try CaseReader.cases(keys: [key], in: database).first else { return }
    if new.isBetter(than: old) {
      for table in ["label", "evidence", "service"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE post = ?", arguments: [key])
      }
      try insert(new, key: key, finds: old.finds + new.finds, in: database)
      try insert(old.post.sources, key: key, in: database)
    } else {
      try insert(new.post.sources, key: key, in: database)
      try database.execute(
        sql: "UPDATE post SET finds = finds + ? WHERE key = ?", arguments: [new.finds, key])
    }
  }

  private static func insert(
    _ new: Case, key: Int64? = nil, finds: Int? = nil, in database: Database
  ) throws {
    let post = new.post
    let finding = new.finding
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO post VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    ).execute(arguments: [
      key, post.id.rawValue, post.published?.seconds ?? .max, post.published?.offsetMinutes,
      post.published?.precision.rawValue, post.published?.origin.rawValue, post.text, post.title,
      post.author?.name, post.author?.handle, post.permalink, post.platform, post.language,
      post.parent?.rawValue, new.fate.rawValue, finding?.isComplaint, finding?.complaintScore,
      finding?.sector.rawValue, new.family, finds ?? new.finds,
    ])
    let key = key ?? database.lastInsertedRowID
    try insert(post.sources, key: key, in: database)
    for (place, label) in (finding?.labels ?? []).enumerated() {
      try database.cachedStatement(sql: "INSERT INTO label VALUES (?, ?, ?, ?)")
        .execute(arguments: [key, place, label.kind.rawValue, label.score])
      for (index, evidence) in label.evidence.enumerated() {
        try database.cachedStatement(sql: "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
          .execute(arguments: [
            key, place, index, evidence.range.start, evidence.range.end, evidence.text,
            evidence.weight, evidence.cue,
          ])
      }
    }
    for (place, service) in (finding?.services ?? []).enumerated() {
      try database.cachedStatement(sql: "INSERT INTO service VALUES (?, ?, ?)")
        .execute(arguments: [key, place, service.rawValue])
    }
  }

  private static func insert(_ sources: [Source], key: Int64, in database: Database) throws {
    for source in sources {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          key, source.file, source.bytes.lowerBound, source.bytes.upperBound, source.sha256,
          source.encoding,
        ])
    }
  }
}
