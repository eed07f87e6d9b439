internal import GRDB
public import Posts

extension Casebook {
  /// Calls `body` for each kept post, without the places it was found in, in the order of storing.
  public func forEachPost(_ body: (PostKey, Post) -> Void) throws(CasebookError) {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM post WHERE fate = 'kept' ORDER BY key")
      while let row = try rows.next() { body(PostKey(row[0] as Int64), Post(row, sources: [])) }
    }
  }

  /// Calls `body` with the key of each kept post, in the order of storing.
  public func forEachKey(_ body: (PostKey) -> Void) throws(CasebookError) {
    try read { database in
      let keys = try Int64.fetchCursor(database, sql: "SELECT key FROM post WHERE fate = 'kept' ORDER BY key")
      while let key = try keys.next() { body(PostKey(key)) }
    }
  }
}
