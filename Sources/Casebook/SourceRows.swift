internal import GRDB

/// Rows of the table of sources that wait until many can be written at once: every post has one, of four numbers, and
/// a statement for each would cost more than the row.
struct SourceRows {
  private static let columns = 4
  private static let atOnce = 100

  private let database: Database
  /// Writes as many rows as wait at most.
  private let many: Statement
  private var waiting: [(any DatabaseValueConvertible)?] = []

  init(_ database: Database) throws {
    self.database = database
    many = try database.cachedStatement(sql: SourceRows.statement(rows: SourceRows.atOnce))
    waiting.reserveCapacity(SourceRows.atOnce * SourceRows.columns)
  }

  private static func statement(rows: Int) -> String {
    "INSERT OR IGNORE INTO source VALUES "
      + repeatElement("(?,?,?,?)", count: rows).joined(separator: ",")
  }

  mutating func add(post: Int64, origin: Int64, _ bytes: Range<Int>) throws {
    waiting.append(post)
    waiting.append(origin)
    waiting.append(bytes.lowerBound)
    waiting.append(bytes.upperBound)
    if waiting.count == SourceRows.atOnce * SourceRows.columns { try write() }
  }

  /// Writes what waits.
  mutating func write() throws {
    guard !waiting.isEmpty else { return }
    let rows = waiting.count / SourceRows.columns
    let statement =
      rows == SourceRows.atOnce ? many : try database.makeStatement(sql: SourceRows.statement(rows: rows))
    // As many values as the statement has places.
    statement.setUncheckedArguments(StatementArguments(waiting))
    try statement.execute()
    waiting.removeAll(keepingCapacity: true)
  }
}
