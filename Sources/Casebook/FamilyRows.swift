internal import GRDB

/// Families of posts that wait until many can be written at once: half of all posts may have one, and a statement for
/// each costs as much as the row.
struct FamilyRows {
  private static let atOnce = 64

  private let database: Database
  /// Writes as many families as wait at most.
  private let many: Statement
  private var waiting: [(any DatabaseValueConvertible)?] = []

  init(_ database: Database) throws {
    self.database = database
    many = try database.makeStatement(sql: FamilyRows.statement(rows: FamilyRows.atOnce))
    waiting.reserveCapacity(2 * FamilyRows.atOnce)
  }

  private static func statement(rows: Int) -> String {
    """
    WITH member (post, first) AS (VALUES \(repeatElement("(?,?)", count: rows).joined(separator: ",")))
    UPDATE post SET family = (SELECT id FROM post AS leader WHERE leader.key = member.first)
    FROM member WHERE post.key = member.post
    """
  }

  /// Gives `post` the family that is named after `first`.
  mutating func set(_ post: PostKey, to first: PostKey) throws {
    waiting.append(post.stored)
    waiting.append(first.stored)
    if waiting.count == 2 * FamilyRows.atOnce { try write() }
  }

  /// Writes what waits; to be called at the end.
  mutating func write() throws {
    guard !waiting.isEmpty else { return }
    let rows = waiting.count / 2
    let statement =
      rows == FamilyRows.atOnce ? many : try database.makeStatement(sql: FamilyRows.statement(rows: rows))
    // As many values as the statement has places.
    statement.setUncheckedArguments(StatementArguments(waiting))
    try statement.execute()
    waiting.removeAll(keepingCapacity: true)
  }
}
