/// The fields of a header of WARC, HTTP or mail.
struct Headers {
  private(set) var fields: [(name: String, value: String)] = []

  /// The value of the first field of that name, however it is spelt.
  subscript(name: String) -> String? {
    let folded = name.lowercased()
    return fields.first { $0.name == folded }?.value
  }

  /// More fields than this are a flood; what records need to be read is still taken.
  private static let limit = 1000

  private static func matters(_ line: [UInt8]) -> Bool {
    let start = String(decoding: line.prefix(8), as: UTF8.self).lowercased()
    return start.hasPrefix("warc-") || start == "content-"
  }

  /// Takes one line; a line that begins with a blank goes on the one before.
  mutating func add(_ line: [UInt8]) {
    guard fields.count < Headers.limit || fields.count < 2 * Headers.limit && Headers.matters(line) else {
      return
    }
    let text = String(decoding: line.prefix(1 << 16), as: UTF8.self)
    if let first = text.first, first == " " || first == "\t" {
      guard !fields.isEmpty else { return }
      let last = fields.removeLast()
      fields.append((last.name, last.value + " " + text.trimmingBlanks()))
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    let name = text[..<colon].lowercased()
    fields.append((String(name).trimmingBlanks(), String(text[text.index(after: colon)...]).trimmingBlanks()))
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
