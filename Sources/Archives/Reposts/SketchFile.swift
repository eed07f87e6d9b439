internal import Foundation
internal import Posts

/// The sketches of very many texts, in a file without a name: memory holds none of them.
///
/// They lie in blocks of 1024. A block holds a column for each band, so that one band of all texts is read without the
/// rest, then the columns of times and ids, then a record a text: its author and its buckets.
///
/// The file is removed from its folder as soon as it is open, so that nothing is left behind however a run ends.
final class SketchFile {
  /// What is looked up for one text. An object, since many comparisons share one.
  final class Record: Sendable {
    let author: UInt64
    let buckets: Buckets

    init(author: UInt64, buckets: Buckets) {
      self.author = author
      self.buckets = buckets
    }
  }

  private static let blockSize = 1024
  private static let columns = Fingerprint.bands + 2
  private static let columnBytes = blockSize * 8
  private static let recordBytes = 8 + Fingerprint.size * 4
  private static let blockBytes = columns * columnBytes + blockSize * recordBytes
  // Records that were added or read lately, each in the slot that its place gives it: candidates are asked for many
  // times, and a small archive needs no reading at all.
  private static let slots = 1 << 14

  private let handle: FileHandle
  private let path: String
  private var block = [UInt8](repeating: 0, count: blockBytes)
  private var isBlockWritten = true
  /// Sketches so far.
  private(set) var count = 0
  private var placeInSlot: [Int] = []
  private var recordInSlot: [Record] = []

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
  func append(_ sketch: RepostSketch) throws(SketchError) {
    let place = count % Self.blockSize
    if place == 0 { try flush() }
    let columns = sketch.fingerprint.keys + [UInt64(bitPattern: sketch.published ?? .max), sketch.id]
    for (column, value) in columns.enumerated() { put(value, at: column * Self.columnBytes + place * 8) }
    var at = Self.columns * Self.columnBytes + place * Self.recordBytes
    put(sketch.author, at: at)
    at += 8
    for bucket in sketch.fingerprint.buckets {
      for shift in 0..<4 { block[at + shift] = UInt8(truncatingIfNeeded: bucket >> (8 * UInt32(shift))) }
      at += 4
    }
    isBlockWritten = false
    keep(Record(author: sketch.author, buckets: Buckets(sketch.fingerprint.buckets)), at: count)
    count += 1
  }

  /// Calls `body` with each place and the key that its sketch has in a band.
  func forEachKey(of band: Int, _ body: (Int, UInt64) -> Void) throws(SketchError) {
    try forEachValue(in: band, body)
  }

  /// Calls `body` with each place and its seconds since 1970; the greatest number for undated posts.
  func forEachTime(_ body: (Int, Int64) -> Void) throws(SketchError) {
    try forEachValue(in: Fingerprint.bands) { body($0, Int64(bitPattern: $1)) }
  }

  /// Calls `body` with each place, its time and the digest of its id.
  func forEachTimeAndID(_ body: (Int, Int64, UInt64) -> Void) throws(SketchError) {
    try forEachBlock { start, rows throws(SketchError) in
      let times = try read(rows, of: Fingerprint.bands, from: start)
      let ids = try read(rows, of: Fingerprint.bands + 1, from: start)
      for row in 0..<rows {
        body(start + row, Int64(bitPattern: Self.number(times, row * 8)), Self.number(ids, row * 8))
      }
    }
  }

  private func forEachValue(in column: Int, _ body: (Int, UInt64) -> Void) throws(SketchError) {
    try forEachBlock { start, rows throws(SketchError) in
      let bytes = try read(rows, of: column, from: start)
      for row in 0..<rows { body(start + row, Self.number(bytes, row * 8)) }
    }
  }

  private func forEachBlock(_ body: (Int, Int) throws(SketchError) -> Void) throws(SketchError) {
    try flush()
    for start in stride(from: 0, to: count, by: Self.blockSize) {
      try body(start, min(Self.blockSize, count - start))
    }
  }

  /// The first values of a column of the block that begins at `start`.
  private func read(_ rows: Int, of column: Int, from start: Int) throws(SketchError) -> [UInt8] {
    try read(rows * 8, at: start / Self.blockSize * Self.blockBytes + column * Self.columnBytes)
  }

  /// The record of the text at `place`.
  func record(at place: Int) throws(SketchError) -> Record {
    let slot = place & (Self.slots - 1)
    if slot < placeInSlot.count, placeInSlot[slot] == place { return recordInSlot[slot] }
    try flush()
    let (number, row) = place.quotientAndRemainder(dividingBy: Self.blockSize)
    let bytes = try read(
      Self.recordBytes,
      at: number * Self.blockBytes + Self.columns * Self.columnBytes + row * Self.recordBytes)
    let buckets = stride(from: 8, to: Self.recordBytes, by: 4).map { at in
      let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
      return low | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }
    let record = Record(author: Self.number(bytes, 0), buckets: Buckets(buckets))
    keep(record, at: place)
    return record
  }

  private func keep(_ record: Record, at place: Int) {
    let slot = place & (Self.slots - 1)
    // Slots are made as they are needed: few posts need few.
    while placeInSlot.count <= slot {
      placeInSlot.append(-1)
      recordInSlot.append(record)
    }
    placeInSlot[slot] = place
    recordInSlot[slot] = record
  }

  private func put(_ value: UInt64, at place: Int) {
    for shift in 0..<8 { block[place + shift] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift))) }
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt64 {
    var number: UInt64 = 0
    for shift in 0..<8 { number |= UInt64(bytes[place + shift]) << (8 * UInt64(shift)) }
    return number
  }

  /// Writes the block that is being filled; it is written again when more has come.
  private func flush() throws(SketchError) {
    guard !isBlockWritten else { return }
    do {
      try handle.seek(toOffset: UInt64((count - 1) / Self.blockSize * Self.blockBytes))
      try handle.write(contentsOf: Data(block))
    } catch {
      throw SketchError(path: path, detail: "\(error)")
    }
    isBlockWritten = true
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
