/// Weights of features of which few exist, by a key of 64 bits that names the feature.
///
/// Open addressing; the table keeps a fingerprint of 32 bits, so that two features share a weight once in
/// some billions of pairs.
package struct SparseWeights: Sendable {
  package private(set) var fingerprints: [UInt32]
  package var values: [Int16]
  package private(set) var count = 0
  private var mask: Int

  package init(capacity: Int = 1024) {
    var slots = 1024
    while slots * 6 < capacity * 10 { slots *= 2 }
    fingerprints = [UInt32](repeating: 0, count: slots)
    values = [Int16](repeating: 0, count: slots)
    mask = slots - 1
  }

  /// The weight of a feature, 0 if it has none.
  @inline(__always)
  package func weight(of key: UInt64) -> Int32 {
    let hash = Self.hash(key)
    let print = UInt32(truncatingIfNeeded: hash >> 32) | 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = fingerprints[slot]
      if found == 0 { return 0 }
      if found == print { return Int32(values[slot]) }
      slot = (slot &+ 1) & mask
    }
  }

  /// The slot of a feature, made if need be.
  package mutating func slot(of key: UInt64) -> Int {
    if count * 10 > fingerprints.count * 7 { grow() }
    let hash = Self.hash(key)
    let (slot, isNew) = place(UInt32(truncatingIfNeeded: hash >> 32) | 1, Int(truncatingIfNeeded: hash))
    if isNew { count += 1 }
    return slot
  }

  private mutating func place(_ print: UInt32, _ home: Int) -> (slot: Int, isNew: Bool) {
    var slot = home & mask
    while fingerprints[slot] != 0, fingerprints[slot] != print { slot = (slot &+ 1) & mask }
    let isNew = fingerprints[slot] == 0
    fingerprints[slot] = print
    return (slot, isNew)
  }

  private mutating func grow() {
    preconditionFailure("a table of weights is made large enough for its features")
  }

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
