/// How many letters of each script there are.
struct LetterCount {
  private(set) var hangul = 0
  private(set) var kana = 0
  private(set) var han = 0
  private(set) var latin = 0
  private(set) var other = 0

  var count: Int { hangul + kana + han + latin + other }

  /// Counts the letters of UTF-8.
  ///
  /// - Returns: Whether there is none of `@`, `#` and `/`, with which handles, tags and addresses begin or go on.
  @discardableResult
  mutating func add(_ bytes: Span<UInt8>) -> Bool {
    var isPlain = true
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0..<0x80:
        if (0x61...0x7A).contains(byte | 0x20) {
          latin += 1
        } else if byte == 0x40 || byte == 0x23 || byte == 0x2F {
          isPlain = false
        }
        at += 1
      case 0xE0..<0xF0:
        add(UInt32(byte & 15) << 12 | UInt32(bytes[at + 1] & 63) << 6 | UInt32(bytes[at + 2] & 63))
        at += 3
      case 0xF0...: at += 4
      default:
        // Two bytes: U+0080 to U+07FF, of which the letters begin at U+00C0.
        if byte > 0xC2 { other += 1 }
        at += 2
      }
    }
    return isPlain
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0xAC00...0xD7A3, 0x3131...0x318E, 0x1100...0x11FF: hangul += 1
    case 0x3041...0x30FF: kana += 1
    case 0x4E00...0x9FFF: han += 1
    case 0x0800...0x1FFF: other += 1
    default: break
    }
  }

  var language: String? {
    guard count > 0 else { return nil }
    if hangul * 5 >= count - hangul, hangul > 0 { return "ko" }
    if kana * 10 >= count { return "ja" }
    if han * 2 >= count { return "zh" }
    return latin * 10 >= count * 7 ? "en" : nil
  }
}
