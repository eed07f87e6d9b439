import Casebook
import Posts
import Testing

/// The sum that must hold, and what is in none.
@Suite struct LedgerTests {
  static func reading(_ file: String, posts: Int, _ reasons: [String] = []) -> FileReading {
    FileReading(
      file: file, byteCount: 1, sha256: file, format: "csv", encoding: nil, encodingReason: nil,
      platform: nil,
      postCount: posts,
      rejections: reasons.map {
        Rejection(
          reason: $0, message: Bilingual(ko: "", en: ""), location: SourceLocation(file: file))
      })
  }

  @Test func `a post whose time cannot be read is found once`() throws {
    let book = try CasebookTests.book()
    // Twenty rows: eighteen sound, one without words, one whose time nobody reads.
    let cases = (0..<19).map { CasebookTests.found("p\($0)", at: $0 < 18 ? Int64($0) : nil, text: "글 \($0)") }
    try book.append(cases, [Self.reading("a.csv", posts: 19, ["no-text", "bad-time", "no-such-column"])])
    let ledger = try book.ledger()
    #expect(ledger.found == 20 && ledger.kept == 19 && ledger.rejected == 1 && ledger.impaired == 2)
    #expect(
      ledger.found == ledger.kept + ledger.duplicates + ledger.outside + ledger.notKorean + ledger.rejected)
  }

  @Test func `files and what they hold are told apart`() throws {
    let book = try CasebookTests.book()
    let names = ["a.zip", "a.zip!one.html", "a.zip!in.zip", "a.zip!in.zip!two.html", "b.html", "wow!.html"]
    try book.append(names.map { Self.reading($0, posts: 0) })
    let ledger = try book.ledger()
    #expect(ledger.files == 3 && ledger.members == 3)
  }

  @Test func `times that rest on the time of a file are counted, whatever became of the post`() throws {
    let book = try CasebookTests.book()
    try book.append(
      [("a", Moment.Origin.file, Fate.kept), ("b", .file, .outside), ("c", .derived, .kept)].map {
        id, origin, fate in
        let plain = CasebookTests.found(id, text: "글 \(id)", fate: fate)
        return Case(
          post: Post(
            id: plain.post.id, text: plain.post.text,
            published: Moment(seconds: 5, offsetMinutes: 540, precision: .hour, origin: origin),
            platform: "x",
            language: "ko", sources: plain.post.sources), fate: fate)
      })
    #expect(try book.ledger().byFileTime == 2)
  }
}
