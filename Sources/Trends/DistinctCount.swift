/// How many different names were seen, by their 64-bit digests.
///
/// Exact unless two digests collide: for a million names the chance is about 3 in 10⁸.
public struct DistinctCount: Sendable {
  // Sorted and unique up to `settled`; behind it, newcomers in order of arrival.
  private var digests: [UInt64] = []
  private var settled = 0

  /// Nothing seen.
  public init() {}

  /// Sees a digest; seeing it again changes nothing.
  public mutating func insert(_ digest: UInt64) {
    digests.append(digest)
    if digests.count > 2 * settled + 32 { settle() }
  }

  /// Sees all that `other` saw.
  public mutating func merge(_ other: DistinctCount) {
    digests += other.digests
    settle()
  }

  /// How many different ones were seen.
  public var count: Int {
    var copy = self
    copy.settle()
    return copy.digests.count
  }

  private mutating func settle() {
    guard settled < digests.count else { return }
    digests.sort()
    var kept = 0
    for index in digests.indices where index == 0 || digests[index] != digests[kept - 1] {
      digests[kept] = digests[index]
      kept += 1
    }
    digests.removeSubrange(kept...)
    settled = kept
  }

  /// The digest of a name: FNV-1a, then the finisher of SplitMix64 (Steele, Lea and Flood 2014).
  public static func digest(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
