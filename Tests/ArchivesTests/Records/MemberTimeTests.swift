import Posts
import Testing

@testable import Archives

/// When the members of archives were captured.
@Suite struct MemberTimeTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset=utf-8></head><body><div class=rd_hd><span class=date>3시간 전</span></div>
    <div class=rd_body><div class=xe_content>톡 먹통</div></div></body></html>
    """

  static let unix = UInt8(ascii: "U"), time = UInt8(ascii: "T")

  static let archives: [(name: String, bytes: [UInt8])] = [
    ("a.zip: a clock on the wall", zip(hour: 17)),
    (
      "a.zip: Unix time, nothing else", zip(hour: 3, extra: [unix, time, 5, 0, 1] + little(1_665_820_800, 4))
    ),
    ("a.zip: NTFS time", zip(hour: 3, extra: ntfs(1_665_820_800))),
    ("b.zip: a name in CP949", zip(hour: 17, name: [0xB0, 0xA1])),
    ("a.tar", tar()),
    ("a.tar: no time of access", tar(pax: ["atime=0"])),
  ]

  @Test(arguments: archives) func `a relative time counts back from the member's own time`(
    name: String, bytes: [UInt8]
  ) throws {
    #expect(try MemberTimeTests.times(bytes) == ["2022-10-15T14:00:00+09:00"])
  }

  /// Whatever a header says, nothing overflows, and a year that cannot be is no time.
  @Test(arguments: ["9223372036854775807", "60000000000000000", "-9223372036854775807", "0"])
  func `a member of no time that can be takes that of its archive`(seconds: String) throws {
    let bytes = MemberTimeTests.tar(pax: ["mtime=" + seconds])
    #expect(try MemberTimeTests.times(bytes) == ["2026-09-21T20:00:00+09:00"])
  }

  /// The times of the posts in an archive that was changed on 2026-09-21.
  private static func times(_ bytes: [UInt8]) throws -> [String?] {
    var times: [String?] = []
    var origin = Origin(name: "archive")
    origin.captured = 1_790_000_000
    _ = try LedgerTests.reader {
      times.append($0.published?.written)
      return true
    }.read(bytes, origin, depth: 0)
    return times
  }

  /// A tar archive whose member was changed at 2022-10-15T17:00+09:00, unless a line of `pax` says another time.
  private static func tar(pax: [String] = []) -> [UInt8] {
    let lines = pax.map { line in "\(line.utf8.count + 4) \(line)\n" }.joined()
    let extended = pax.isEmpty ? [] : entry("pax", "x", Array(lines.utf8))
    return extended + entry("a.html", "0", Array(page.utf8)) + [UInt8](repeating: 0, count: 1024)
  }

  private static func entry(_ name: String, _ kind: String, _ body: [UInt8]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(body.count), at: 124)
    put(octal(1_665_820_800), at: 136)
    put("        " + kind, at: 148)
    put("ustar\u{0}00", at: 257)
    put(String(octal(header.reduce(0) { $0 + Int($1) }).suffix(6)) + "\u{0} ", at: 148)
    return header + body + [UInt8](repeating: 0, count: (512 - body.count % 512) % 512)
  }

  private static func octal(_ number: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: 11 - digits.count) + digits
  }

  private static func ntfs(_ seconds: Int) -> [UInt8] {
    let ticks = little((seconds + 11_644_473_600) * 10_000_000, 8)
    return little(0x0A, 2) + little(32, 2) + little(0, 4) + little(1, 2) + little(24, 2) + ticks + ticks
      + ticks
  }

  /// A zip archive whose member was changed at `hour` o'clock on 2022-10-15, in no zone.
  static func zip(hour: Int, name: [UInt8] = Array("a.html".utf8), extra: [UInt8] = []) -> [UInt8] {
    let body = Array(page.utf8)
    let clock: [UInt8] = little(hour << 11, 2) + little((2022 - 1980) << 9 | 10 << 5 | 15, 2)
    let lengths = little(name.count, 2) + little(extra.count, 2)
    let sizes = little(Int(checksum(body)), 4) + little(body.count, 4) + little(body.count, 4) + lengths
    let local = little(0x0403_4B50, 4) + little(20, 2) + little(0, 4) + clock + sizes + name + extra
    let central = little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 4) + clock + sizes
    let directory = central + little(0, 14) + name + extra
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
    return local + body + directory + end + little(directory.count, 4) + little(local.count + body.count, 4)
      + little(0, 2)
  }

  private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
