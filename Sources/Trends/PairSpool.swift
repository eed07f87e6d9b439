internal import Scratch

/// The names that a trend put aside to count them later: see `Trend.settle`.
public struct NameSpool {
  let authors = PairSpool()
  let families = PairSpool()

  /// No name yet.
  public init() {}
}

/// Pairs of a place and a digest, very many of them, dealt into shares by their digests: every pair of one digest is in
/// one share, and memory holds one share at a time. What does not fit waits in a scratch file.
final class PairSpool {
  struct Pair {
    let digest: UInt64
    let place: UInt64
  }

  private static let shares = 256
  private static let pairsAtOnce = 256
  // So many are read at least before the repeated ones among them are dropped.
  private static let pairsBetween = 1 << 16
  private static let pairBytes = 16
  private static let blockBytes = pairsAtOnce * pairBytes

  private var waiting = [[Pair]](repeating: [], count: shares)
  /// Where the full blocks of each share lie in the file.
  private var blocks = [[Int]](repeating: [], count: shares)
  private var blocksWritten = 0
  private var file: ScratchFile?
  private var failure: ScratchError?

  /// Adds a pair; a failure is kept for `forEachShare`.
  func add(_ digest: UInt64, at place: UInt64) {
    let share = Int(digest >> 56)
    waiting[share].append(Pair(digest: digest, place: place))
    guard waiting[share].count == Self.pairsAtOnce, failure == nil else { return }
    do throws(ScratchError) { try write(share) } catch { failure = error }
  }

  /// Calls `body` with the pairs of each share, in no order; a pair that was added often may come once.
  ///
  /// Of a name that very many posts share, as a family of copies is, memory holds each place once.
  func forEachShare(_ body: ([Pair]) -> Void) throws(ScratchError) {
    if let failure { throw failure }
    for share in 0..<Self.shares {
      var pairs = waiting[share]
      var different = pairs.count
      for block in blocks[share] {
        try read(block, into: &pairs)
        guard pairs.count > 2 * different + Self.pairsBetween else { continue }
        Self.dropRepeated(from: &pairs)
        different = pairs.count
      }
      body(pairs)
    }
  }

  private static func dropRepeated(from pairs: inout [Pair]) {
    pairs.sort { ($0.digest, $0.place) < ($1.digest, $1.place) }
    var kept = 0
    for index in pairs.indices
    where index == 0 || pairs[index].digest != pairs[kept - 1].digest
      || pairs[index].place != pairs[kept - 1].place
    {
      pairs[kept] = pairs[index]
      kept += 1
    }
    pairs.removeSubrange(kept...)
  }

  private func write(_ share: Int) throws(ScratchError) {
    var bytes = [UInt8](repeating: 0, count: Self.blockBytes)
    for (number, pair) in waiting[share].enumerated() {
      bytes.put(pair.digest, at: number * Self.pairBytes)
      bytes.put(pair.place, at: number * Self.pairBytes + 8)
    }
    if file == nil { file = try ScratchFile() }
    try file?.write(bytes, at: blocksWritten * Self.blockBytes)
    blocks[share].append(blocksWritten)
    blocksWritten += 1
    waiting[share].removeAll(keepingCapacity: true)
  }

  private func read(_ block: Int, into pairs: inout [Pair]) throws(ScratchError) {
    guard let file else { return }
    let bytes = try file.read(block * Self.blockBytes..<(block + 1) * Self.blockBytes)
    for start in stride(from: 0, to: Self.blockBytes, by: Self.pairBytes) {
      pairs.append(Pair(digest: bytes.number(at: start), place: bytes.number(at: start + 8)))
    }
  }
}
