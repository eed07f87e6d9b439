internal import Complaints
internal import GRDB
internal import Posts

/// Writes cases into the tables of one transaction; every statement is prepared once.
struct CaseWriter {
  private let database: Database
  private let known, finds, origin, knownOrigin, label, evidence, service: Statement
  private let posts: PostRows
  private var sources: WaitingRows
  // Most posts lie in the file of the post before.
  private var lastOrigin: (source: Source, key: Int64)?

  init(_ database: Database) throws {
    func statement(_ sql: String) throws -> Statement { try database.cachedStatement(sql: sql) }
    self.database = database
    sources = try WaitingRows.sources(database)
    posts = try PostRows(database)
    known = try statement("SELECT key FROM post WHERE id = ?")
    finds = try statement("UPDATE post SET finds = finds + ? WHERE key = ?")
    origin = try statement("INSERT INTO origin VALUES (NULL, ?, ?, ?) ON CONFLICT DO NOTHING")
    knownOrigin = try statement("SELECT key FROM origin WHERE file = ? AND sha256 = ? AND encoding = ?")
    label = try statement("INSERT INTO label VALUES (?, ?, ?, ?, ?, ?)")
    evidence = try statement("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    service = try statement("INSERT INTO service VALUES (?, ?, ?)")
  }

  /// Adds a case; of two readings of a post the better one stays.
  ///
  /// - Returns: where the case is stored; `nil` if an earlier reading stays.
  mutating func add(_ new: Case) throws -> PostKey? {
    if try posts.insert(new) {
      let key = database.lastInsertedRowID
      try addParts(of: new, to: key)
      return PostKey(key)
    }
    try sources.write()
    guard let key = try Int64.fetchOne(known, arguments: [new.post.id.rawValue]),
      let old = try CaseReader.cases(keys: [key], in: database).first
    else { return nil }
    guard new.isBetter(than: old) else {
      try add(new.post.sources, to: key)
      try execute(finds, [new.finds, key])
      return nil
    }
    for table in ["label", "evidence", "service"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE post = ?", arguments: [key])
    }
    try posts.replace(key, by: new, finds: old.finds + new.finds)
    try addParts(of: new, to: key)
    return PostKey(key)
  }

  private mutating func addParts(of new: Case, to key: Int64) throws {
    try add(new.post.sources, to: key)
    for (place, found) in (new.finding?.labels ?? []).enumerated() {
      try execute(
        label,
        [
          key, place, found.kind.rawValue,
          found.score, found.bias, found.rest,
        ])
      for (index, proof) in found.evidence.enumerated() {
        try execute(
          evidence,
          [
            key, place, index, proof.range.start,
            proof.range.end, proof.text, proof.weight,
            proof.cue, proof.isOfScore,
          ])
      }
    }
    for (place, found) in (new.finding?.services ?? []).enumerated() {
      try execute(service, [key, place, found.rawValue])
    }
  }

  private mutating func add(_ found: [Source], to key: Int64) throws {
    for source in found {
      let origin = try originKey(of: source)
      try sources.add(key, origin, Int64(source.bytes.lowerBound), Int64(source.bytes.upperBound))
    }
  }

  /// Writes what still waits; to be called once, at the end.
  mutating func finish() throws { try sources.write() }

  /// The row of the file that `source` lies in, made where there is none yet.
  private mutating func originKey(of source: Source) throws -> Int64 {
    if let (last, key) = lastOrigin, last.file == source.file, last.sha256 == source.sha256,
      last.encoding == source.encoding
    {
      return key
    }
    let name: StatementArguments = [source.file, source.sha256, source.encoding]
    try execute(origin, name)
    let key =
      database.changesCount > 0
      ? database.lastInsertedRowID : try Int64.fetchOne(knownOrigin, arguments: name)
    lastOrigin = key.map { (source, $0) }
    return key ?? 0
  }

  /// The number of values is that of the statement: checking it would cost as much as storing them.
  private func execute(_ statement: Statement, _ values: StatementArguments) throws {
    statement.setUncheckedArguments(values)
    try statement.execute()
  }
}
