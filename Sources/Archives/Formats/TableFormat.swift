internal import Markup
internal import Posts

/// Tables as CSV: one post a row, columns known by their headings or named by the user.
struct TableFormat: StreamedFormat {
  let id = "csv"
  /// Columns by field, as the user named them.
  let columns: [String: String]

  func fits(_ document: Document) -> Bool {
    let head = Array(document.text.text.prefix(1 << 16))
    var records = CSVRecords(head, separator: TableFormat.separator(head))
    guard let headings = records.next()?.fields else { return false }
    let known = TableColumns(given: columns)
    guard headings.count > 1 || known.isGiven else { return false }
    let names = headings.map { $0.trimmingBlanks().lowercased() }
    return names.allSatisfy { $0.utf8.count < 64 } && known.fits(names)
  }

  /// Comma, tab or semicolon: whichever the first line has most of.
  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }.prefix(8192)
    let marks: [UInt8] = [0x2C, 0x09, 0x3B]
    return marks.max { left, right in line.count { $0 == left } < line.count { $0 == right } } ?? 0x2C
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    TablePieces(
      separator: TableFormat.separator(first.text.text), times: context.times(of: first),
      shape: TableShape(columns: TableColumns(given: context.options.columns)))
  }
}
