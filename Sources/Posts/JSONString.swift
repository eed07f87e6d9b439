extension [UInt8] {
  /// Appends `text` as a string of JSON, escaped as `JSONEncoder` does with plain slashes. Cost: linear.
  package mutating func appendJSON(_ text: String) {
    append(0x22)
    let start = count
    append(contentsOf: text.utf8)
    if needsEscapes(from: start) {
      // A slice would share the storage, and the next line would copy all of it.
      let plain = Array(self[start...])
      removeSubrange(start...)
      for byte in plain { appendEscaped(byte) }
    }
    append(0x22)
  }

  private func needsEscapes(from start: Int) -> Bool {
    let span = self.span
    var at = start
    while at < span.count {
      if span[at] < 0x20 || span[at] == 0x22 || span[at] == 0x5C { return true }
      at += 1
    }
    return false
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      append(0x5C)
      append(byte)
    case 0x20...: append(byte)
    case 0x08: append(contentsOf: "\\b".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0C: append(contentsOf: "\\f".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    default: append(contentsOf: ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8)
    }
  }
}
