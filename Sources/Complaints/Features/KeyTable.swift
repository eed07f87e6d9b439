/// A table from feature keys to small numbers: open addressing, a power of two of slots, at most half of them taken.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int
  // Bits of the keys it holds, few enough for the cache: most keys of a text are in no model.
  private var filter: [UInt64]

  /// Gives each of `keys` its place in the list; of equal keys the last counts.
  init(_ listed: [FeatureKey]) {
    var slots = 16
    while slots < listed.count * 2 { slots *= 2 }
    mask = slots - 1
    keys = [UInt64](repeating: 0, count: slots)
    numbers = [Int32](repeating: -1, count: slots)
    filter = [UInt64](repeating: 0, count: slots / 16)
    for (number, key) in listed.enumerated() {
      let slot = slot(of: key.value)
      keys[slot] = key.value
      let bit = bit(of: key.value)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      numbers[slot] = Int32(number)
    }
  }

  /// The number of `key`; -1 if it has none, so that rows of scores need no optional.
  subscript(_ key: FeatureKey) -> Int32 {
    let bit = bit(of: key.value)
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return -1 }
    return numbers[slot(of: key.value)]
  }

  /// The bit of `key`, of four for each slot; of other digits than its slot.
  private func bit(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (filter.count * 64 - 1)
  }

  /// Whether it holds none but `known`.
  func holdsOnly(_ known: Set<FeatureKey>) -> Bool {
    let listed = KeyTable(Array(known))
    return keys.indices.allSatisfy { numbers[$0] < 0 || listed.numbers[listed.slot(of: keys[$0])] >= 0 }
  }

  /// Where `key` is, or the free slot where it would be; the digests are mixed well enough to be their own hash.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
