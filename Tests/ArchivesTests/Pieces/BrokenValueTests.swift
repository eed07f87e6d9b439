import Posts
import Testing

@testable import Archives

/// Values of JSON that never end.
@Suite struct BrokenValueTests {
  @Test func `many that each fail at the end of the text are not each read to there`() throws {
    let text = Array(
      (String(repeating: "{\"a\":\n", count: 20_000) + "{\"text\":\"환불\",\"author\":\"가\"}\n").utf8)
    var texts: [String] = []
    let sink = PostSink(
      document: Document(name: "a.jsonl", bytes: text, sha256: ""), rules: try LedgerTests.rules.get()
    ) {
      texts.append($0.text)
      return true
    }
    var pieces = JSONPieces(
      finder: JSONPostFinder(
        times: TimeReader(zoneOffsetMinutes: 540), columns: TableColumns(given: [:]), readsTables: true))
    _ = pieces.read(text, isLast: true, into: sink)
    #expect(texts == ["환불"])
    #expect(pieces.bytesReadAnew < 1 << 20 + 5 * text.count)
  }
}
