/// Weights of features of which few exist, by a key of 64 bits that names the feature.
///
/// Open addressing; a slot holds a fingerprint of 16 bits and the weight, so that one look decides, and two features
/// share a weight about once in forty thousand.
package struct SparseWeights: Sendable {
  /// The fingerprint in the upper half, the weight in the lower; 0 in a free slot.
  package private(set) var slots: [UInt32]
  package private(set) var count = 0
  private let mask: Int
  /// A bit for each feature there is (Bloom 1970): small enough for the near cache, it answers most questions.
  private(set) var filter: [UInt64]
  private let filterMask: Int

  /// A table with room for `capacity` features.
  package init(capacity: Int = 1024) {
    var size = 1024
    while size * 6 < capacity * 10 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    filter = [UInt64](repeating: 0, count: size / 16)
    filterMask = size / 16 - 1
  }

  /// A table read back from its parts.
  ///
  /// - Returns: `nil` if their sizes are not powers of two, or if no slot is free.
  init?(slots: [UInt32], filter: [UInt64]) {
    guard !slots.isEmpty, slots.count & (slots.count - 1) == 0, !filter.isEmpty,
      filter.count & (filter.count - 1) == 0, slots.contains(0)
    else { return nil }
    self.slots = slots
    self.filter = filter
    mask = slots.count - 1
    filterMask = filter.count - 1
    count = slots.count { $0 != 0 }
  }

  /// The weight of a feature, 0 if it has none.
  @inline(__always)
  package func weight(of key: UInt64) -> Int32 {
    let hash = Self.hash(key)
    if filter[Int(truncatingIfNeeded: hash >> 6) & filterMask] & Self.bit(hash) == 0 { return 0 }
    let print = Self.print(hash)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return 0 }
      if slot >> 16 == print { return Int32(Int16(truncatingIfNeeded: slot)) }
      place = (place &+ 1) & mask
    }
  }

  /// The slot of a feature, made if need be.
  ///
  /// - Precondition: The table was made large enough for its features.
  package mutating func slot(of key: UInt64) -> Int {
    precondition(count * 10 < slots.count * 9, "a table of weights is made large enough for its features")
    let hash = Self.hash(key)
    let print = Self.print(hash)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0, slots[place] >> 16 != print { place = (place &+ 1) & mask }
    if slots[place] == 0 {
      filter[Int(truncatingIfNeeded: hash >> 6) & filterMask] |= Self.bit(hash)
      count += 1
      slots[place] = print << 16
    }
    return place
  }

  /// Sets the weight in a slot that `slot(of:)` gave.
  package mutating func set(_ weight: Int16, at slot: Int) {
    slots[slot] = slots[slot] & 0xFFFF_0000 | UInt32(UInt16(bitPattern: weight))
  }

  /// The weight in a slot.
  package func weight(at slot: Int) -> Int16 { Int16(truncatingIfNeeded: slots[slot]) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 42 & 63) }

  @inline(__always)
  private static func print(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 48) | 1 }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    var mixed = key &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed = mixed &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}

/// The keys of sparse features.
package enum Feature {
  /// Two words beside each other, by their numbers in pair features.
  @inline(__always)
  package static func pair(_ left: UInt16, _ right: UInt16) -> UInt64 {
    1 << 60 | UInt64(left) << 16 | UInt64(right)
  }
  /// The two units before an arc, with its left class.
  @inline(__always)
  package static func before(_ far: UInt16, _ near: UInt16, _ left: UInt16) -> UInt64 {
    2 << 60 | UInt64(far) << 32 | UInt64(near) << 16 | UInt64(left)
  }
  /// The two units after an arc, with its right class.
  @inline(__always)
  package static func after(_ right: UInt16, _ near: UInt16, _ far: UInt16) -> UInt64 {
    3 << 60 | UInt64(far) << 32 | UInt64(near) << 16 | UInt64(right)
  }
  /// The first syllable of an unknown noun, with the noun's length in syllables.
  @inline(__always)
  package static func opening(_ code: UInt16, length: Int) -> UInt64 {
    4 << 60 | UInt64(min(length, 3)) << 16 | UInt64(code)
  }
  /// The last two units of an unknown noun.
  @inline(__always)
  package static func ending(_ far: UInt16, _ near: UInt16) -> UInt64 {
    5 << 60 | UInt64(far) << 16 | UInt64(near)
  }
  /// Two syllables beside each other within an unknown noun.
  @inline(__always)
  package static func inside(_ first: UInt16, _ second: UInt16) -> UInt64 {
    6 << 60 | UInt64(first) << 16 | UInt64(second)
  }
  /// Three classes in a row.
  @inline(__always)
  package static func triple(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
    7 << 60 | UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
  }
}
