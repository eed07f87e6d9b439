import Corpora
import Foundation
import Testing

/// The bundled archive against the truth that was written with it.
@Suite struct BundledArchiveTests {
  struct Truth: Decodable {
    let fate: String
  }

  static let folder = Corpora.folder.appending(path: "kakao-2022-10")

  static func truth() throws -> [Truth] {
    try String(contentsOf: folder.appending(path: "truth.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Truth.self, from: Data($0.utf8)) }
  }

  @Test func `the ledger of the bundled archive is the truth's, and its sum holds`() throws {
    let scratch = try Scratch()
    let run = try Program([
      "run", BundledArchiveTests.folder.appending(path: "archive").path, "-o", scratch.path("out"),
      "--incident", "kakao-2022-10", "--lang", "en",
    ])
    #expect(run.status == 0, "\(run.err)")
    let line = try #require(run.out.split(separator: "\n").first { $0.hasPrefix("found ") })
    let numbers = line.matches(of: #/\d+/#).compactMap { Int($0.output) }
    try #require(numbers.count == 6)
    let truth = try BundledArchiveTests.truth()
    func count(_ fate: String) -> Int { truth.count { $0.fate == fate } }
    #expect(numbers[0] == numbers.dropFirst().reduce(0, +))
    #expect(
      Array(numbers[1...4]) == [count("kept"), count("duplicate"), count("outside"), count("not-korean")])
    #expect(numbers[0] - numbers[5] == truth.count)
  }
}
