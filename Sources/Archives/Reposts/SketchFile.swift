internal import Foundation
public import Posts

/// The sketches of very many texts, in a file without a name: memory holds none of them.
///
/// The file is removed from its folder as soon as it is open, so that nothing is left behind however a run ends.
final class SketchFile {
  // Keys first, then the buckets.
  private static let keyBytes = Fingerprint.bands * 8
  private static let recordBytes = keyBytes + Fingerprint.size * 4
  private static let recordsAtOnce = 1024
  // Sketches that were read lately, each in the slot that its place gives it: candidates are asked for many times.
  private static let slots = 1 << 14

  private let handle: FileHandle
  private let path: String
  private var waiting: [UInt8] = []
  private var stored = 0
  private var placeInSlot = [Int](repeating: -1, count: slots)
  private var bucketsInSlot = [[UInt32]](repeating: [], count: slots)

  init() throws(SketchError) {
    let url = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
    path = url.path
    do {
      try Data().write(to: url)
      handle = try FileHandle(forUpdating: url)
      try FileManager.default.removeItem(at: url)
    } catch {
      throw SketchError(path: url.path, detail: "\(error)")
    }
  }

  /// Adds a sketch; its place is the number of sketches before it.
  func append(_ fingerprint: Fingerprint) throws(SketchError) {
    for key in fingerprint.keys {
      for shift in 0..<8 { waiting.append(UInt8(truncatingIfNeeded: key >> (8 * UInt64(shift)))) }
    }
    for bucket in fingerprint.buckets {
      for shift in 0..<4 { waiting.append(UInt8(truncatingIfNeeded: bucket >> (8 * UInt32(shift)))) }
    }
    if waiting.count >= Self.recordsAtOnce * Self.recordBytes { try flush() }
  }

  /// The key that each sketch has in a band, in the order of their places.
  func keys(of band: Int) throws(SketchError) -> [UInt64] {
    try flush()
    var keys: [UInt64] = []
    keys.reserveCapacity(stored)
    while keys.count < stored {
      let bytes = try read(
        min(Self.recordsAtOnce, stored - keys.count) * Self.recordBytes, at: keys.count * Self.recordBytes)
      for start in stride(from: band * 8, to: bytes.count, by: Self.recordBytes) {
        var key: UInt64 = 0
        for shift in 0..<8 { key |= UInt64(bytes[start + shift]) << (8 * UInt64(shift)) }
        keys.append(key)
      }
    }
    return keys
  }

  /// The buckets of the sketch at `place`.
  func buckets(at place: Int) throws(SketchError) -> [UInt32] {
    let slot = place & (Self.slots - 1)
    if placeInSlot[slot] == place { return bucketsInSlot[slot] }
    try flush()
    let bytes = try read(Fingerprint.size * 4, at: place * Self.recordBytes + Self.keyBytes)
    var buckets: [UInt32] = []
    buckets.reserveCapacity(Fingerprint.size)
    for at in stride(from: 0, to: bytes.count, by: 4) {
      let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
      buckets.append(low | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24)
    }
    placeInSlot[slot] = place
    bucketsInSlot[slot] = buckets
    return buckets
  }

  private func flush() throws(SketchError) {
    guard !waiting.isEmpty else { return }
    do {
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(waiting))
    } catch {
      throw SketchError(path: path, detail: "\(error)")
    }
    stored += waiting.count / Self.recordBytes
    waiting.removeAll(keepingCapacity: true)
  }

  private func read(_ count: Int, at offset: Int) throws(SketchError) -> [UInt8] {
    do {
      try handle.seek(toOffset: UInt64(offset))
      let bytes = Array(try handle.read(upToCount: count) ?? Data())
      guard bytes.count == count else { throw SketchError(path: path, detail: "ends early") }
      return bytes
    } catch {
      throw SketchError(path: path, detail: "\(error)")
    }
  }
}

/// The scratch file for finding reposts could not be written or read.
public struct SketchError: Error, Hashable, Sendable {
  /// Where it is, or was.
  public let path: String
  /// What the system said.
  public let detail: String

  /// What happened and what to do.
  public var message: Bilingual {
    Bilingual(
      ko: "\(path): 임시 파일에 쓰거나 읽을 수 없습니다 (\(detail)). 디스크 공간을 확인하거나 TMPDIR을 다른 폴더로 정하세요.",
      en:
        "\(path): cannot write or read this temporary file (\(detail)). Check space, or set TMPDIR to another folder."
    )
  }
}
