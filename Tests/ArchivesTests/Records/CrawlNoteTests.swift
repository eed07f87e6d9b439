import Posts
import Testing

@testable import Archives

/// What crawlers write beside the pages they keep.
@Suite struct CrawlNoteTests {
  @Test func `logs and lists of pages in a WACZ are counted and are no posts`() throws {
    let found = { (file: String, member: String) -> (count: Int, reasons: [String]) in
      var count = 0
      let bytes = MemberTimeTests.zip(hour: 17, name: Array(member.utf8))
      let readings = try LedgerTests.reader { _ in
        count += 1
        return true
      }.read(bytes, Origin(name: file), depth: 0)
      return (count, readings.flatMap(\.rejections).map(\.reason))
    }
    for member in ["pages/a.html", "logs/a.html"] {
      let inside = try found("crawl.wacz", member)
      #expect(inside.count == 0 && inside.reasons.contains("not-a-post"))
      let outside = try found("crawl.zip", member)
      #expect(outside.count == 1 && outside.reasons.isEmpty)
    }
    #expect(try found("crawl.wacz", "archive/a.html").count == 1)
  }

  /// A record of WARC without HTTP in it.
  private static func resource(_ address: String, _ type: String, _ body: String) -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: \(address)\r\nContent-Type: \(type)\r
      Content-Length: \(body.utf8.count)\r\n\r\n
      """
    return Array((head + body + "\r\n\r\n").utf8)
  }

  @Test func `the words of a page beside the page are no second post`() throws {
    let prose = "예약 손님을 다 놓쳤어요. 환불도 했어요."
    let page = Self.resource("https://e.example/a", "text/html", DamagedRecordTests.page)
    let copy = Self.resource("urn:text:https://e.example/a", "text/plain", prose)
    let found = try DamagedRecordTests.read(page + copy)
    #expect(found.texts == ["환불은 언제 되나요"] && found.reasons == ["not-a-post"])
    let own = try DamagedRecordTests.read(
      page + Self.resource("https://e.example/b.txt", "text/plain", prose))
    #expect(own.texts == ["환불은 언제 되나요", prose])
  }

  @Test func `comments that a page fetched as a script are read, other scripts are not`() throws {
    let comments = """
      cb({"result":{"commentList":[{"commentNo":"1","contents":"환불은 언제 되나요","userName":"na","regTime":"2022-10-17T08:15:20+0900"}]}});
      """
    for (body, texts) in [(comments, ["환불은 언제 되나요"]), ("window.a = [1];", [])] {
      let found = try DamagedRecordTests.read(
        Self.resource("https://e.example/list.js", "application/javascript", body))
      #expect(found.texts == texts)
    }
  }
}
