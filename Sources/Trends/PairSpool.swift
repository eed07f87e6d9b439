internal import Foundation

/// The names that a trend put aside to count them later: see `Trend.settle`.
public struct NameSpool {
  let authors = PairSpool()
  let families = PairSpool()

  /// No name yet.
  public init() {}
}

/// Pairs of a place and a digest, very many of them, dealt into shares by their digests: every pair of one digest is in
/// one share, and memory holds one share at a time. What does not fit waits in a file without a name.
final class PairSpool {
  struct Pair {
    let digest: UInt64
    let place: UInt64
  }

  private static let shares = 256
  private static let pairsAtOnce = 256
  private static let pairBytes = 16

  private var waiting = [[Pair]](repeating: [], count: shares)
  /// Where the full blocks of each share lie in the file.
  private var blocks = [[Int]](repeating: [], count: shares)
  private var blocksWritten = 0
  private var file: FileHandle?
  private var failure: SpoolError?

  /// Adds a pair; a failure is kept for `forEachShare`.
  func add(_ digest: UInt64, at place: UInt64) {
    let share = Int(digest >> 56)
    waiting[share].append(Pair(digest: digest, place: place))
    guard waiting[share].count == Self.pairsAtOnce, failure == nil else { return }
    do throws(SpoolError) { try write(share) } catch { failure = error }
  }

  /// Calls `body` with the pairs of each share, in no order.
  func forEachShare(_ body: ([Pair]) -> Void) throws(SpoolError) {
    if let failure { throw failure }
    for share in 0..<Self.shares {
      var pairs = waiting[share]
      pairs.reserveCapacity(pairs.count + blocks[share].count * Self.pairsAtOnce)
      for block in blocks[share] { try read(block, into: &pairs) }
      body(pairs)
    }
  }

  private func write(_ share: Int) throws(SpoolError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.pairsAtOnce * Self.pairBytes)
    for pair in waiting[share] {
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: pair.digest >> (8 * UInt64(shift)))) }
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: pair.place >> (8 * UInt64(shift)))) }
    }
    do {
      if file == nil {
        let url = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
        try Data().write(to: url)
        file = try FileHandle(forUpdating: url)
        try FileManager.default.removeItem(at: url)
      }
      try file?.seekToEnd()
      try file?.write(contentsOf: Data(bytes))
    } catch {
      throw SpoolError(detail: "\(error)")
    }
    blocks[share].append(blocksWritten)
    blocksWritten += 1
    waiting[share].removeAll(keepingCapacity: true)
  }

  private func read(_ block: Int, into pairs: inout [Pair]) throws(SpoolError) {
    let size = Self.pairsAtOnce * Self.pairBytes
    do {
      try file?.seek(toOffset: UInt64(block * size))
      let bytes = Array(try file?.read(upToCount: size) ?? Data())
      guard bytes.count == size else { throw SpoolError(detail: "ends early") }
      for start in stride(from: 0, to: size, by: Self.pairBytes) {
        var (digest, place): (UInt64, UInt64) = (0, 0)
        for shift in 0..<8 { digest |= UInt64(bytes[start + shift]) << (8 * UInt64(shift)) }
        for shift in 0..<8 { place |= UInt64(bytes[start + 8 + shift]) << (8 * UInt64(shift)) }
        pairs.append(Pair(digest: digest, place: place))
      }
    } catch {
      throw SpoolError(detail: "\(error)")
    }
  }
}

/// The scratch file for counting writers could not be written or read.
public struct SpoolError: Error, Hashable, Sendable {
  /// What the system said.
  public let detail: String
}
