public import FoundationEssentials
internal import GRDB
internal import Posts

extension Casebook {
  /// Where the file stands.
  public var url: URL { URL(filePath: file) }

  /// Opens a casebook only to look at it: nothing is written, not even where a log waits beside it.
  public init(inspecting url: URL) throws(CasebookError) {
    var settings = Configuration()
    settings.readonly = true
    try self.init(openingAt: url, settings)
  }

  /// Whether SQLite finds every page sound and every index complete.
  ///
  /// - Complexity: reads the file once, and looks up each row in each index.
  public func isWhole() throws(CasebookError) -> Bool {
    try read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } == "ok"
  }
}
