/// What a strict walk over bytes says about their being UTF-8.
struct UTF8Scan {
  /// Well-formed sequences of two to four bytes.
  var multibyte = 0
  /// Bytes that begin no well-formed sequence.
  var invalid = 0
  /// NUL bytes.
  var nulls = 0
  /// Bytes at the end that begin a sequence whose rest is missing; they are not among the invalid ones.
  var cut = 0

  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    let span = bytes.span
    // Safe: a byte has no bits that mean nothing.
    let raw = unsafe span.bytes
    var at = 0
    while at < span.count {
      let byte = span[at]
      if byte < 0x80 {
        if at + 8 <= span.count, byte != 0 {
          // Up to eight plain letters at once. Safe: they lie within the span.
          var word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
          while UTF8Scan.isPlain(word), at + 16 <= span.count {
            at += 8
            word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
          }
          at += UTF8Scan.plainLetters(word)
        } else {
          if byte == 0 { nulls += 1 }
          at += 1
        }
        continue
      }
      // Two letters of Korean text at once. Safe: the eight bytes lie within the span.
      if at + 8 <= span.count,
        UTF8Scan.isTwoLetters(unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      {
        multibyte += 2
        at += 6
        continue
      }
      // Nearly all letters of Korean text: three bytes, and any tail will do.
      if (0xE1...0xEC).contains(byte), span.count - at > 2, span[at + 1] & 0xC0 == 0x80,
        span[at + 2] & 0xC0 == 0x80
      {
        multibyte += 1
        at += 3
        continue
      }
      let length = UTF8Scan.length(at: at, in: span)
      if length == 0, span.count - at < 4, UTF8Scan.isBeginning(at: at, in: span) {
        cut = span.count - at
        return
      } else if length == 0 {
        invalid += 1
        at += 1
      } else {
        multibyte += 1
        at += length
      }
    }
  }

  /// Whether all eight bytes are ASCII and none is NUL.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    (word | ((word &- 0x0101_0101_0101_0101) & ~word)) & 0x8080_8080_8080_8080 == 0
  }

  /// How many of eight bytes, from the first on, are ASCII and not NUL.
  @inline(__always)
  private static func plainLetters(_ bytes: UInt64) -> Int {
    let word = UInt64(littleEndian: bytes)
    let sevens: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let others = word | ~((word & sevens) &+ sevens)
    return (others & ~sevens).trailingZeroBitCount >> 3
  }

  /// Whether the first six of eight bytes are two letters of three bytes, of those that any tail will do for.
  @inline(__always)
  private static func isTwoLetters(_ bytes: UInt64) -> Bool {
    let word = UInt64(littleEndian: bytes)
    guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { return false }
    let leads: ClosedRange<UInt8> = 0xE1...0xEC
    return leads.contains(UInt8(truncatingIfNeeded: word))
      && leads.contains(UInt8(truncatingIfNeeded: word >> 24))
  }

  /// Whether the bytes from `at` to the end are the first ones of a well-formed sequence.
  private static func isBeginning(at: Int, in bytes: Span<UInt8>) -> Bool {
    let lead = bytes[at]
    let left = bytes.count - at
    let length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard left < length else { return false }
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    return (left < 2 || (low...high).contains(bytes[at + 1])) && (left < 3 || bytes[at + 2] & 0xC0 == 0x80)
  }

  /// The length of the well-formed sequence at `at`, 0 if there is none (Unicode 15, table 3-7).
  static func length(at: Int, in bytes: Span<UInt8>) -> Int {
    let lead = bytes[at]
    let left = bytes.count - at
    func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      let byte = bytes[at + offset]
      return low <= byte && byte <= high
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return left > 1 && tail(1) ? 2 : 0
    case 0xE0: return left > 2 && tail(1, 0xA0) && tail(2) ? 3 : 0
    case 0xED: return left > 2 && tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0
    case 0xE1...0xEF: return left > 2 && tail(1) && tail(2) ? 3 : 0
    case 0xF0: return left > 3 && tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
    case 0xF4: return left > 3 && tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0
    case 0xF1...0xF3: return left > 3 && tail(1) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }
}
