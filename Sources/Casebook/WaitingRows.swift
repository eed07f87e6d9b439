internal import GRDB

/// Rows of numbers that wait until many can be written at once: posts have several each, and a statement for each row
/// would cost more than the row.
struct WaitingRows {
  private let database: Database
  private let columns: Int
  private let atOnce: Int
  /// The statement for so many rows.
  private let sql: (Int) -> String
  /// Writes as many rows as wait at most.
  private let many: Statement
  private var waiting: [(any DatabaseValueConvertible)?] = []

  /// - Parameters:
  ///   - columns: values of a row.
  ///   - atOnce: the most rows of a statement.
  ///   - sql: the statement, given the places of all its rows.
  init(_ database: Database, columns: Int, atOnce: Int, _ sql: @escaping (_ places: String) -> String) throws
  {
    self.database = database
    self.columns = columns
    self.atOnce = atOnce
    let places = "(" + repeatElement("?", count: columns).joined(separator: ",") + ")"
    self.sql = { sql(repeatElement(places, count: $0).joined(separator: ",")) }
    many = try database.cachedStatement(sql: self.sql(atOnce))
    waiting.reserveCapacity(atOnce * columns)
  }

  /// Adds a row, of as many values as there are columns.
  mutating func add(_ row: Int64...) throws {
    for value in row { waiting.append(value) }
    if waiting.count == atOnce * columns { try write() }
  }

  /// Writes what waits; to be called at the end.
  mutating func write() throws {
    guard !waiting.isEmpty else { return }
    let rows = waiting.count / columns
    let statement = rows == atOnce ? many : try database.makeStatement(sql: sql(rows))
    // As many values as the statement has places.
    statement.setUncheckedArguments(StatementArguments(waiting))
    try statement.execute()
    waiting.removeAll(keepingCapacity: true)
  }
}

extension WaitingRows {
  /// Where posts lie: the key of the post, that of its file, the first byte and the one behind the last.
  static func sources(_ database: Database) throws -> WaitingRows {
    try WaitingRows(database, columns: 4, atOnce: 100) { "INSERT OR IGNORE INTO source VALUES \($0)" }
  }

  /// Families: the key of the post, and that of the post after which its family is named.
  static func families(_ database: Database) throws -> WaitingRows {
    try WaitingRows(database, columns: 2, atOnce: 64) {
      """
      WITH member (post, first) AS (VALUES \($0))
      UPDATE post SET family = (SELECT id FROM post AS leader WHERE leader.key = member.first)
      FROM member WHERE post.key = member.post
      """
    }
  }
}
