internal import GRDB
public import Posts

extension Casebook {
  /// Adds posts and how files were read, in one transaction.
  ///
  /// A post found again adds its places and counts as a duplicate; of its readings the better one stays, whichever
  /// came first, so that the order of input changes nothing.
  ///
  /// - Parameter milestone: how far the run has come with these; stored in the same transaction.
  /// - Returns: for each case, where it is stored; `nil` where an earlier reading of the post stays.
  @discardableResult
  public func append(
    _ cases: [Case], _ readings: some Sequence<FileReading> = [FileReading](),
    reaching milestone: Milestone? = nil
  ) throws(CasebookError) -> [PostKey?] {
    var keys: [PostKey?] = []
    try write { database in
      try milestone?.store(in: database)
      var writer = try CaseWriter(database)
      keys.reserveCapacity(cases.count)
      for new in cases { keys.append(try writer.add(new)) }
      try writer.finish()
      for reading in readings { try Self.insert(reading, in: database) }
    }
    return keys
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

  /// Takes every post out of its family.
  public func forgetFamilies() throws(CasebookError) {
    try write { try $0.execute(sql: "UPDATE post SET family = NULL WHERE family IS NOT NULL") }
  }

  /// Writes repost families, in one transaction: for each post that has copies, the first post of its family, whose id
  /// names it.
  public func addFamilies(
    _ members: some Sequence<(post: PostKey, first: PostKey)>
  ) throws(CasebookError) {
    try write { database in
      var families = try WaitingRows.families(database)
      for (post, first) in members { try families.add(post.stored, first.stored) }
      try families.write()
    }
  }
}
