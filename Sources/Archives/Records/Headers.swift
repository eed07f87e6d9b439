/// The fields of a header of WARC, HTTP or mail, as bytes: few of them are ever asked for.
struct Headers {
  private struct Field {
    let name: Range<Int>
    var value: Range<Int>
  }

  // The names, their letters made small, and the values, one after the other.
  private var bytes: [UInt8] = []
  private var fields: [Field] = []

  /// The value of the first field of that name, however it is spelt.
  subscript(name: String) -> String? {
    let field = fields.first { $0.name.count == name.utf8.count && isNamed($0, name.utf8) }
    return field.map { String(decoding: bytes[$0.value], as: UTF8.self).trimmingBlanks() }
  }

  private func isNamed(_ field: Field, _ name: String.UTF8View) -> Bool {
    var at = field.name.lowerBound
    for byte in name {
      if bytes[at] != Headers.folded(byte) { return false }
      at += 1
    }
    return true
  }

  /// More fields than this are a flood; what records need to be read is still taken.
  private static let limit = 1000
  /// So are more bytes than this, as of lines that go on without end.
  private static let byteLimit = 1 << 20

  private static func matters(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.prefix(8).map(folded)
    return start.starts(with: "warc-".utf8) || start.elementsEqual("content-".utf8)
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Takes the line at `range`; a line that begins with a blank goes on the one before.
  mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    let start = range.lowerBound
    let end = min(range.upperBound, start + 1 << 16)
    let share = Headers.matters(text[start..<end]) ? 2 : 1
    guard fields.count < share * Headers.limit, bytes.count < share * Headers.byteLimit else { return }
    guard end > start else { return }
    if text[start] == 0x20 || text[start] == 0x09 {
      guard let last = fields.indices.last else { return }
      bytes.append(0x20)
      bytes += text[Headers.trimmed(text, start..<end)]
      fields[last].value = fields[last].value.lowerBound..<bytes.count
      return
    }
    guard let colon = text[start..<end].firstIndex(of: 0x3A) else { return }
    let name = bytes.count
    for index in Headers.trimmed(text, start..<colon) { bytes.append(Headers.folded(text[index])) }
    let middle = bytes.count
    bytes += text[Headers.trimmed(text, colon + 1..<end)]
    fields.append(Field(name: name..<middle, value: middle..<bytes.count))
  }

  /// `range` of `text` without the blanks at its ends.
  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The parameter of a field: `charset` of `text/html; charset="euc-kr"`.
  func parameter(_ name: String, of field: String) -> String? {
    guard let value = self[field] else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, String(halves[0]).trimmingBlanks().lowercased() == name else { continue }
      return String(halves[1]).trimmingBlanks().trimmingQuotes()
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingQuotes() -> String {
    var text = Substring(self)
    while text.first == "\"" || text.first == "'" { text = text.dropFirst() }
    while text.last == "\"" || text.last == "'" { text = text.dropLast() }
    return String(text)
  }
}
