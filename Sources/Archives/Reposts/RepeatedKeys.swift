/// Which of very many keys were seen more than once, in 64 KB: of those that were not, a few are told wrongly.
struct RepeatedKeys {
  private static let bits = 18

  private var once = [UInt64](repeating: 0, count: 1 << (bits - 6))
  private var again = [UInt64](repeating: 0, count: 1 << (bits - 6))

  mutating func see(_ key: UInt64) {
    let (word, bit) = RepeatedKeys.place(of: key)
    again[word] |= once[word] & bit
    once[word] |= bit
  }

  /// Whether the key was seen twice; a no is certain.
  func mayRepeat(_ key: UInt64) -> Bool {
    let (word, bit) = RepeatedKeys.place(of: key)
    return again[word] & bit != 0
  }

  private static func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    // The first bits of the keys of a slice are the same.
    let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    return (place >> 6, 1 << UInt64(place & 63))
  }
}
