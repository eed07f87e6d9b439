/// What becomes of line breaks within a cell.
public enum CSVNewlines: String, Sendable, CaseIterable, Codable {
  /// They stay, in quotes, as RFC 4180 has it.
  case keep
  /// They become spaces, for readers that take every line for a row.
  case space
}
