/// Reads JSON values out of bytes, one after the other, and goes on after broken ones.
struct JSONReader {
  private let bytes: [UInt8]
  private(set) var at: Int
  /// Where reading ends: with the bytes, or with a line.
  private var end: Int
  /// Whether values were nested more deeply than is read.
  private(set) var isTooDeep = false
  private static let depth = 200

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
    end = bytes.count
  }

  /// Whether only blanks are left.
  mutating func isAtEnd() -> Bool {
    blanks()
    return at >= end
  }

  /// The byte that comes next, behind blanks.
  mutating func peek() -> UInt8? {
    blanks()
    return at < end ? bytes[at] : nil
  }

  /// Takes `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  /// Goes behind the next line break.
  mutating func skipLine() {
    while at < end, bytes[at] != 0x0A { at += 1 }
    at = min(at + 1, end)
  }

  /// Goes on behind a value that began at `start` and failed: on the next line, if an object begins right there; a
  /// record that lost its end would else take the next one with it.
  mutating func recover(from start: Int) {
    let lineEnd = bytes[start..<at].firstIndex(of: 0x0A)
    if let lineEnd, lineEnd + 1 < end, bytes[lineEnd + 1] == 0x7B {
      at = lineEnd + 1
    } else {
      skipLine()
    }
  }

  /// The next value if it ends on its line; `nil` else, with `at` where it fails.
  mutating func valueOnLine() -> JSONValue? {
    blanks()
    end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
    defer { end = bytes.count }
    return value()
  }

  /// The next value; `nil` where there is none, with `at` where it fails.
  mutating func value(_ level: Int = 0) -> JSONValue? {
    guard let first = peek() else { return nil }
    switch first {
    case 0x7B, 0x5B:
      guard level < JSONReader.depth else {
        isTooDeep = true
        skipNested()
        return .null
      }
      return first == 0x7B ? object(level) : array(level)
    case 0x22: return string().map { .string($0) }
    case 0x74: return word("true").map { _ in .bool(true) }
    case 0x66: return word("false").map { _ in .bool(false) }
    case 0x6E: return word("null").map { _ in .null }
    case 0x2D, 0x30...0x39: return number()
    default: return nil
    }
  }

  private mutating func object(_ level: Int) -> JSONValue? {
    let start = at
    at += 1
    var fields: [(key: String, value: JSONValue)] = []
    if take(0x7D) { return .object(JSONObject(fields: [], range: start..<at)) }
    while true {
      guard peek() == 0x22, let key = string(), take(0x3A), let value = value(level + 1) else { return nil }
      fields.append((key, value))
      if take(0x2C) {
        if take(0x7D) { break }
        continue
      }
      guard take(0x7D) else { return nil }
      break
    }
    return .object(JSONObject(fields: fields, range: start..<at))
  }

  private mutating func array(_ level: Int) -> JSONValue? {
    at += 1
    var list: [JSONValue] = []
    if take(0x5D) { return .array([]) }
    while true {
      guard let value = value(level + 1) else { return nil }
      list.append(value)
      if take(0x2C) {
        if take(0x5D) { return .array(list) }
        continue
      }
      return take(0x5D) ? .array(list) : nil
    }
  }

  private mutating func string() -> String? {
    at += 1
    let start = at
    while at < end, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
    guard at < end else { return nil }
    if bytes[at] == 0x22 {
      at += 1
      return String(decoding: bytes[start..<at - 1], as: UTF8.self)
    }
    var output = Array(bytes[start..<at])
    while at < end {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 { return String(decoding: output, as: UTF8.self) }
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      guard at < end else { return nil }
      let escape = bytes[at]
      at += 1
      switch escape {
      case 0x6E: output.append(0x0A)
      case 0x74: output.append(0x09)
      case 0x72: output.append(0x0D)
      case 0x62, 0x66: output.append(0x20)
      case 0x75: output.append(contentsOf: String(unicode()).utf8)
      default: output.append(escape)
      }
    }
    return nil
  }

  /// The character of `\uXXXX`, or of two that make one; half of a pair alone is U+FFFD.
  private mutating func unicode() -> Unicode.Scalar {
    guard let first = hex() else { return "\u{FFFD}" }
    guard (0xD800...0xDBFF).contains(first) else {
      return first == 0 ? "\u{FFFD}" : Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    let back = at
    guard at + 1 < end, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { return "\u{FFFD}" }
    at += 2
    guard let second = hex(), (0xDC00...0xDFFF).contains(second) else {
      at = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hex() -> UInt32? {
    guard at + 4 <= end else { return nil }
    let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard let value = UInt32(digits, radix: 16) else { return nil }
    at += 4
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = at
    while at < end,
      [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[at]) || (0x30...0x39).contains(bytes[at])
    {
      at += 1
    }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func word(_ word: String) -> Bool? {
    let letters = Array(word.utf8)
    guard at + letters.count <= end, bytes[at..<at + letters.count].elementsEqual(letters) else {
      return nil
    }
    at += letters.count
    return true
  }

  /// Goes behind a value that is nested too deeply, without recursion.
  private mutating func skipNested() {
    var depth = 0
    while at < end {
      switch bytes[at] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22:
        at += 1
        while at < end, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
      default: break
      }
      at += 1
      if depth == 0 { return }
    }
    at = min(at, end)
  }

  private mutating func blanks() {
    while at < end, bytes[at] <= 0x20 || bytes[at] == 0x1E { at += 1 }
  }
}
