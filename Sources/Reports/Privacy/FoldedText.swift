internal import Posts

/// A text with the many shapes of digits, dashes and spaces made one, scalar for scalar: offsets stay true.
struct FoldedText {
  /// One code for each Unicode scalar of the text: digits as `0`…`9`, dashes as `-`, spaces as a space.
  let codes: [UInt32]
  /// Digit groups that belong together, in the order of the text.
  let chains: [NumberChain]
  private let text: String

  init(_ text: String) {
    self.text = text
    var codes: [UInt32] = []
    codes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { codes.append(Self.fold(scalar.value)) }
    HangulDigits.fold(&codes)
    self.codes = codes
    chains = codes.contains(where: Self.isDigit) ? NumberChain.all(in: codes) : []
  }

  /// The words as written.
  func written(_ range: TextRange) -> String { text[range] }

  /// The code at `index`; 0 outside of the text.
  subscript(index: Int) -> UInt32 { codes.indices.contains(index) ? codes[index] : 0 }

  /// Whether `word` stands within `reach` scalars before or after `range`.
  func hasWord(_ words: [[UInt32]], near range: Range<Int>, before: Int, after: Int) -> Bool {
    let low = max(0, range.lowerBound - before)
    let high = min(codes.count, range.upperBound + after)
    return words.contains { word in
      guard high - low >= word.count else { return false }
      return (low...(high - word.count)).contains { start in
        codes[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  static func isDigit(_ code: UInt32) -> Bool { (48...57).contains(code) }
  static func isHangul(_ code: UInt32) -> Bool { (0xAC00...0xD7A3).contains(code) }
  static func isLatin(_ code: UInt32) -> Bool { (65...90).contains(code) || (97...122).contains(code) }

  private static func fold(_ code: UInt32) -> UInt32 {
    // ASCII and Hangul syllables, nearly all of a text, stay.
    if code > 0xAD && code < 0x2000 || code >= 0xAC00 && code < 0xFE58 { return code }
    return switch code {
    case 0xFF10...0xFF19: code - 0xFF10 + 48
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: code - 0xFEE0
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x30FC, 0x3161, 0x2043, 0x00AD: 45
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 9: 32
    case 0xFF20: 64
    case 0xFF0E, 0x3002: 46
    case 0xFF3F: 95
    default: code
    }
  }
}

extension String {
  /// The scalars of the word, for comparison with folded text.
  var codes: [UInt32] { unicodeScalars.map(\.value) }
}
