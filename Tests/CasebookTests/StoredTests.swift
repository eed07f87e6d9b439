import Casebook
import Posts
import Testing

/// Reading cases in the order in which they were stored.
@Suite struct StoredTests {
  @Test func `parts hold every case once, as the order of time does`() throws {
    let book = try CasebookTests.book()
    try book.append((0..<1300).map { CasebookTests.found("p\($0)", at: Int64(($0 * 7919) % 1300)) })
    for count in [1, 2, 3, 50] {
      let parts = try book.storedParts(count)
      #expect(parts.count == min(count, 3))
      var stored: [Case] = []
      for part in parts { try book.forEachStored(in: part) { stored.append($0) } }
      #expect(stored.map(\.post.id.rawValue) == (0..<1300).map { "p\($0)" })
      let byTime = try CasebookTests.all(book)
      #expect(
        stored.sorted { ($0.post.published?.seconds ?? .max) < ($1.post.published?.seconds ?? .max) }
          == byTime)
    }
  }

  @Test func `only the fates asked for are read`() throws {
    let book = try CasebookTests.book()
    #expect(try book.storedParts(2).isEmpty)
    try book.append([CasebookTests.found("p1", at: 5), CasebookTests.found("p2", at: 4, fate: .outside)])
    var found: [String] = []
    try book.forEachStored(of: [.outside], in: 1..<3) { found.append($0.post.id.rawValue) }
    #expect(found == ["p2"])
  }
}
