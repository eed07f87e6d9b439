import FoundationEssentials
import Posts
import Testing

@Suite struct PostJSONTests {
  @Test func `a post survives its JSON, and what is absent is null`() throws {
    let post = Post(
      id: .init(rawValue: "p-1"), text: "먹통 \u{1F525}\n\"환불\"", platform: "x",
      sources: [Source(file: "a.html", bytes: 3..<9, sha256: "00", encoding: "UTF-8")])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(post)
    #expect(try JSONDecoder().decode(Post.self, from: json) == post)
    let line = String(decoding: json, as: UTF8.self)
    #expect(line.contains(#""author":null"#) && line.contains(#""bytes":[3,9]"#))
  }

  @Test func `ranges slice by scalars, not by characters`() {
    #expect("e\u{301}👩‍👩‍👧환불"[TextRange(start: 7, end: 9)] == "환불")
    #expect("환불"[TextRange(start: 1, end: 9)] == "불")
    #expect("환불"[TextRange(start: 5, end: 9)] == "")
  }
}
