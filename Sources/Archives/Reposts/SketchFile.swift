internal import Posts
internal import Scratch

/// The sketches of very many texts, in a file without a name: memory holds none of them.
///
/// They lie in blocks of 1024. A block holds a column for each band, so that one band of all texts is read without the
/// rest, then the columns of times and ids, then a record a text: its author, its size and its buckets.
final class SketchFile {
  /// What is looked up for one text. An object, since many comparisons share one.
  final class Record: Sendable {
    let author: UInt64
    let size: TextSize
    let buckets: Buckets

    init(author: UInt64, size: TextSize, buckets: Buckets) {
      self.author = author
      self.size = size
      self.buckets = buckets
    }

    /// The share of equal buckets.
    func likeness(to other: Record) -> Double { buckets.likeness(to: other.buckets) }
  }

  private static let blockSize = 1024
  private static let columns = Fingerprint.bands + 2
  private static let columnBytes = blockSize * 8
  private static let headBytes = 12
  private static let recordBytes = headBytes + Fingerprint.size * 4
  private static let blockBytes = columns * columnBytes + blockSize * recordBytes
  // Records that were added or read lately, each in the slot that its place gives it: candidates are asked for many
  // times, and a small archive needs no reading at all.
  private static let slots = 1 << 16

  private let file: ScratchFile
  private var block = [UInt8](repeating: 0, count: blockBytes)
  private var isBlockWritten = true
  /// Sketches so far.
  private(set) var count = 0
  private var placeInSlot: [Int] = []
  private var recordInSlot: [Record] = []

  init() throws(ScratchError) { file = try ScratchFile() }

  /// Adds a sketch; its place is the number of sketches before it.
  func append(_ sketch: RepostSketch) throws(ScratchError) {
    let place = count % Self.blockSize
    if place == 0 { try flush() }
    let columns = sketch.fingerprint.keys + [UInt64(bitPattern: sketch.published ?? .max), sketch.id]
    for (column, value) in columns.enumerated() {
      block.put(value, at: column * Self.columnBytes + place * 8)
    }
    var at = Self.columns * Self.columnBytes + place * Self.recordBytes
    let size = TextSize(sketch)
    block.put(sketch.author, at: at)
    block.put(UInt32(bitPattern: size.packed), at: at + 8)
    at += Self.headBytes
    for bucket in sketch.fingerprint.buckets {
      block.put(bucket, at: at)
      at += 4
    }
    isBlockWritten = false
    keep(
      Record(author: sketch.author, size: size, buckets: Buckets(sketch.fingerprint.buckets)), at: count)
    count += 1
  }

  /// Calls `body` with each place and the key that its sketch has in a band.
  func forEachKey(
    of band: Int, _ body: (Int, UInt64) throws(ScratchError) -> Void
  ) throws(ScratchError) {
    try forEachValue(in: band, body)
  }

  /// Calls `body` with each place and its seconds since 1970; the greatest number for undated posts.
  func forEachTime(_ body: (Int, Int64) -> Void) throws(ScratchError) {
    try forEachValue(in: Fingerprint.bands) { body($0, Int64(bitPattern: $1)) }
  }

  /// Calls `body` with each place, its time and the digest of its id.
  func forEachTimeAndID(_ body: (Int, Int64, UInt64) -> Void) throws(ScratchError) {
    try forEachBlock { start, rows throws(ScratchError) in
      let times = try read(rows, of: Fingerprint.bands, from: start)
      let ids = try read(rows, of: Fingerprint.bands + 1, from: start)
      for row in 0..<rows {
        body(start + row, Int64(bitPattern: times.number(at: row * 8)), ids.number(at: row * 8))
      }
    }
  }

  private func forEachValue(
    in column: Int, _ body: (Int, UInt64) throws(ScratchError) -> Void
  ) throws(ScratchError) {
    try forEachBlock { start, rows throws(ScratchError) in
      let bytes = try read(rows, of: column, from: start)
      for row in 0..<rows { try body(start + row, bytes.number(at: row * 8)) }
    }
  }

  private func forEachBlock(_ body: (Int, Int) throws(ScratchError) -> Void) throws(ScratchError) {
    try flush()
    for start in stride(from: 0, to: count, by: Self.blockSize) {
      try body(start, min(Self.blockSize, count - start))
    }
  }

  /// The first values of a column of the block that begins at `start`.
  private func read(_ rows: Int, of column: Int, from start: Int) throws(ScratchError) -> [UInt8] {
    try read(rows * 8, at: start / Self.blockSize * Self.blockBytes + column * Self.columnBytes)
  }

  /// The record of the text at `place`.
  func record(at place: Int) throws(ScratchError) -> Record {
    let slot = place & (Self.slots - 1)
    if slot < placeInSlot.count, placeInSlot[slot] == place { return recordInSlot[slot] }
    try flush()
    let (number, row) = place.quotientAndRemainder(dividingBy: Self.blockSize)
    let bytes = try read(
      Self.recordBytes,
      at: number * Self.blockBytes + Self.columns * Self.columnBytes + row * Self.recordBytes)
    let buckets: [UInt32] = stride(from: Self.headBytes, to: Self.recordBytes, by: 4).map {
      bytes.number(at: $0)
    }
    let record = Record(
      author: bytes.number(at: 0), size: TextSize(packed: Int32(bitPattern: bytes.number(at: 8))),
      buckets: Buckets(buckets))
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

  /// Writes the block that is being filled; it is written again when more has come.
  private func flush() throws(ScratchError) {
    guard !isBlockWritten else { return }
    try file.write(block, at: (count - 1) / Self.blockSize * Self.blockBytes)
    isBlockWritten = true
  }

  private func read(_ count: Int, at offset: Int) throws(ScratchError) -> [UInt8] {
    try file.read(offset..<offset + count)
  }
}
