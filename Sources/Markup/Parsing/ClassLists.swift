/// The classes and ids of a page that stood in it lately, and the bits of their words: most elements repeat those of
/// another.
struct ClassLists {
  private struct Known {
    var start = 0, count = 0
    var words: UInt64 = 0
  }

  private static let slots = 256

  private var known = [Known](repeating: Known(), count: slots)

  /// The bits of the words in `range` of `bytes`, if the same letters were kept.
  func words(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt64? {
    let value = bytes.extracting(range)
    let found = known[ClassLists.slot(of: value)]
    guard found.count == value.count, found.count > 0,
      value.isEqual(to: bytes.extracting(found.start..<found.start + found.count))
    else { return nil }
    return found.words
  }

  /// Keeps the bits of the words in `range` of `bytes`, whose letters there stay.
  mutating func keep(_ words: UInt64, of range: Range<Int>, in bytes: [UInt8]) {
    known[ClassLists.slot(of: bytes.span.extracting(range))] = Known(
      start: range.lowerBound, count: range.count, words: words)
  }

  /// Forgets all, since the letters moved.
  mutating func removeAll() { known = [Known](repeating: Known(), count: ClassLists.slots) }

  /// By the length and a few letters.
  private static func slot(of value: Span<UInt8>) -> Int {
    let count = value.count
    guard count > 0 else { return 0 }
    var hash = UInt64(count)
    var place = count
    while place > 0 {
      hash = (hash ^ UInt64(value[place - 1])) &* 0x9E37_79B9_7F4A_7C15
      place -= max(2, count / 6)
    }
    return Int(hash >> 56)
  }
}
