internal import Posts
internal import Scratch

/// The sketches of very many texts, in a file without a name: memory holds none of them.
///
/// They lie in blocks of 1024. A block holds a column for each band, so that one band of all texts is read without the
/// rest, then the columns of times and ids, then a record a text: its author, its size and its buckets.
final class SketchFile {
  /// What is looked up for one text.
  struct Record: Sendable, BitwiseCopyable {
    let author: UInt64
    let size: TextSize
    let buckets: Buckets

    /// As it lies in the file.
    fileprivate init(_ numbers: Span<UInt32>) {
      author = UInt64(numbers[0]) | UInt64(numbers[1]) << 32
      size = TextSize(packed: Int32(bitPattern: numbers[2]))
      buckets = Buckets(numbers.extracting(4...))
    }
  }

  private static let blockSize = 1024
  private static let columns = Fingerprint.bands + 2
  private static let columnBytes = blockSize * 8
  // In numbers of four bytes: the author has two, the size one, and one is left free.
  private static let headSize = 4
  private static let recordSize = headSize + Fingerprint.size
  private static let blockBytes = columns * columnBytes + blockSize * recordSize * 4
  // Records that were added or read lately, each in the slot that its place gives it: candidates are asked for many
  // times, and a small archive needs no reading at all.
  private static let slots = 1 << 16

  private let file: ScratchFile
  // The block that is being filled: its columns, and its records.
  private var columns = [UInt64](repeating: 0, count: columns * blockSize)
  private var records = [UInt32](repeating: 0, count: blockSize * recordSize)
  private var isBlockWritten = true
  /// Sketches so far.
  private(set) var count = 0
  private var placeInSlot: [Int] = []
  private var recordInSlot: [Record] = []
  // What was read last.
  private var row = [UInt32](repeating: 0, count: recordSize)

  init() throws(ScratchError) { file = try ScratchFile() }

  /// Adds a sketch; its place is the number of sketches before it.
  func append(_ sketch: RepostSketch) throws(ScratchError) {
    let place = count % Self.blockSize
    if place == 0 { try flush() }
    let values = sketch.fingerprint.keys + [UInt64(bitPattern: sketch.published ?? .max), sketch.id]
    for (column, value) in values.enumerated() { columns[column * Self.blockSize + place] = value }
    let size = TextSize(sketch)
    let head = [
      UInt32(truncatingIfNeeded: sketch.author), UInt32(sketch.author >> 32), UInt32(bitPattern: size.packed),
      0,
    ]
    let start = place * Self.recordSize
    records.replaceSubrange(start..<start + Self.recordSize, with: head + sketch.fingerprint.buckets)
    isBlockWritten = false
    keep(Record(records.span.extracting(start..<start + Self.recordSize)), at: count)
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
    var (times, ids): ([UInt64], [UInt64]) = ([], [])
    try forEachBlock { start, rows throws(ScratchError) in
      try read(rows, of: Fingerprint.bands, from: start, into: &times)
      try read(rows, of: Fingerprint.bands + 1, from: start, into: &ids)
      for row in 0..<rows { body(start + row, Int64(bitPattern: times[row]), ids[row]) }
    }
  }

  private func forEachValue(
    in column: Int, _ body: (Int, UInt64) throws(ScratchError) -> Void
  ) throws(ScratchError) {
    var values: [UInt64] = []
    try forEachBlock { start, rows throws(ScratchError) in
      try read(rows, of: column, from: start, into: &values)
      for row in 0..<rows { try body(start + row, values[row]) }
    }
  }

  private func forEachBlock(_ body: (Int, Int) throws(ScratchError) -> Void) throws(ScratchError) {
    try flush()
    for start in stride(from: 0, to: count, by: Self.blockSize) {
      try body(start, min(Self.blockSize, count - start))
    }
  }

  /// Reads the first values of a column of the block that begins at `start`.
  private func read(
    _ rows: Int, of column: Int, from start: Int, into values: inout [UInt64]
  ) throws(ScratchError) {
    if values.isEmpty { values = [UInt64](repeating: 0, count: Self.blockSize) }
    try file.read(
      into: &values, 0..<rows, at: start / Self.blockSize * Self.blockBytes + column * Self.columnBytes)
  }

  /// The record of the text at `place`.
  func record(at place: Int) throws(ScratchError) -> Record {
    let slot = place & (Self.slots - 1)
    if slot < placeInSlot.count, placeInSlot[slot] == place { return recordInSlot[slot] }
    try flush()
    let (block, number) = place.quotientAndRemainder(dividingBy: Self.blockSize)
    try file.read(
      into: &row, row.indices,
      at: block * Self.blockBytes + Self.columns * Self.columnBytes + number * Self.recordSize * 4)
    let record = Record(row.span)
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
    let start = (count - 1) / Self.blockSize * Self.blockBytes
    try file.write(columns, columns.indices, at: start)
    try file.write(records, records.indices, at: start + Self.columns * Self.columnBytes)
    isBlockWritten = true
  }
}
