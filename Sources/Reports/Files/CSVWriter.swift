internal import Posts
internal import Foundation
internal import Trends

/// Writes rows as CSV, and counts what it had to change.
final class CSVWriter {
  private let output: FileOutput
  private let dialect: CSVDialect
  private let newlines: CSVNewlines
  private let zone: Zone
  private(set) var guardedCells = 0
  private var lost: [Unicode.Scalar: Int] = [:]
  private var failure: ReportError?
  private var line: [UInt8] = []

  // DOS Korean, the code page 949 of Windows: the number CoreFoundation gives it.
  private static let korean = String.Encoding(rawValue: 0x8000_0422)

  init(_ url: URL, _ context: ReportContext) throws(ReportError) {
    output = try FileOutput(url)
    dialect = context.csv
    newlines = context.csvNewlines
    zone = context.zone
    if dialect.hasMark { try output.write("\u{FEFF}") }
  }

  /// Writes a row; a failure is kept for `close()`.
  func write(_ cells: [Cell]) {
    guard failure == nil else { return }
    line.removeAll(keepingCapacity: true)
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(0x2C) }
      write(field(cell))
    }
    line += [0x0D, 0x0A]
    do throws(ReportError) {
      try output.write(bytes: dialect == .cp949 ? encode(String(decoding: line, as: UTF8.self)) : line)
    } catch {
      failure = error
    }
  }

  /// Ends the file.
  func close() throws(ReportError) {
    if let failure { throw failure }
    try output.close()
  }

  /// Characters that the encoding lacks, in the order of Unicode.
  var losses: [ExportNotes.Loss] {
    lost.sorted { $0.key.value < $1.key.value }.map { scalar, count in
      let code = String(scalar.value, radix: 16, uppercase: true)
      return ExportNotes.Loss(
        scalar: "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code, count: count)
    }
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let written):
      var text = newlines == .space ? CSVWriter.onOneLine(written) : written
      // Macs write a syllable letter by letter; the old code page has it only in one piece.
      if dialect == .cp949 { text = text.precomposedStringWithCanonicalMapping }
      guard dialect.isGuarded, CSVWriter.isFormula(text) else { return text }
      guardedCells += 1
      return "'" + text
    default: return cell.plainText(zone: zone)
    }
  }

  /// The text with a space for each line break, CR LF counting as one.
  private static func onOneLine(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  /// Whether a spreadsheet may take the cell for a formula (OWASP, "CSV Injection").
  static func isFormula(_ text: String) -> Bool {
    // Blanks and letters without a shape may be taken off by whoever opens the file.
    let isSkipped = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\u{A0}" || scalar.properties.generalCategory == .format
    }
    guard let first = text.unicodeScalars.first(where: { !isSkipped($0) })?.value else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A, 0, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20].contains(first)
  }

  /// Writes a field, between quotation marks where it must be.
  private func write(_ text: String) {
    let start = line.count
    line.append(contentsOf: text.utf8)
    guard start < line.count else { return }
    var needsQuotes = line[start] == 0x20 || line[line.count - 1] == 0x20
    for byte in line[start...] where byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D {
      needsQuotes = true
    }
    guard needsQuotes else { return }
    line.removeSubrange(start...)
    line.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }

  private func encode(_ line: String) -> [UInt8] {
    if let bytes = line.data(using: CSVWriter.korean) { return Array(bytes) }
    var bytes: [UInt8] = []
    for scalar in line.unicodeScalars {
      if let code = String(scalar).data(using: CSVWriter.korean) {
        bytes.append(contentsOf: code)
      } else {
        lost[scalar, default: 0] += 1
        bytes.append(contentsOf: [0xA1, 0xEB])  // 〓, the sign for a missing character
      }
    }
    return bytes
  }
}

extension Cell {
  /// The cell in plain characters; times in ISO 8601 on the clock of `zone`.
  func plainText(zone: Zone) -> String {
    switch self {
    case .blank: ""
    case .text(let text), .word(let text): text
    case .integer(let number): String(number)
    case .number(let number, let places): Decimals.text(number, places: places)
    case .time(let seconds, let offset): zone.clock(at: seconds, writtenAt: offset).description
    case .flag(let flag): flag ? "1" : "0"
    }
  }
}
