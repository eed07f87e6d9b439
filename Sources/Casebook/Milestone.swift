internal import GRDB
internal import Posts

/// How far a run has come: what stands in the casebook is what these files and posts gave, no more and no less.
public struct Milestone: Hashable, Sendable {
  /// Files that are finished, in the order of the run.
  public let files: Int
  /// Posts of the next file that are stored.
  public let posts: Int

  /// After so many files and so many posts of the next one.
  public init(files: Int, posts: Int) {
    self.files = files
    self.posts = posts
  }

  func store(in database: Database) throws {
    try database.cachedStatement(sql: "UPDATE progress SET files = ?, posts = ?").execute(arguments: [
      files, posts,
    ])
  }
}

extension Casebook {
  /// How far the run has come that fills this casebook.
  public func milestone() throws(CasebookError) -> Milestone {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT files, posts FROM progress")
      return Milestone(files: row?["files"] ?? 0, posts: row?["posts"] ?? 0)
    }
  }

  /// Makes the order of reading and brings everything into the one file, without a log beside it, so that the folder can be moved or made read-only.
  public func settle() throws(CasebookError) {
    do {
      try queue.writeWithoutTransaction { database in
        // SQLite sorts in as much memory as it may fill with pages, and besides those.
        try database.execute(sql: "PRAGMA cache_size = -2048")
        try database.execute(sql: Schema.order)
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    } catch {
      throw CasebookError(.unwritable, file, error)
    }
  }
}
