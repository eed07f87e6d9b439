/// Characters that were written as two references, one for each half of a surrogate pair (`&#55357;&#56877;`), as
/// scripts do that count in UTF-16. Neither half is a character, and parsers drop both.
enum SurrogateReferences {
  /// The text with each such pair written as one reference of the same length, so that every offset stays what it was.
  ///
  /// - Complexity: O(*n*); text without pairs is not copied.
  static func joined(_ text: [UInt8]) -> [UInt8] {
    var pairs: [(start: Int, end: Int, scalar: UInt32)] = []
    let span = text.span
    var at = 0
    while let mark = span.first(0x26, from: at) {
      at = mark + 1
      guard let high = half(span, mark), (0xD800...0xDBFF).contains(high.unit),
        let low = half(span, high.end), (0xDC00...0xDFFF).contains(low.unit)
      else { continue }
      pairs.append((mark, low.end, 0x10000 + (high.unit - 0xD800) << 10 + (low.unit - 0xDC00)))
      at = low.end
    }
    guard !pairs.isEmpty else { return text }
    var copy = text
    for pair in pairs {
      let digits = Array(String(pair.scalar, radix: 16).utf8)
      let zeros = pair.end - pair.start - digits.count - 4
      let one = Array("&#x".utf8) + [UInt8](repeating: 0x30, count: max(0, zeros)) + digits + [0x3B]
      copy.replaceSubrange(pair.start..<pair.end, with: one)
    }
    return copy
  }

  /// The code unit that a reference at `at` names, if it is `&#D83D;`-like, and where it ends.
  private static func half(_ span: Span<UInt8>, _ at: Int) -> (unit: UInt32, end: Int)? {
    guard at + 7 < span.count, span[at] == 0x26, span[at + 1] == 0x23 else { return nil }
    let isHex = span[at + 2] | 0x20 == 0x78
    var end = at + (isHex ? 3 : 2)
    var unit: UInt32 = 0
    while end < span.count, end < at + 10, span[end] != 0x3B {
      let byte = span[end]
      let letter = byte | 0x20
      switch byte {
      case 0x30...0x39: unit = unit * (isHex ? 16 : 10) + UInt32(byte - 0x30)
      case _ where isHex && (0x61...0x66).contains(letter): unit = unit * 16 + UInt32(letter - 0x61 + 10)
      default: return nil
      }
      end += 1
    }
    return end < span.count && span[end] == 0x3B ? (unit, end + 1) : nil
  }
}
