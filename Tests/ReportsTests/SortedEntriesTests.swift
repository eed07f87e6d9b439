import Casebook
import Complaints
import Posts
import Testing

@testable import Reports

/// The posts that tables show, copied once in the order of time.
@Suite struct SortedEntriesTests {
  /// A case with every field filled in, or with every one empty that may be.
  private static func found(_ id: String, at seconds: Int64?, isFull: Bool) -> Case {
    let text = "환불 좀 해 주세요 010-1234-5678"
    let evidence = Evidence(
      range: TextRange(start: 0, end: 2), text: "환불", weight: -0.0, isOfScore: false, cue: "refund/환불")
    return Case(
      post: Post(
        id: Post.ID(rawValue: id), text: text, title: isFull ? "제목" : nil,
        author: isFull ? Post.Author(name: "가나다", handle: "@ganada") : nil,
        published: seconds.map {
          Moment(seconds: $0, offsetMinutes: 540, precision: .minute, origin: .derived)
        }, permalink: isFull ? "https://example.org/1" : nil, platform: "web", language: isFull ? "ko" : nil,
        parent: isFull ? Post.ID(rawValue: "p0") : nil,
        sources: isFull ? [Source(file: "a.html", bytes: 3..<9, sha256: "ab", encoding: "UTF-8")] : []),
      fate: .kept,
      finding: isFull
        ? Finding(
          isComplaint: true, complaintScore: 1.5,
          labels: [
            Label(
              kind: ComplaintType.ID(rawValue: "refund"), score: 0.1, bias: -2, rest: .pi,
              evidence: [evidence])
          ], services: [Facet.ID(rawValue: "talk")], sector: .unknown) : nil,
      family: isFull ? "p0" : nil, finds: 3)
  }

  @Test(arguments: [1, 2]) func `they come by time and then by id, undated ones last`(threads: Int) throws {
    let times: [(String, Int64?)] = [
      ("p9", nil), ("p3", 5), ("p1", 7), ("p2", 5), ("p4", -1), ("가", 5), ("p0", nil),
    ]
    var cases = times.map { Self.found($0.0, at: $0.1, isFull: true) }
    for number in 0..<600 {
      cases.append(Self.found("q\(number)", at: Int64(100 + number * 7 % 600), isFull: number % 2 == 0))
    }
    let run = try TruthRun()
    let (book, privacy) = (try run.book(cases), run.context().privacy)
    var wanted: [String] = []
    try book.forEachCase { wanted.append($0.post.id.rawValue) }
    var found: [String] = []
    try SortedEntries(of: book, privacy, threads: threads).forEach { found.append($0.id.rawValue) }
    #expect(found == wanted)
    #expect(found.prefix(4) == ["p4", "p2", "p3", "가"] && found.suffix(2) == ["p0", "p9"])
  }

  @Test(arguments: [true, false]) func `nothing of an entry is lost on the way`(isFull: Bool) throws {
    let run = try TruthRun()
    for privacy in [run.context().privacy, Privacy(key: [1], mode: .open(reason: "test"))] {
      let found = Self.found("p1", at: 7, isFull: isFull)
      var names = MaskedNames(privacy)
      let wanted = Entry(found, privacy: privacy, &names)
      var entries: [Entry] = []
      try SortedEntries(of: run.book([found]), privacy).forEach { entries.append($0) }
      let entry = try #require(entries.first)
      #expect(entries.count == 1 && entry.post == wanted.post && entry.finding == wanted.finding)
      #expect(entry.family == wanted.family && entry.finds == wanted.finds)
      #expect(entry.placeholders == wanted.placeholders)
      #expect(entry.maskCount == (privacy.mode == .masked ? 1 : 0))
    }
  }
}
