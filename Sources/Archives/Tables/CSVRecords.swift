/// The records of a CSV text (RFC 4180), one at a time, with the bytes each one stands in.
///
/// Line breaks inside quotes belong to the field and are read as LF; a quote that never closes ends with the text, and
/// its record says so. Records end with LF, CRLF or CR. Blank lines are no records.
/// - Complexity: O(bytes); memory for one record.
struct CSVRecords {
  struct Record: Hashable {
    let fields: [String]
    let bytes: Range<Int>
    /// Whether a quote in it never closes.
    let isOpen: Bool
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var readsQuotes = true

  /// Reads `text` from its start; a byte order mark is skipped.
  init(_ text: String, separator: UInt8 = UInt8(ascii: ",")) {
    self.init(Array(text.utf8), separator: separator)
  }

  /// Reads clean UTF-8.
  init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record, or `nil` at the end.
  mutating func next() -> Record? {
    while position < bytes.count, CSVRecords.isBreak(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    var fields: [String] = []
    var isOpen = false
    while true {
      fields.append(field(&isOpen))
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      let end = position
      if position < bytes.count { position += 1 }
      return Record(fields: fields, bytes: start..<end, isOpen: isOpen)
    }
  }

  /// The line with which an open record begins, its quote taken for a letter, if the line below is a record of as many
  /// columns: then the quote was never meant to hold it. Reading goes on with that line.
  mutating func line(of open: Record, columns: Int) -> Record? {
    guard open.isOpen, columns > 1 else { return nil }
    var lines = self
    lines.position = open.bytes.lowerBound
    lines.readsQuotes = false
    guard let first = lines.next() else { return nil }
    let behind = lines.position
    guard let below = lines.next(), below.fields.count == columns else { return nil }
    position = behind
    return Record(
      fields: first.fields.map { $0.hasPrefix("\"") ? String($0.dropFirst()) : $0 }, bytes: first.bytes,
      isOpen: false)
  }

  /// The field at `position`, which then stands behind it.
  private mutating func field(_ isOpen: inout Bool) -> String {
    guard readsQuotes, position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !CSVRecords.isBreak(bytes[position]) {
        position += 1
      }
      return CSVRecords.formulaText(String(decoding: bytes[start..<position], as: UTF8.self))
    }
    var content: [UInt8] = []
    position += 1
    var isClosed = false
    while position < bytes.count, !isClosed {
      let byte = bytes[position]
      position += 1
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { continue }
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        content.append(byte)
        position += 1
      } else {
        isClosed = true
      }
    }
    isOpen = isOpen || !isClosed
    // Whatever stands between the closing quote and the separator is kept, as spreadsheets do.
    while position < bytes.count, bytes[position] != separator, !CSVRecords.isBreak(bytes[position]) {
      content.append(bytes[position])
      position += 1
    }
    return CSVRecords.formulaText(String(decoding: content, as: UTF8.self))
  }

  /// The text of `="…"`, by which spreadsheets are kept from reading a number.
  private static func formulaText(_ field: String) -> String {
    guard field.hasPrefix("=\""), field.hasSuffix("\""), field.utf8.count > 2 else { return field }
    return String(field.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
