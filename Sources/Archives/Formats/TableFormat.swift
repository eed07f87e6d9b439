internal import Markup
internal import Posts

/// Tables as CSV: one post a row, columns known by their headings or named by the user.
struct TableFormat: StreamedFormat {
  let id = "csv"
  /// Columns by field, as the user named them.
  let columns: [String: String]

  func fits(_ document: Document) -> Bool { layout(document) != nil }

  private func layout(_ document: Document) -> TableLayout? {
    let head = Array(document.text.text.prefix(1 << 16))
    let columns = TableColumns(given: columns)
    return TableLayout(head, columns) ?? TableLayout.guessed(head, columns)
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    let columns = TableColumns(given: context.options.columns)
    let layout = layout(first)
    let guesses = layout?.guesses(Array(first.text.text.prefix(1 << 16)), columns) ?? []
    return TablePieces(
      separator: layout.map(\.separator) ?? 0x2C, skipped: layout?.skipped ?? 0,
      times: context.times(of: first), shape: TableShape(columns: columns.adding(guesses)),
      guesses: guesses)
  }
}
