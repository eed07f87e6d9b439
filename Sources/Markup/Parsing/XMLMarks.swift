/// Finds the places of a text at which XML may have to be changed, from the first to the last.
///
/// Each kind is searched for by itself, as far as its next place only: most text holds none of the rarer kinds, and is
/// passed over by `memchr` or eight bytes at once.
struct XMLMarks {
  private var opening = -1
  private var reference = -1
  private var oddity = -1

  /// The first `<`, `&` or oddity at or after `at`, which never goes back; `bytes.count` if there is none.
  mutating func next(from at: Int, in bytes: Span<UInt8>) -> Int {
    if opening < at { opening = bytes.first(0x3C, from: at) ?? bytes.count }
    if reference < at { reference = bytes.first(0x26, from: at) ?? bytes.count }
    return min(opening, reference, nextOddity(from: at, in: bytes))
  }

  /// The first control character, white space aside, or first byte of U+0080 to U+00BF or U+F000 to U+FFFF.
  mutating func nextOddity(from at: Int, in bytes: Span<UInt8>) -> Int {
    if oddity < at { oddity = XMLMarks.oddity(bytes, from: at) }
    return oddity
  }

  private static func oddity(_ bytes: Span<UInt8>, from start: Int) -> Int {
    // Safe: a byte has no bits that mean nothing.
    let raw = unsafe bytes.bytes
    var at = start
    while at < bytes.count {
      // Safe: the eight bytes lie within the span.
      while at + 8 <= bytes.count,
        !mayHoldOddity(unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      {
        at += 8
      }
      let end = min(at + 8, bytes.count)
      while at < end {
        if isOddity(bytes[at]) { return at }
        at += 1
      }
    }
    return bytes.count
  }

  private static func isOddity(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0xC2 || byte == 0xEF
  }

  /// Whether one of eight bytes is below 0x20 and no line feed, 0xC2 or 0xEF: the borrow of a subtraction reaches its
  /// high bit. Line feeds and blanks are many: they are told exactly, with no borrow from byte to byte.
  private static func mayHoldOddity(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let c2 = word ^ (ones &* 0xC2)
    let ef = word ^ (ones &* 0xEF)
    let sevens = ones &* 0x7F
    let feeds = word ^ (ones &* 0x0A)
    let low = ~((word | ones &* 0x80) &- (ones &* 0x20)) & ~word & (((feeds & sevens) &+ sevens) | feeds)
    return (low | ((c2 &- ones) & ~c2) | ((ef &- ones) & ~ef)) & 0x8080_8080_8080_8080 != 0
  }
}
