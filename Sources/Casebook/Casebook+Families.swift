internal import GRDB

/// How many families of reposts a casebook has, and the largest of them.
public struct FamilyCounts: Hashable, Sendable {
  /// A family: its id and how many kept posts it holds.
  public struct Family: Hashable, Sendable {
    public let id: String, posts: Int
  }

  /// All families of two kept posts and more.
  public let families: Int
  /// The posts that they hold.
  public let posts: Int
  /// The largest; of equals, by id.
  public let largest: [Family]
}

extension Casebook {
  /// Counts the families and names the `most` largest; SQLite does it in bounded memory.
  public func familyCounts(most: Int) throws(CasebookError) -> FamilyCounts {
    let groups = """
      SELECT family, count(*) AS posts FROM post WHERE fate = 'kept' AND family IS NOT NULL
      GROUP BY family HAVING count(*) > 1
      """
    return try read { database in
      let whole = try Row.fetchOne(
        database, sql: "SELECT count(*), coalesce(sum(posts), 0) FROM (\(groups))")
      let largest = try Row.fetchAll(
        database, sql: "\(groups) ORDER BY posts DESC, family LIMIT ?", arguments: [most])
      return FamilyCounts(
        families: whole?[0] ?? 0, posts: whole?[1] ?? 0,
        largest: largest.map { FamilyCounts.Family(id: $0[0], posts: $0[1]) })
    }
  }
}
