/// Tells quickly of most keys that they are not among some (Bloom 1970, with one bit for each key).
struct KeyFilter: Sendable {
  private var words: [UInt64]

  /// A filter of `keys`; many of them may be there several times.
  init(_ keys: [FeatureKey]) {
    var bits = 64
    while bits < keys.count { bits *= 2 }
    words = [UInt64](repeating: 0, count: bits / 64)
    for key in keys {
      let bit = bit(of: key)
      words[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether `key` may be among the keys; a no is certain.
  @inline(__always)
  func mayHold(_ key: FeatureKey) -> Bool {
    let bit = bit(of: key)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// The bit of `key`: of other digits than its place in a ``KeyTable``.
  @inline(__always)
  private func bit(of key: FeatureKey) -> Int {
    Int(truncatingIfNeeded: key.value >> 20) & (words.count * 64 - 1)
  }
}
