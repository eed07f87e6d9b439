/// A table from feature keys to small numbers: open addressing, a power of two of slots, at most half of them taken.
struct KeyTable: Sendable {
  /// The upper half of a key and its number; the lower half is nearly told by the place. One line of the cache is
  /// enough to find a key, and the 50 bits that are compared are enough to tell it from others.
  private struct Slot {
    var check: UInt32 = 0
    var number: Int32 = -1
  }

  private var slots: [Slot]
  private let mask: Int
  // Bits of the keys it holds, few enough for the cache: most keys of a text are in no model.
  private var filter: [UInt64]
  /// How many different keys it holds.
  private(set) var count = 0

  /// Gives each of `listed` its place in the list; of equal keys the last counts.
  init(_ listed: [FeatureKey]) { self.init(listed, numbers: Array(0..<Int32(listed.count))) }

  /// Gives each of `listed` the number beside it, none of them negative; of equal keys the last counts.
  init(_ listed: [FeatureKey], numbers: [Int32]) {
    var size = 16
    while size < listed.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    filter = [UInt64](repeating: 0, count: size / 16)
    for (key, number) in zip(listed, numbers) {
      let place = place(of: key.value)
      if slots[place].number < 0 { count += 1 }
      slots[place] = Slot(check: KeyTable.check(of: key.value), number: number)
      let bit = bit(of: key.value)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// The number of `key`; -1 if it has none, so that rows of scores need no optional.
  subscript(_ key: FeatureKey) -> Int32 {
    guard mayHold(key) == 1 else { return -1 }
    return slots[place(of: key.value)].number
  }

  /// Stands for the number of a key whose place another key has taken.
  static let further: Int32 = -2

  /// 0 if `key` has no number for certain, 1 if it may have one.
  @inline(__always)
  func mayHold(_ key: FeatureKey) -> Int {
    let bit = bit(of: key.value)
    return Int(truncatingIfNeeded: filter[bit >> 6] &>> UInt64(bit & 63) & 1)
  }

  /// The number of `key` if that stands in its first place; -1 if none does, `further` if another one does.
  @inline(__always)
  func first(_ key: FeatureKey) -> Int32 {
    let slot = slots[Int(truncatingIfNeeded: key.value) & mask]
    return slot.number >= 0 && slot.check != KeyTable.check(of: key.value) ? KeyTable.further : slot.number
  }

  /// Whether it holds none but `known`.
  func holdsOnly(_ known: Set<FeatureKey>) -> Bool {
    known.count { self[$0] >= 0 } == count
  }

  /// The bit of `key`, of four for each slot; of other digits than its slot.
  private func bit(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> 24) & (filter.count * 64 - 1)
  }

  private static func check(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  /// Where `key` is, or the free slot where it would be.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key) & mask
    let check = KeyTable.check(of: key)
    while slots[place].number >= 0, slots[place].check != check { place = (place + 1) & mask }
    return place
  }
}
