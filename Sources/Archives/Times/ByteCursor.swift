/// Reads ASCII from left to right.
struct ByteCursor {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at == bytes.count }

  /// The byte at `index`; 0 behind the end.
  subscript(index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Takes `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard self[at] == byte else { return false }
    at += 1
    return true
  }

  /// Takes exactly `digits` digits.
  mutating func number(_ digits: Int) -> Int? {
    guard at + digits <= bytes.count else { return nil }
    var value = 0
    for index in at..<at + digits {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] & 15)
    }
    at += digits
    return value
  }

  /// Takes one of `words`, which lie end to end and have `length` bytes each; its place among them.
  mutating func word(of words: [UInt8], length: Int) -> Int? {
    guard at + length <= bytes.count else { return nil }
    for start in stride(from: 0, to: words.count, by: length)
    where words[start..<start + length].elementsEqual(bytes[at..<at + length]) {
      at += length
      return start / length
    }
    return nil
  }

  /// Passes over digits; how many there were.
  mutating func skipDigits() -> Int {
    let start = at
    while (0x30...0x39).contains(self[at]) { at += 1 }
    return at - start
  }
}
