internal import GRDB
public import Posts

extension Casebook {
  /// Calls `body` for each kept post, without the places it was found in, in the order of storing.
  public func forEachPost(_ body: (Post) -> Void) throws(CasebookError) {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM post WHERE fate = 'kept' ORDER BY key")
      while let row = try rows.next() { body(Post(row, sources: [])) }
    }
  }

  /// Calls `body` with the id of each kept post, in the order of `forEachPost`.
  public func forEachID(_ body: (Post.ID) -> Void) throws(CasebookError) {
    try read { database in
      let ids = try String.fetchCursor(database, sql: "SELECT id FROM post WHERE fate = 'kept' ORDER BY key")
      while let id = try ids.next() { body(Post.ID(rawValue: id)) }
    }
  }
}
