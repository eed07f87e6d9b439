internal import GRDB

/// Rows of the table of sources that wait until many can be written at once: every post has one, of four numbers, and
/// a statement for each would cost more than the row.
struct SourceRows {
  private static let atOnce = 100

  private var waiting: [String] = []

  mutating func add(post: Int64, origin: Int64, _ bytes: Range<Int>, in database: Database) throws {
    waiting.append("(\(post),\(origin),\(bytes.lowerBound),\(bytes.upperBound))")
    if waiting.count == SourceRows.atOnce { try write(in: database) }
  }

  /// Writes what waits.
  mutating func write(in database: Database) throws {
    guard !waiting.isEmpty else { return }
    // Numbers only: nothing in them can be taken for SQL.
    try database.execute(sql: "INSERT OR IGNORE INTO source VALUES " + waiting.joined(separator: ","))
    waiting.removeAll(keepingCapacity: true)
  }
}
