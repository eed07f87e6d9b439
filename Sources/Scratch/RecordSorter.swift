/// Sorts very many records by their keys, which are compared byte by byte; no two keys are the same.
///
/// Memory holds a run of records at a time; full runs are sorted, wait in a scratch file and are merged when the
/// records are read (external merge sort: Knuth 5.4).
package struct RecordSorter: ~Copyable {
  /// Where a record lies in the run, and the first bytes of its key as a number: most keys differ there.
  private struct Place {
    let prefix: UInt64
    let start: Int
  }

  private let runBytes: Int
  private var file: ScratchFile?
  private var failure: ScratchError?
  private var bytes: [UInt8] = []
  private var places: [Place] = []
  private var runs: [Range<Int>] = []

  /// No record yet.
  ///
  /// - Parameter runBytes: so much of the records is held in memory.
  package init(runBytes: Int = 1 << 22) { self.runBytes = runBytes }

  /// Adds a record; a failure is kept for `sorted`.
  package mutating func add(_ record: [UInt8], key: [UInt8]) {
    guard failure == nil else { return }
    if !places.isEmpty, bytes.count + record.count + key.count > runBytes {
      do throws(ScratchError) { try writeRun() } catch { failure = error }
    }
    places.append(Place(prefix: StoredRecord.prefix(of: key[...]), start: bytes.count))
    StoredRecord.append(record, key: key, to: &bytes)
  }

  /// All records that were added, in the order of their keys; to be called once, at the end.
  package mutating func sorted() throws(ScratchError) -> SortedRecords {
    if let failure { throw failure }
    try writeRun()
    guard let file else { return SortedRecords([]) }
    return SortedRecords(runs.map { SortedRecords.Run(file: file, range: $0) })
  }

  private mutating func writeRun() throws(ScratchError) {
    guard !places.isEmpty else { return }
    let file = if let file { file } else { try ScratchFile() }
    self.file = file
    let bytes = bytes
    places.sort { left, right in
      guard left.prefix == right.prefix else { return left.prefix < right.prefix }
      return StoredRecord(bytes, at: left.start).key.lexicographicallyPrecedes(
        StoredRecord(bytes, at: right.start).key)
    }
    let begin = runs.last?.upperBound ?? 0
    var end = begin
    var piece: [UInt8] = []
    for place in places {
      piece += bytes[place.start..<StoredRecord(bytes, at: place.start).end]
      guard piece.count >= 1 << 16 else { continue }
      try file.write(piece, at: end)
      end += piece.count
      piece.removeAll(keepingCapacity: true)
    }
    try file.write(piece, at: end)
    runs.append(begin..<end + piece.count)
    places.removeAll(keepingCapacity: true)
    self.bytes.removeAll(keepingCapacity: true)
  }
}
