/// Reads a table row by row; its first row, or one below a title, names the columns.
struct TablePieces: PieceReader {
  let separator: UInt8
  let times: TimeReader
  let shape: TableShape
  private var places: [String: Int]?
  private var row = 0
  private var left: Int
  private var columns = 0

  init(separator: UInt8, skipped: Int, times: TimeReader, shape: TableShape) {
    self.separator = separator
    left = skipped
    self.times = times
    self.shape = shape
  }

  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int {
    var records = CSVRecords(text, separator: separator)
    while !sink.isStopped, var record = records.next() {
      // A row that ends with the piece may go on in the next one, as a quotation does over lines.
      if !isLast, record.bytes.upperBound >= text.count { return record.bytes.lowerBound }
      guard left == 0 else {
        left -= 1
        continue
      }
      guard let places else {
        places = [:]
        columns = record.fields.count
        for (index, heading) in record.fields.enumerated() {
          places?[TableColumns.folded(heading)] = index
        }
        for name in shape.columns.asked where places?[name] == nil {
          sink.reject(.noColumn(name), at: sink.stored(record.bytes.lowerBound))
        }
        continue
      }
      if isLast, let line = records.line(of: record, columns: columns) { record = line }
      row += 1
      add(record, places, sink)
    }
    return text.count
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

  func finish(into sink: PostSink) {}
}
