internal import Posts

/// A name as people write it, letter case apart.
struct WrittenName: Sendable {
  private let lowercased: String
  // Its bytes, if it is plain: of ASCII and whole syllables. Case is then a matter of bytes, and no other plain text
  // is canonically equal to it.
  private let plain: [UInt8]?

  init(_ name: String) {
    lowercased = name.lowercased()
    let bytes = Array(lowercased.utf8)
    plain = WrittenName.isPlain(bytes.span, bytes.indices) ? bytes : nil
  }

  /// Whether it is what positions `start..<end` of `text` stand for, which was folded from `written`.
  ///
  /// - Complexity: O(its length), and without a string of its own for plain text.
  func stands(at start: Int, _ end: Int, of text: FoldedText, _ written: String) -> Bool {
    if let plain {
      let bytes = written.utf8.span
      let range = text.bytes(start, end)
      if range.count == plain.count,
        plain.indices.allSatisfy({ WrittenName.lower(bytes[range.lowerBound + $0]) == plain[$0] })
      {
        return true
      }
      if WrittenName.isPlain(bytes, range) { return false }
    }
    return text.words(start, end, of: written).lowercased() == lowercased
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = bytes.scalar(at: &place)
      if scalar >= 0x80, !Syllable.scalars.contains(scalar) { return false }
    }
    return true
  }
}
