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

  /// Whether `letters` stand at `at`.
  func has(_ letters: [UInt8], at: Int) -> Bool {
    guard at + letters.count <= count else { return false }
    for index in letters.indices where self[at + index] != letters[index] { return false }
    return true
  }
}
