internal import Casebook
internal import Posts
internal import Scratch

/// The counted posts as they leave the casebook, in the order of time: read from the casebook and masked once, for
/// however many tables show them.
///
/// The casebook holds them in the order of storing. To visit them by time there would read a page of the file for each,
/// and again for each table; so they are copied, and the copies sorted, in scratch files.
struct SortedEntries: Sendable {
  private let records: SortedRecords

  /// Reads the casebook once, on so many threads.
  init(of book: Casebook, _ privacy: Privacy, threads: Int = 1) throws(ReportError) {
    let parts = try Self.parts(of: book, threads)
    let outcomes = SideBySide.map(Array(parts.indices), threads: threads, own: {}) { _, number in
      Result { () throws(ReportError) in try Self.sorted(parts[number], of: book, privacy) }
    }
    var sorted: [SortedRecords] = []
    for outcome in outcomes { sorted.append(try outcome.get()) }
    self.init(joining: sorted)
  }

  /// The entries of all parts of a casebook.
  init(joining parts: [SortedRecords]) { records = SortedRecords(joining: parts) }

  /// So many parts of a casebook, or fewer.
  static func parts(of book: Casebook, _ count: Int) throws(ReportError) -> [Range<Int>] {
    do {
      return try book.storedParts(count)
    } catch {
      throw ReportError.casebook(error)
    }
  }

  /// The entries of one part, read through a connection of its own.
  static func sorted(
    _ part: Range<Int>, of book: Casebook, _ privacy: Privacy
  ) throws(ReportError) -> SortedRecords {
    var sorter = RecordSorter()
    var names = MaskedNames(privacy)
    var record = RecordWriter()
    do throws(CasebookError) {
      try book.reopened().forEachStored(in: part) { found in
        record.removeAll()
        Entry(found, privacy: privacy, &names).write(to: &record)
        sorter.add(record.bytes, key: key(of: found.post))
      }
    } catch {
      throw .casebook(error)
    }
    do throws(ScratchError) {
      return try sorter.sorted()
    } catch {
      throw .scratch(error)
    }
  }

  /// Sorts by time, then by id; undated posts last.
  private static func key(of post: Post) -> [UInt8] {
    // The greatest byte first, and the sign turned, so that later is greater byte by byte.
    let time = UInt64(bitPattern: post.published?.seconds ?? .max) ^ 1 << 63
    return (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) } + post.id.rawValue.utf8
  }

  /// Calls `body` with each post, by time, then by id; undated ones last.
  func forEach(_ body: (Entry) -> Void) throws(ReportError) {
    do {
      try records.forEach { body(Entry(&$0)) }
    } catch {
      throw ReportError.scratch(error)
    }
  }
}
