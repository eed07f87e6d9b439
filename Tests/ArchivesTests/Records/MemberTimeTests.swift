import Posts
import Testing

@testable import Archives

/// When the members of archives were captured.
@Suite struct MemberTimeTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset=utf-8></head><body><div class=rd_hd><span class=date>3시간 전</span></div>
    <div class=rd_body><div class=xe_content>톡 먹통</div></div></body></html>
    """

  @Test(arguments: ["a.zip", "a.tar"]) func `a relative time counts back from the member's own time`(
    name: String
  ) throws {
    var times: [String?] = []
    let bytes = name == "a.zip" ? MemberTimeTests.zip() : MemberTimeTests.tar()
    var origin = Origin(name: name)
    origin.captured = 1_790_000_000
    _ = try LedgerTests.reader {
      times.append($0.published?.written)
      return true
    }.read(bytes, origin, depth: 0)
    #expect(times == ["2022-10-15T14:00:00+09:00"])
  }

  /// A tar archive whose member was changed at 2022-10-15T17:00+09:00.
  private static func tar() -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    put("a.html", at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(page.utf8.count), at: 124)
    put(octal(1_665_820_800), at: 136)
    put("        0", at: 148)
    put("ustar\u{0}00", at: 257)
    put(String(octal(header.reduce(0) { $0 + Int($1) }).suffix(6)) + "\u{0} ", at: 148)
    let body = Array(page.utf8) + [UInt8](repeating: 0, count: (512 - page.utf8.count % 512) % 512)
    return header + body + [UInt8](repeating: 0, count: 1024)
  }

  private static func octal(_ number: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: 11 - digits.count) + digits
  }

  /// A zip archive whose member was changed at 17:00 on 2022-10-15, in no zone.
  private static func zip() -> [UInt8] {
    let body = Array(page.utf8)
    let clock: [UInt8] = little(17 << 11, 2) + little((2022 - 1980) << 9 | 10 << 5 | 15, 2)
    let sizes = little(Int(checksum(body)), 4) + little(body.count, 4) + little(body.count, 4) + little(6, 2)
    let local = little(0x0403_4B50, 4) + little(20, 2) + little(0, 4) + clock + sizes + little(0, 2)
    let central = little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(0, 4) + clock + sizes
    let name = Array("a.html".utf8)
    let directory = central + little(0, 16) + name
    let start = local.count + name.count + body.count
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
    return local + name + body + directory + end + little(directory.count, 4) + little(start, 4)
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
