/// Records in the order of their keys, in scratch files; they may be read many times, also on several threads at once.
package struct SortedRecords: Sendable {
  /// Records that lie in their order.
  struct Run: Sendable {
    let file: ScratchFile
    let range: Range<Int>
  }

  private let runs: [Run]

  init(_ runs: [Run]) { self.runs = runs }

  /// The records of several sorters together.
  package init(joining parts: [SortedRecords]) { runs = parts.flatMap(\.runs) }

  /// Calls `body` with each record.
  ///
  /// - Complexity: O(records · log runs) and one reading of the files from their beginning to their end, 8 KB of memory a
  ///   run.
  package func forEach(_ body: (inout RecordReader) -> Void) throws(ScratchError) {
    var cursors: [RunCursor] = []
    for run in runs { cursors.append(try RunCursor(run)) }
    // A heap: no cursor stands before the one at half its place. The first has the next record.
    var heap = cursors.indices.sorted { cursors[$0].isBefore(cursors[$1]) }
    while let first = heap.first {
      var record = cursors[first].record
      body(&record)
      if try !cursors[first].advance() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      Self.sink(&heap, cursors)
    }
  }

  /// Moves the first down until none below it comes before it.
  private static func sink(_ heap: inout [Int], _ cursors: [RunCursor]) {
    var place = 0
    while 2 * place + 1 < heap.count {
      var below = 2 * place + 1
      if below + 1 < heap.count, cursors[heap[below + 1]].isBefore(cursors[heap[below]]) { below += 1 }
      guard cursors[heap[below]].isBefore(cursors[heap[place]]) else { return }
      heap.swapAt(place, below)
      place = below
    }
  }
}

/// Goes through the records of a run.
private struct RunCursor {
  private static let pieceSize = 1 << 13

  private let file: ScratchFile
  /// What of the run is not in `bytes` yet.
  private var unread: Range<Int>
  private var bytes: [UInt8] = []
  private var start = 0, end = 0
  private var prefix: UInt64 = 0

  /// At the first record of a run, which is never empty.
  init(_ run: SortedRecords.Run) throws(ScratchError) {
    (file, unread) = (run.file, run.range)
    _ = try advance()
  }

  var record: RecordReader { RecordReader(bytes, at: StoredRecord(bytes, at: start).body) }

  func isBefore(_ other: RunCursor) -> Bool {
    guard prefix == other.prefix else { return prefix < other.prefix }
    return StoredRecord(bytes, at: start).key.lexicographicallyPrecedes(
      StoredRecord(other.bytes, at: other.start).key)
  }

  /// Goes on to the next record; `false` behind the last.
  mutating func advance() throws(ScratchError) -> Bool {
    start = end
    guard start < bytes.count || !unread.isEmpty else { return false }
    try hold(StoredRecord.headSize)
    try hold(StoredRecord.size(bytes, at: start))
    let record = StoredRecord(bytes, at: start)
    (end, prefix) = (record.end, StoredRecord.prefix(of: record.key))
    return true
  }

  /// Reads on until so many bytes from `start` on are there.
  private mutating func hold(_ count: Int) throws(ScratchError) {
    let missing = count - (bytes.count - start)
    guard missing > 0 else { return }
    let wanted = min(unread.count, max(missing, Self.pieceSize))
    bytes.removeSubrange(..<start)
    start = 0
    bytes += try file.read(unread.lowerBound..<unread.lowerBound + wanted)
    unread = unread.lowerBound + wanted..<unread.upperBound
  }
}
