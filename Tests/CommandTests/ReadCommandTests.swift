import Foundation
import Testing

/// `meoktong read` and `families`, as an engine uses them.
@Suite struct ReadCommandTests {
  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `posts with fingerprints lead to their families, losses are lines too`() throws {
    let scratch = try Scratch()
    let notice = "예약하신 손님들께 알립니다. 오늘은 전화로만 주문을 받습니다. 불편을 드려 죄송합니다."
    try scratch.file(
      "in/a.jsonl",
      (0..<3).map { #"{"text":"\#(notice) \#($0)","created_at":166590000\#($0),"author":"가게\#($0)"}"# }
        .joined(separator: "\n"))
    try scratch.file("in/empty.html", "")
    let read = try Program(["read", scratch.path("in"), "--fingerprints", "--lang", "en"])
    #expect(read.status == 0, "\(read.err)")
    let lines = try objects(read.out)
    #expect(lines.filter { $0["fingerprint"] != nil && $0["writer"] != nil }.count == 3)
    let loss = lines.compactMap { $0["rejection"] as? [String: Any] }.first
    #expect(loss?["reason"] as? String == "empty")

    let families = try Program(["families"], input: read.out)
    #expect(families.status == 0, "\(families.err)")
    let first = lines.first { ($0["text"] as? String)?.hasSuffix(" 0") == true }?["id"] as? String
    let found = try objects(families.out)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0["family"] as? String == first })
  }

  @Test func `what is no fingerprint is named by its line`() throws {
    let families = try Program(["families", "--lang", "en"], input: #"{"text":"a post"}"# + "\n")
    #expect(families.status == 2)
    #expect(families.err.contains("line 1"), "\(families.err)")
  }

  @Test func `a table's own numbers and sites name its posts`() throws {
    let map = "text=body,id=no,platform=site"
    let lines = [
      #"{"no":"7","site":"board","body":"카톡이 안 돼요"}"#,
      #"{"no":"7","site":"board","body":"카톡이 안 돼요 (고침)"}"#,
      #"{"no":"7","site":"other","body":"카톡이 안 돼요"}"#,
    ].joined(separator: "\n")
    let read = try Program(["read", "-", "--map", map], input: lines)
    let posts = try objects(read.out)
    let ids = posts.compactMap { $0["id"] as? String }
    #expect(ids.count == 3 && ids[0] == ids[1] && ids[0] != ids[2])
    #expect(posts.compactMap { $0["platform"] as? String } == ["board", "board", "other"])
  }

  @Test func `a field that posts do not have is refused`() throws {
    let read = try Program(["read", "-", "--map", "foo=bar", "--lang", "en"], input: "{}")
    #expect(read.status == 64 && read.err.contains("--map foo"), "\(read.err)")
  }

  @Test func `what a terminal would obey is spelt out for people and kept in data`() throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.jsonl", #"{"text":"앞\u001b[31m\u009b2J\u202e뒤","created_at":1665900000}"#)
    let shown = try Program(["inspect", path, "--lang", "en"])
    #expect(shown.out.contains(#"앞\u{1B}[31m\u{9B}2J\u{202E}뒤"#), "\(shown.out)")
    #expect(!shown.out.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    let data = try objects(try Program(["read", path]).out)
    #expect(data.first?["text"] as? String == "앞\u{1B}[31m\u{9B}2J\u{202E}뒤")
    let missing = try Program(["inspect", scratch.path("\u{1B}[2J.html"), "--lang", "en"])
    #expect(missing.err.contains(#"\u{1B}[2J.html"#), "\(missing.err)")
  }
}
