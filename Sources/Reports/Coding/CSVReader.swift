/// Reads CSV (RFC 4180): quotes doubled, line breaks within quotes, with or without a byte order mark.
enum CSVReader {
  /// The rows of a text, each a list of cells; empty lines are passed over.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    func end(cell: inout [UInt8], row: inout [String]) {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    func end(row: inout [String]) {
      if row != [""] { rows.append(row) }
      row = []
    }
    let bytes = Array(text.utf8)
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      if isQuoted, byte != 0x22 {
        cell.append(byte)
        continue
      }
      switch byte {
      case 0x22:
        if !isQuoted, wasQuote { cell.append(byte) }
        isQuoted.toggle()
        wasQuote = true
        continue
      case 0x2C: end(cell: &cell, row: &row)
      case 0x0A:
        end(cell: &cell, row: &row)
        end(row: &row)
      case 0x0D: break
      default: cell.append(byte)
      }
      wasQuote = false
    }
    if !cell.isEmpty || !row.isEmpty {
      end(cell: &cell, row: &row)
      end(row: &row)
    }
    return rows
  }
}
