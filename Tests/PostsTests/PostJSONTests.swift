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

  @Test func `the line of a post is what the encoder writes`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let pieces = [
      "먹통", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1B}", "\u{8}\u{C}\r", "\u{7F}\u{9B}\u{2028}", "👩‍👧",
      "e\u{301}",
    ]
    var seed: UInt64 = 17
    func pick(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      return Int(seed >> 33) % count
    }
    func text() -> String { (0..<pick(5)).map { _ in pieces[pick(pieces.count)] }.joined() }
    func maybe() -> String? { pick(3) == 0 ? nil : text() }
    for _ in 0..<500 {
      let post = Post(
        id: .init(rawValue: text()), text: text(), title: maybe(),
        author: pick(3) == 0 ? nil : Post.Author(name: maybe(), handle: maybe()),
        published: pick(3) == 0
          ? nil
          : Moment(
            seconds: Int64(pick(1 << 31)), offsetMinutes: pick(2) * 540,
            precision: Moment.Precision.allCases[pick(6)], origin: Moment.Origin.allCases[pick(3)]),
        permalink: maybe(), platform: text(), language: maybe(), parent: maybe().map { .init(rawValue: $0) },
        sources: (0..<pick(3)).map { place in
          Source(file: text(), bytes: place..<place + pick(99), sha256: text(), encoding: text())
        })
      var line: [UInt8] = []
      post.appendJSON(to: &line)
      #expect(
        String(decoding: line, as: UTF8.self) == String(decoding: try encoder.encode(post), as: UTF8.self))
    }
  }

  @Test func `ranges slice by scalars, not by characters`() {
    #expect("e\u{301}👩‍👩‍👧환불"[TextRange(start: 7, end: 9)] == "환불")
    #expect("환불"[TextRange(start: 1, end: 9)] == "불")
    #expect("환불"[TextRange(start: 5, end: 9)] == "")
  }
}
