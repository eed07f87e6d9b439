internal import GRDB
public import Posts

extension Casebook {
  /// Reads the cases with one of `fates`: by time, then by id; undated ones last.
  public func reader(of fates: Set<Fate> = [.kept]) -> CaseReader {
    CaseReader(book: self, fates: fates)
  }

  /// Calls `body` with every case that has one of `fates`, in the order of `reader(of:)`.
  public func forEachCase(of fates: Set<Fate> = [.kept], _ body: (Case) -> Void) throws(CasebookError) {
    var reader = reader(of: fates)
    while let next = try reader.nextCase() { body(next) }
  }

  /// The case of one post, whatever its fate; `nil` if there is none.
  public func find(_ id: Post.ID) throws(CasebookError) -> Case? {
    try read { database in
      guard
        let key = try Int64.fetchOne(
          database, sql: "SELECT key FROM post WHERE id = ?", arguments: [id.rawValue])
      else { return nil }
      return try CaseReader.cases(keys: [key], in: database).first
    }
  }

  /// Where every find went.
  public func ledger() throws(CasebookError) -> LedgerTotals {
    try read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      func of(_ fate: Fate) -> String { "fate = '\(fate.rawValue)'" }
      // One pass over the posts: each costs as much as all of them.
      let posts = try Row.fetchOne(
        database,
        sql: """
          SELECT sum(\(of(.kept))), sum(finds - 1), sum(\(of(.duplicate))), sum(\(of(.outside))),
            sum(\(of(.notKorean))), sum(\(of(.kept)) AND precision IS NULL),
            sum(origin = '\(Moment.Origin.file.rawValue)')
          FROM post
          """)
      func sum(_ place: Int) -> Int { posts?[place] ?? 0 }
      let keeping = Rejection.reasonsThatKeepThePost.sorted().map { "'\($0)'" }.joined(separator: ",")
      // Members are named after the file that holds them; a file may have the sign in its own name.
      let members = try count(
        """
        SELECT count(*) FROM file WHERE instr(file, '!') > 1 AND substr(file, 1, instr(file, '!') - 1) IN
          (SELECT file FROM file WHERE instr(file, '!') = 0)
        """)
      return LedgerTotals(
        kept: sum(0), duplicates: sum(1) + sum(2), outside: sum(3), notKorean: sum(4),
        rejected: try count("SELECT count(*) FROM rejection WHERE reason NOT IN (\(keeping))"),
        impaired: try count("SELECT count(*) FROM rejection WHERE reason IN (\(keeping))"),
        undated: sum(5), byFileTime: sum(6),
        files: try count("SELECT count(*) FROM file") - members, members: members)
    }
  }

  /// How each file was read, by name and digest.
  public func readings() throws(CasebookError) -> [FileReading] {
    var readings: [FileReading] = []
    try forEachReading { readings.append($0) }
    return readings
  }

  /// Calls `body` with how each file was read, by name and digest.
  public func forEachReading(_ body: (FileReading) -> Void) throws(CasebookError) {
    try read { database in
      let losses = try database.makeStatement(sql: "SELECT * FROM rejection WHERE file = ? ORDER BY place")
      let files = try Row.fetchCursor(database, sql: "SELECT * FROM file ORDER BY file, sha256, key")
      while let row = try files.next() {
        let key: Int64 = row["key"]
        let rejections = try Row.fetchAll(losses, arguments: [key]).map { loss in
          Rejection(
            reason: loss["reason"], message: Bilingual(ko: loss["ko"], en: loss["en"]),
            location: SourceLocation(
              file: loss["at_file"], record: loss["at_record"], byteOffset: loss["at_byte"]),
            byteCount: loss["bytes"])
        }
        body(
          FileReading(
            file: row["file"], byteCount: row["bytes"], sha256: row["sha256"], format: row["format"],
            encoding: row["encoding"], encodingReason: row["encoding_reason"],
            platform: row["platform"], postCount: row["posts"], rejections: rejections))
      }
    }
  }

  /// Adds all that another casebook holds: the result is that of one run over both inputs.
  public func merge(_ other: Casebook) throws(CasebookError) {
    var readings: [FileReading] = []
    var failure: CasebookError?
    func store() {
      guard failure == nil else { return }
      do throws(CasebookError) { try append(readings) } catch { failure = error }
      readings.removeAll(keepingCapacity: true)
    }
    try other.forEachReading { reading in
      readings.append(reading)
      if readings.count == 512 { store() }
    }
    store()
    if let failure { throw failure }
    var reader = other.reader(of: Set(Fate.allCases))
    var batch: [Case] = []
    while let next = try reader.nextCase() {
      batch.append(next)
      if batch.count == 512 {
        try append(batch)
        batch = []
      }
    }
    try append(batch)
  }
}
