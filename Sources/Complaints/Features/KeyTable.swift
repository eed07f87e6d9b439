/// A table from feature keys to small numbers: open addressing, a power of two of slots, at most half of them taken.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int

  /// Gives each of `keys` its place in the list; of equal keys the last counts.
  init(_ listed: [FeatureKey]) {
    var slots = 16
    while slots < listed.count * 2 { slots *= 2 }
    mask = slots - 1
    keys = [UInt64](repeating: 0, count: slots)
    numbers = [Int32](repeating: -1, count: slots)
    for (number, key) in listed.enumerated() {
      let slot = slot(of: key.value)
      keys[slot] = key.value
      numbers[slot] = Int32(number)
    }
  }

  /// The number of `key`; -1 if it has none, so that rows of scores need no optional.
  subscript(_ key: FeatureKey) -> Int32 { numbers[slot(of: key.value)] }

  /// Where `key` is, or the free slot where it would be; the digests are mixed well enough to be their own hash.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
