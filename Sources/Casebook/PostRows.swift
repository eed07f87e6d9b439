internal import Complaints
internal import GRDB
internal import Posts

/// Writes rows of the table of posts. To hand over nothing costs as much as a number, so that columns which are empty in
/// most rows are named only where they are not.
///
/// The values stand in literals: a list of values of GRDB's own sort takes it twice as long. They are handed over with
/// the call that executes the statement, since texts that are bound before it are copied twice.
struct PostRows {
  private let database: Database
  private let plain, whole, better: Statement

  /// Columns that every statement names, in the order of `common(_:_:finds:)`.
  private static let common = """
    id, time, zone_minutes, precision, origin, text, author_name, permalink, platform, language, fate, complaint,
    score, sector, finds
    """
  private static let rare = "title, author_handle, parent, family"

  init(_ database: Database) throws {
    self.database = database
    plain = try database.cachedStatement(
      sql: "INSERT INTO post (\(Self.common)) VALUES (\(Self.places(15))) ON CONFLICT (id) DO NOTHING")
    whole = try database.cachedStatement(
      sql: """
        INSERT INTO post (\(Self.common), \(Self.rare)) VALUES (\(Self.places(19))) ON CONFLICT (id) DO NOTHING
        """)
    better = try database.cachedStatement(
      sql: "REPLACE INTO post (\(Self.common), \(Self.rare), key) VALUES (\(Self.places(20)))")
  }

  private static func places(_ count: Int) -> String {
    repeatElement("?", count: count).joined(separator: ",")
  }

  /// Adds a row under the next key.
  ///
  /// - Returns: whether the post was not there yet; if it was, nothing is done.
  func insert(_ new: Case) throws -> Bool {
    let post = new.post
    let isPlain = post.title == nil && post.author?.handle == nil && post.parent == nil && new.family == nil
    let values = common(new, post, finds: new.finds)
    if isPlain {
      try plain.execute(arguments: values)
    } else {
      try whole.execute(arguments: values &+ rare(new))
    }
    return database.changesCount > 0
  }

  /// Puts a better reading of a post in place of the one that has that key.
  func replace(_ key: Int64, by new: Case, finds: Int) throws {
    try better.execute(arguments: common(new, new.post, finds: finds) &+ rare(new) &+ [key])
  }

  private func common(_ new: Case, _ post: Post, finds: Int) -> StatementArguments {
    let finding = new.finding
    return [
      post.id.rawValue, post.published?.seconds ?? .max, post.published?.offsetMinutes,
      post.published?.precision.rawValue, post.published?.origin.rawValue, post.text, post.author?.name,
      post.permalink, post.platform, post.language, new.fate.rawValue, finding?.isComplaint,
      finding?.complaintScore, finding?.sector.rawValue, finds,
    ]
  }

  private func rare(_ new: Case) -> StatementArguments {
    [new.post.title, new.post.author?.handle, new.post.parent?.rawValue, new.family]
  }
}
