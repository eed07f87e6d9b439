/// How tables are written as CSV (RFC 4180: CRLF, quotes doubled).
public enum CSVDialect: String, Sendable, CaseIterable, Codable {
  /// For a double-click in Excel: UTF-8 with a byte order mark, cells that begin like a formula guarded.
  case excel
  /// For programs: UTF-8 without a mark, cells as they are.
  case plain
  /// For old Korean Excel: CP949, guarded; characters that it lacks become 〓 and are reported.
  case cp949

  var hasMark: Bool { self == .excel }
  var isGuarded: Bool { self != .plain }
}
