/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `limit - 1`; the bias of the remainder is below 2⁻³².
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// True in `percent` of 100 calls.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// From 0 up to 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(UInt64(1) << 53) }
}
