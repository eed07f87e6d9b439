internal import Containers
internal import Markup

/// Bytes of a web archive that belong to no record.
struct PassedOver {
  /// How many, all in all.
  private(set) var bytes = 0
  /// Where the first of them stand in the unpacked archive, and behind how many records.
  private(set) var first: (offset: Int, record: Int)?

  mutating func add(_ count: Int, at offset: Int, behind record: Int) {
    bytes += count
    if first == nil { first = (offset, record) }
  }
}

/// Lines and blocks out of a stream of bytes, in the memory of one block.
struct RecordBuffer {
  private let stream: ByteStream
  private(set) var bytes: [UInt8] = []
  private var start = 0
  /// Bytes taken so far: where in the unpacked stream the next one stands.
  private(set) var offset = 0
  private var hasEnded = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// Makes at least `count` bytes wait, if the stream has them; how many wait.
  private mutating func fill(_ count: Int) -> Int {
    while bytes.count - start < count, !hasEnded {
      let piece = stream.next()
      if piece.isEmpty {
        hasEnded = true
      } else if start == bytes.count {
        bytes = piece
        start = 0
      } else {
        if start > 1 << 16 {
          bytes.removeSubrange(..<start)
          start = 0
        }
        bytes += piece
      }
    }
    return bytes.count - start
  }

  /// The next line without its end; `nil` at the end of the stream. A line of more than `limit` bytes is cut there.
  mutating func line(limit: Int = 1 << 16) -> [UInt8]? { place(limit).map { Array(bytes[$0]) } }

  /// Where the next line stands in ``bytes``, until something else is asked for.
  mutating func place(_ limit: Int = 1 << 16) -> Range<Int>? {
    var looked = 0
    while true {
      let waiting = fill(looked + 1)
      if waiting <= looked { break }
      let from = start + looked
      let stop = min(bytes.count, start + limit)
      if let end = bytes[from..<max(from, stop)].firstIndex(of: 0x0A) {
        var last = end
        if last > start, bytes[last - 1] == 0x0D { last -= 1 }
        let line = start..<last
        drop(end + 1 - start)
        return line
      }
      looked = stop - start
      if looked >= limit { break }
    }
    guard looked > 0 else { return nil }
    drop(looked)
    return start - looked..<start
  }

  /// The fields up to an empty line or the end of the stream.
  mutating func headers() -> Headers {
    var headers = Headers()
    while let line = place(), !line.isEmpty { headers.add(bytes, line) }
    return headers
  }

  /// The next `count` bytes; fewer at the end of the stream. What does not wait yet goes straight into the block.
  mutating func take(_ count: Int) -> [UInt8] {
    let waiting = min(fill(1), count)
    var block: [UInt8] = []
    // A promised length may be any number; the bytes that come are what counts.
    block.reserveCapacity(min(count, 1 << 20))
    block += bytes[start..<start + waiting]
    drop(waiting)
    while block.count < count, fill(1) > 0 {
      let more = min(bytes.count - start, count - block.count)
      block += bytes[start..<start + more]
      drop(more)
    }
    return block
  }

  /// The bytes up to `mark` or to the end of the stream, `limit` at most.
  mutating func take(before mark: String, limit: Int) -> [UInt8] {
    var looked = 0
    while true {
      let waiting = fill(min(limit, looked + 1 << 16))
      if let end = bytes.find(mark, from: start + max(0, looked - mark.utf8.count)) {
        return take(min(end - start, limit))
      }
      if waiting <= looked || waiting >= limit { return take(min(waiting, limit)) }
      looked = waiting
    }
  }

  /// Passes over `count` bytes; how many there were.
  mutating func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      let got = min(fill(1), left)
      guard got > 0 else { break }
      drop(got)
      left -= got
    }
    return count - left
  }

  /// Whether `mark` or the end of the stream comes next, behind the empty lines that part records.
  mutating func isAtRecord(_ mark: String) -> Bool {
    let letters = Array(mark.utf8)
    let waiting = fill(letters.count + 8)
    let next = bytes[start..<start + waiting].drop { $0 == 0x0D || $0 == 0x0A }
    return next.isEmpty || next.starts(with: letters)
  }

  /// Whether nothing is left.
  mutating func isAtEnd() -> Bool { fill(1) == 0 }

  /// Puts the end of a block back that was taken too far.
  mutating func putBack(_ block: ArraySlice<UInt8>) {
    bytes.replaceSubrange(0..<start, with: block)
    start = 0
    offset -= block.count
  }

  private mutating func drop(_ count: Int) {
    start += count
    offset += count
  }
}
