internal import Containers

/// Lines and blocks out of a stream of bytes, in the memory of one block.
struct RecordBuffer {
  private let stream: ByteStream
  private var bytes: [UInt8] = []
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
  mutating func line(limit: Int = 1 << 16) -> [UInt8]? {
    var looked = 0
    while true {
      let waiting = fill(looked + 1)
      if waiting <= looked { break }
      let from = start + looked
      let stop = min(bytes.count, start + limit)
      if let end = bytes[from..<max(from, stop)].firstIndex(of: 0x0A) {
        var last = end
        if last > start, bytes[last - 1] == 0x0D { last -= 1 }
        let line = Array(bytes[start..<last])
        drop(end + 1 - start)
        return line
      }
      looked = stop - start
      if looked >= limit { break }
    }
    guard looked > 0 else { return nil }
    let line = Array(bytes[start..<start + looked])
    drop(looked)
    return line
  }

  /// The next `count` bytes; fewer at the end of the stream.
  mutating func take(_ count: Int) -> [UInt8] {
    let got = min(fill(count), count)
    let block = Array(bytes[start..<start + got])
    drop(got)
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

  /// Whether the bytes that come next are `mark`.
  mutating func isNext(_ mark: String) -> Bool {
    let letters = Array(mark.utf8)
    guard fill(letters.count) >= letters.count else { return false }
    return bytes[start..<start + letters.count].elementsEqual(letters)
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
