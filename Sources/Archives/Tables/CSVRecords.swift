/// The records of a CSV text (RFC 4180), one at a time, with the bytes each one stands in.
///
/// Line breaks inside quotes belong to the field; a quote that never closes ends with the text. Records end with LF,
/// CRLF or CR. Blank lines are no records.
/// - Complexity: O(bytes); memory for one record.
struct CSVRecords {
  struct Record: Hashable {
    let fields: [String]
    let bytes: Range<Int>
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int

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
    while true {
      fields.append(field())
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      let end = position
      if position < bytes.count { position += 1 }
      return Record(fields: fields, bytes: start..<end)
    }
  }

  /// The field at `position`, which then stands behind it.
  private mutating func field() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !CSVRecords.isBreak(bytes[position]) {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        content.append(byte)
        position += 1
      } else {
        break
      }
    }
    // Whatever stands between the closing quote and the separator is kept, as spreadsheets do.
    while position < bytes.count, bytes[position] != separator, !CSVRecords.isBreak(bytes[position]) {
      content.append(bytes[position])
      position += 1
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
