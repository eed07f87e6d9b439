internal import Glibc

extension Span<UInt8> {
  /// The first place of `byte` at or after `from`.
  @inline(__always)
  func first(_ byte: UInt8, from: Int) -> Int? {
    guard from < count else { return nil }
    // Safe: memchr reads no further than the span.
    return unsafe withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + from, Int32(byte), bytes.count - from)
      else { return nil }
      return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  /// Whether both hold the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    // Safe: memcmp reads `count` bytes of each, which both have.
    return unsafe withUnsafeBytes { mine in
      unsafe other.withUnsafeBytes { others in
        guard let left = mine.baseAddress, let right = others.baseAddress else { return true }
        return unsafe memcmp(left, right, mine.count) == 0
      }
    }
  }

  /// Whether `letters` stand at `at`.
  package func has(_ letters: [UInt8], at: Int) -> Bool {
    guard at + letters.count <= count else { return false }
    for index in letters.indices where self[at + index] != letters[index] { return false }
    return true
  }
}

extension [UInt8] {
  /// The first place of `needle` at or after `from`; `needle` is lower-case ASCII if case is ignored.
  package func find(_ needle: String, from: Int, ignoringCase: Bool = false) -> Int? {
    from > count ? nil : find(needle, in: from..<count, ignoringCase: ignoringCase)
  }

  /// The first place at which all of `needle` lies in `range`.
  func find(_ needle: String, in range: Range<Int>, ignoringCase: Bool = false) -> Int? {
    find(Array(needle.utf8), in: range, ignoringCase: ignoringCase)
  }

  /// The first place at which all of `needle` lies in `range`.
  package func find(_ needle: [UInt8], in range: Range<Int>, ignoringCase: Bool = false) -> Int? {
    let last = range.upperBound - needle.count
    guard let first = needle.first, range.lowerBound <= last else { return nil }
    func fold(_ byte: UInt8) -> UInt8 {
      ignoringCase && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let span = self.span.extracting(0..<range.upperBound)
    var start = range.lowerBound
    while start <= last {
      // memchr passes over other bytes at a fraction of this loop's cost.
      if !ignoringCase { start = span.first(first, from: start) ?? span.count }
      guard start <= last else { return nil }
      if fold(span[start]) == first {
        var matched = 1
        while matched < needle.count, fold(span[start + matched]) == needle[matched] { matched += 1 }
        if matched == needle.count { return start }
      }
      start += 1
    }
    return nil
  }
}
