internal import Glibc

/// When the members of a zip archive were changed, as its own directory says.
///
/// libarchive reads the clock of a zip in this machine's zone and hides whether a member states UTC beside it: what it
/// gives would change from machine to machine.
struct ZipTimes {
  /// A time in seconds since 1970.
  struct Time: Hashable {
    let seconds: Int64
    /// Whether it is what a clock on the wall showed, taken as if it stood in UTC.
    let isWallClock: Bool
  }

  private var times: [String: Time] = [:]

  /// - Parameters:
  ///   - size: bytes of the archive.
  ///   - stored: gives the bytes of the archive in a range.
  /// - Complexity: O(bytes of the directory), of which no more than 64 MiB are read.
  init(size: Int, _ stored: (Range<Int>) -> [UInt8]) {
    let directory = ZipTimes.directory(size, stored)
    var doubtful: Set<String> = []
    var at = 0
    while at + 46 <= directory.count, directory[at...].starts(with: [0x50, 0x4B, 1, 2]) {
      let name = at + 46..<at + 46 + directory.little(at + 28, 2)
      let extra = name.upperBound..<name.upperBound + directory.little(at + 30, 2)
      guard extra.upperBound <= directory.count else { break }
      let key = ZipTimes.key(directory[name])
      let time =
        ZipTimes.stated(directory, extra)
        ?? ZipTimes.wallClock(time: directory.little(at + 12, 2), date: directory.little(at + 14, 2))
      // Of two members of one name nobody knows which is meant.
      if let other = times[key], other != time { doubtful.insert(key) }
      times[key] = time
      at = extra.upperBound + directory.little(at + 32, 2)
    }
    for key in doubtful { times[key] = nil }
  }

  /// The time of the member of that name; `nil` if the directory does not tell.
  subscript(name: [UInt8]) -> Time? { times[ZipTimes.key(name[...])] }

  /// A name as it is compared: libarchive composes letters and turns strokes, and leaves bytes in other encodings alone.
  private static func key(_ name: ArraySlice<UInt8>) -> String {
    let bytes = name.map { $0 == 0x5C ? 0x2F : $0 }
    return String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The records of the directory; none if the archive was cut.
  private static func directory(_ size: Int, _ stored: (Range<Int>) -> [UInt8]) -> [UInt8] {
    let tail = stored(max(0, size - 22 - 1 << 16)..<size)
    var end = tail.count - 22
    while end >= 0, !tail[end...].starts(with: [0x50, 0x4B, 5, 6]) { end -= 1 }
    guard end >= 0 else { return [] }
    // A large archive has two more records between the directory and its end.
    let isLarge = end >= 20 && tail[(end - 20)...].starts(with: [0x50, 0x4B, 6, 7])
    let stop = size - tail.count + end - (isLarge ? 76 : 0)
    let count = tail.little(end + 12, 4)
    return count <= min(stop, 64 << 20) ? stored(stop - count..<stop) : []
  }

  /// The time in UTC that one of the member's further fields states: of Unix, of NTFS, or of old Unix programs.
  private static func stated(_ bytes: [UInt8], _ extra: Range<Int>) -> Time? {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound {
      let (kind, start, count) = (bytes.little(at, 2), at + 4, bytes.little(at + 2, 2))
      at = start + count
      guard at <= extra.upperBound else { break }
      switch kind {
      case 0x5455 where count >= 5 && bytes[start] & 1 == 1:
        return Time(seconds: seconds(bytes.little(start + 1, 4)), isWallClock: false)
      case 0x5855 where count >= 8:
        return Time(seconds: seconds(bytes.little(start + 4, 4)), isWallClock: false)
      case 0x000A where count >= 16 && bytes.little(start + 4, 2) == 1:
        // Tenths of microseconds since 1601.
        let ticks = bytes.little(start + 8, 4) + bytes.little(start + 12, 4) << 32
        return Time(seconds: Int64(ticks / 10_000_000) - 11_644_473_600, isWallClock: false)
      default: continue
      }
    }
    return nil
  }

  private static func seconds(_ stored: Int) -> Int64 { Int64(Int32(truncatingIfNeeded: stored)) }

  /// The time of the two numbers that every member has: two seconds at a time, in no zone.
  private static func wallClock(time: Int, date: Int) -> Time {
    var wall = unsafe tm()
    unsafe (wall.tm_year, wall.tm_mon, wall.tm_mday) = (
      Int32(date >> 9) + 80, Int32(date >> 5 & 15) - 1, Int32(date & 31)
    )
    unsafe (wall.tm_hour, wall.tm_min, wall.tm_sec) = (
      Int32(time >> 11), Int32(time >> 5 & 63), Int32(time & 31) * 2
    )
    // Safe: the call reads and mends `wall`, which outlives it, and asks for no zone.
    return Time(seconds: Int64(unsafe timegm(&wall)), isWallClock: true)
  }
}

extension [UInt8] {
  /// The number in `count` bytes at `start`, the lowest first.
  fileprivate func little(_ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[start + $1]) << (8 * $1) }
  }
}
