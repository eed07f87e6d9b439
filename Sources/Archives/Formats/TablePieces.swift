/// Reads a table row by row; its first row, or one below a title, names the columns.
struct TablePieces: PieceReader {
  let separator: UInt8?
  let times: TimeReader
  let shape: TableShape
  /// Columns that were taken by a part of their headings.
  let guesses: [TableGuess]
  private var places: [String: Int]?
  private var row = 0
  private var left: Int
  private var rows: RowShape?
  /// Records in front of the headings.
  private var titles = (count: 0, bytes: 0)

  init(
    separator: UInt8?, skipped: Int, times: TimeReader, shape: TableShape, guesses: [TableGuess] = []
  ) {
    self.separator = separator
    left = skipped
    self.times = times
    self.shape = shape
    self.guesses = guesses
  }

  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int {
    var records = CSVRecords(text, separator: separator)
    while !sink.isStopped, var record = records.next() {
      // A row that ends with the piece may go on in the next one, as a quotation does over lines.
      if !isLast, record.bytes.upperBound >= text.count { return record.bytes.lowerBound }
      guard left == 0 else {
        left -= 1
        if !TablePieces.isNote(record.fields) {
          titles = (titles.count + 1, titles.bytes + record.bytes.count)
        }
        continue
      }
      guard let places else {
        begin(record, sink)
        continue
      }
      if isLast, record.isOpen {
        if let rows, let line = records.line(of: record, as: rows) {
          record = line
        } else {
          sink.reject(.truncated, at: sink.stored(record.bytes.lowerBound), record: row + 1, bytes: 0)
        }
      }
      row += 1
      add(record, places, sink)
    }
    return text.count
  }

  /// Takes the headings.
  private mutating func begin(_ record: CSVRecords.Record, _ sink: PostSink) {
    var places: [String: Int] = [:]
    for (index, heading) in record.fields.enumerated() { places[TableColumns.folded(heading)] = index }
    for column in shape.columns.asked where places[column.folded] == nil {
      sink.reject(.noColumn(column.written), at: sink.stored(record.bytes.lowerBound))
    }
    self.places = places
    let (shape, times) = (shape, times)
    let isDated = shape.columns.value(.time) { places[$0].map { _ in "?" } } != nil
    rows = RowShape(columns: record.fields.count, leastBelow: isDated ? 0 : 2) { fields in
      !isDated
        || shape.columns.value(.time) { places[$0].map { fields[$0] } }.flatMap(times.tableMoment) != nil
    }
  }

  /// Whether a record in front of the headings is a note to the spreadsheet or empty: `sep=;`, `,,`.
  private static func isNote(_ fields: [String]) -> Bool {
    fields.joined().trimmingBlanks().isEmpty || fields.first?.hasPrefix("sep=") ?? false
  }

  private func add(_ record: CSVRecords.Record, _ places: [String: Int], _ sink: PostSink) {
    let fields = record.fields
    let draft = shape.draft(times) { name in
      places[name].flatMap { $0 < fields.count ? fields[$0] : nil }
    }
    guard var draft else {
      let isBlank = fields.allSatisfy { $0.trimmingBlanks().isEmpty }
      if !isBlank {
        sink.reject(.noText, at: sink.stored(record.bytes.lowerBound), record: row, bytes: record.bytes.count)
      }
      return
    }
    draft.bytes = record.bytes
    sink.add(draft)
  }

  func finish(into sink: PostSink) {
    sink.note(.notPost, count: titles.count, bytes: titles.bytes)
    for guess in guesses { sink.reject(.guessed(guess)) }
  }
}
