import Containers
import Posts
import Testing

@testable import Archives

/// Web archives whose headers lie: what can be read is read, and the ledger says what was wrong.
@Suite struct DamagedRecordTests {
  static let page =
    "<html><body><article class=\"h-entry\"><div class=\"e-content\">환불은 언제 되나요</div></article></body></html>"

  static func record(_ fields: [String], http: [String] = [], body: [UInt8], trailer: String = "\r\n\r\n")
    -> [UInt8]
  {
    let message =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + http.map { $0 + "\r\n" }.joined() + "\r\n"
    let block = Array(message.utf8) + body
    let length = fields.contains { $0.hasPrefix("Content-Length") } ? [] : ["Content-Length: \(block.count)"]
    let head = ["WARC/1.0", "WARC-Type: response", "WARC-Target-URI: https://e.example/a"] + fields + length
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array(trailer.utf8)
  }

  static func read(_ bytes: [UInt8]) throws -> (texts: [String], reasons: [String]) {
    var texts: [String] = []
    let readings = try LedgerTests.reader {
      texts.append($0.text)
      return true
    }.read(bytes, Origin(name: "a.warc"), depth: 0)
    return (texts, readings.flatMap(\.rejections).map(\.reason))
  }

  @Test(arguments: [
    ("Content-Length: -1", "bad-length"), ("Content-Length: 9223372036854775808", "bad-length"),
    ("Content-Length: many", "bad-length"), ("Content-Length: 1000000000000", "too-large"),
  ])
  func `a length that cannot be costs at most its record`(field: String, reason: String) throws {
    let whole = DamagedRecordTests.record([], body: Array(DamagedRecordTests.page.utf8))
    let damaged = DamagedRecordTests.record([field], body: Array(DamagedRecordTests.page.utf8))
    let found = try DamagedRecordTests.read(whole + damaged)
    #expect(found.texts.count == (reason == "bad-length" ? 2 : 1))
    #expect(found.reasons == [reason])
  }

  @Test(arguments: [40, 200, -20])
  func `a length that is wrong by some bytes costs no record`(error: Int) throws {
    let page = DamagedRecordTests.page
    let length = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8.count + page.utf8.count + error
    let next = page.replacing("언제 되나요", with: "안 되나요")
    let bytes =
      DamagedRecordTests.record(["Content-Length: \(length)"], body: Array(page.utf8))
      + DamagedRecordTests.record([], body: Array(next.utf8))
    #expect(try DamagedRecordTests.read(bytes).texts == ["환불은 언제 되나요", "환불은 안 되나요"])
  }

  @Test func `a body that is not in chunks whatever its header says is read as it is`() throws {
    for page in [DamagedRecordTests.page, DamagedRecordTests.page + "\n"] {
      let bytes = DamagedRecordTests.record([], http: ["Transfer-Encoding: chunked"], body: Array(page.utf8))
      let found = try DamagedRecordTests.read(bytes)
      #expect(found.texts == ["환불은 언제 되나요"] && found.reasons.isEmpty)
    }
  }

  /// Found by the fuzz target of web archives.
  @Test(arguments: ["-5", "-40", "-fffffff", "+5", "0x5", "5-"])
  func `a chunk whose length is no number of digits ends the chunks`(length: String) throws {
    let page = DamagedRecordTests.page
    let body = String(page.utf8.count, radix: 16) + "\r\n" + page + "\r\n" + length + "\r\nxxxxx\r\n0\r\n\r\n"
    let bytes = DamagedRecordTests.record([], http: ["Transfer-Encoding: chunked"], body: Array(body.utf8))
    #expect(try DamagedRecordTests.read(bytes).texts == ["환불은 언제 되나요"])
  }

  @Test func `a flood of header fields does not hide those that matter`() throws {
    let flood = (0..<3000).map { "X-\($0): y" }
    let found = try DamagedRecordTests.read(
      DamagedRecordTests.record(flood, body: Array(DamagedRecordTests.page.utf8)))
    #expect(found.texts == ["환불은 언제 되나요"])
  }

  @Test func `a packed body that is cut gives what it had and is told`() throws {
    let long = DamagedRecordTests.page + (0..<3000).map { "<p>\($0 &* 7919 % 10007)</p>" }.joined()
    let packed = GzipMember.compress(Array(long.utf8))
    let found = try DamagedRecordTests.read(
      DamagedRecordTests.record([], http: ["Content-Encoding: gzip"], body: Array(packed.dropLast(2000))))
    #expect(found.texts == ["환불은 언제 되나요"])
    #expect(found.reasons == ["damaged-body"])
  }

  /// Found by the fuzzer: parts without a body were passed over in silence.
  @Test(arguments: [
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nSubject: =?1",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n--b--",
  ])
  func `a saved page without a body is told`(mail: String) throws {
    let found = try DamagedRecordTests.read(Array(mail.utf8))
    #expect(found.texts.isEmpty && !found.reasons.isEmpty)
  }

  @Test func `a zip behind a program is read`() throws {
    // A stored member, its directory and its end, as the zip format has them.
    let text = Array("예약이 모두 사라졌어요".utf8)
    func little(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let name = Array("a.txt".utf8)
    let checksum = 0x37B2_2232
    let fields = little(0, 2) + little(0, 2) + little(0, 4)
    let sizes = little(checksum, 4) + little(text.count, 4) + little(text.count, 4) + little(name.count, 2)
    let local = [0x50, 0x4B, 3, 4] + little(20, 2) + fields + sizes + little(0, 2) + name + text
    let central =
      [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + fields + sizes + little(0, 2) + little(0, 2)
      + little(0, 2)
      + little(0, 2) + little(0, 4) + little(0, 4) + name
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(1, 2) + little(1, 2) + little(central.count, 4)
      + little(local.count, 4) + little(0, 2)
    let found = try DamagedRecordTests.read(
      [0x4D, 0x5A] + [UInt8](repeating: 0, count: 500) + local + central + end)
    #expect(found.texts == ["예약이 모두 사라졌어요"])
  }

  @Test func `records that claim those behind them are not each moved back`() {
    let head =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n"
    var reader = WARCReader(ByteStream(bytes: Array(String(repeating: head, count: 500).utf8)))
    var blocks: [[UInt8]] = []
    while let record = reader.next() { blocks.append(record.block) }
    #expect(blocks.count == 500 && blocks.allSatisfy { $0.starts(with: "HTTP/1.1 200 OK".utf8) })
    #expect(reader.lies == 8)
  }

  @Test func `a field that goes on without end is cut`() {
    var headers = Headers()
    let line = [UInt8](repeating: 0x20, count: 1) + [UInt8](repeating: 0x78, count: 60_000)
    headers.add(Array("X: y".utf8), 0..<4)
    for _ in 0..<40 { headers.add(line, 0..<line.count) }
    let kind = Array("WARC-Type: response".utf8)
    headers.add(kind, 0..<kind.count)
    #expect((headers["x"]?.utf8.count ?? 0) < 1 << 21 && headers["warc-type"] == "response")
  }

}
