/// What a table takes for one of its rows.
struct RowShape {
  let columns: Int
  /// So many rows must stand below a line: none where a column of times tells rows from prose.
  let leastBelow: Int
  /// Whether as many fields as there are columns fit them.
  let fits: ([String]) -> Bool
}

extension CSVRecords {
  /// So many lines below an open quote are looked at.
  private static let mostBelow = 16

  /// The line with which an open record begins, its quote taken for a letter, if it is a row and most of the lines
  /// below it are: then the quote was never meant to hold them. Reading goes on with the line below.
  ///
  /// Where that would read the text again and again, quotations reach no further than their line from there on.
  mutating func line(of open: Record, as shape: RowShape) -> Record? {
    guard open.isOpen, shape.columns > 1 else { return nil }
    var lines = self
    lines.position = open.bytes.lowerBound
    lines.quotes = .none
    guard let first = lines.next(), let (fields, quote) = row(first.fields, shape.columns), shape.fits(fields)
    else { return nil }
    let behind = lines.position
    var below = (all: 0, rows: 0)
    while below.all < CSVRecords.mostBelow, let line = lines.next() {
      below.all += 1
      if line.fields.count == shape.columns, shape.fits(line.fields) { below.rows += 1 }
    }
    // With nothing below and nothing behind it, the quote is one that the end of the file cut.
    guard below.rows >= shape.leastBelow,
      below.all == 0 ? quote < shape.columns - 1 : below.rows * 2 > below.all
    else { return nil }
    position = behind
    bytesReadAnew += open.bytes.count
    if bytesReadAnew > 32 << 20 + 8 * bytes.count { quotes = .line }
    return Record(fields: fields, bytes: first.bytes, isOpen: false)
  }

  /// The fields of a line without the quote that one begins with, and which that is. More fields than columns were
  /// one behind the quote, which was to hold their separators.
  private func row(_ fields: [String], _ columns: Int) -> (fields: [String], quote: Int)? {
    guard fields.count >= columns, let quote = fields.firstIndex(where: { $0.hasPrefix("\"") }),
      quote < columns
    else { return nil }
    let last = quote + fields.count - columns
    let mark = separator.map { String(Unicode.Scalar($0)) } ?? ""
    let held = fields[quote...last].joined(separator: mark).dropFirst()
    return (fields[..<quote] + [String(held)] + fields[(last + 1)...], quote)
  }
}
