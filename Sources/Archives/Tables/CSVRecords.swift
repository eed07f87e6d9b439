/// The records of a CSV text (RFC 4180), one at a time, with the bytes each one stands in.
///
/// Line breaks inside quotes belong to the field and are read as LF; a quote that never closes ends with the text, and
/// its record says so. Records end with LF, CRLF or CR. Blank lines are no records.
/// - Complexity: O(bytes); memory for one record.
struct CSVRecords {
  struct Record: Hashable {
    var fields: [String]
    let bytes: Range<Int>
    /// Whether a quote in it never closes.
    let isOpen: Bool
  }

  /// How far a quotation may reach.
  enum Quotes: Hashable {
    /// Over lines, to the end of the text if need be.
    case far
    /// To the end of its line; one that does not close there is a letter.
    case line
    /// Nowhere: each is a letter.
    case none
  }

  let bytes: [UInt8]
  let separator: UInt8?
  var position: Int
  var quotes = Quotes.far
  /// Bytes of records with open quotes that were read anew as lines.
  var bytesReadAnew = 0
  /// Up to here quotes are letters.
  private var plainEnd = 0

  /// Reads `text` from its start; a byte order mark is skipped.
  init(_ text: String, separator: UInt8? = UInt8(ascii: ",")) {
    self.init(Array(text.utf8), separator: separator)
  }

  /// Reads clean UTF-8. Without a separator a record is one field.
  init(_ bytes: [UInt8], separator: UInt8? = UInt8(ascii: ",")) {
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

  /// The field at `position`, which then stands behind it.
  private mutating func field(_ isOpen: inout Bool) -> String {
    let start = position
    guard quotes != .none, start >= plainEnd, start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      return CSVRecords.formulaText(plainField())
    }
    var (content, isClosed) = quoted()
    if !isClosed, quotes == .line {
      plainEnd = position
      position = start + 1
      return plainField()
    }
    isOpen = isOpen || !isClosed
    // Whatever stands between the closing quote and the separator is kept, as spreadsheets do.
    content += plainField().utf8
    return CSVRecords.formulaText(String(decoding: content, as: UTF8.self))
  }

  /// The bytes up to the next separator or line break.
  private mutating func plainField() -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !CSVRecords.isBreak(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// What the quote at `position` holds, and whether it closes as far as a quotation may reach.
  private mutating func quoted() -> (content: [UInt8], isClosed: Bool) {
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if quotes == .line, CSVRecords.isBreak(byte) { break }
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return (content, true) }
        position += 1
      }
      if byte != 0x0D {
        content.append(byte)
      } else if position == bytes.count || bytes[position] != 0x0A {
        content.append(0x0A)
      }
    }
    return (content, false)
  }

  /// The text of `="…"`, by which spreadsheets are kept from reading a number.
  private static func formulaText(_ field: String) -> String {
    guard field.hasPrefix("=\""), field.hasSuffix("\""), field.utf8.count > 2 else { return field }
    return String(field.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
