import Corpora
import Foundation
import Testing

/// The bundled archive against the truth that was written with it.
@Suite struct BundledArchiveTests {
  struct Label: Decodable { let kind: String }
  struct Truth: Decodable {
    let complaint: Bool?
    let labels: [Label]?
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

  @Test func `with the truth's labels every count is the truth's`() throws {
    let scratch = try Scratch()
    let truthFile = BundledArchiveTests.folder.appending(path: "truth.jsonl")
    let run = try Program([
      "run", BundledArchiveTests.folder.appending(path: "archive").path, "-o", scratch.path("out"),
      "--labels", truthFile.path, "--bin", "1d", "--lang", "en",
    ])
    #expect(run.status == 0, "\(run.err)")
    let kept = try BundledArchiveTests.truth().filter { $0.fate == "kept" }
    var expected: [String: Int] = [:]
    for post in kept where post.complaint == true {
      for label in post.labels ?? [] { expected[label.kind, default: 0] += 1 }
    }
    let table = try String(contentsOfFile: scratch.path("out/posts.csv"), encoding: .utf8)
    let header = try #require(table.split(separator: "\r\n").first).dropFirst().split(separator: ",")
    var found: [String: Int] = [:]
    for record in try #require(Table(table)).records {
      for (name, value) in zip(header, record) where value == "1" { found[String(name), default: 0] += 1 }
    }
    #expect(found["complaint"] == kept.count { $0.complaint == true })
    for (kind, count) in expected { #expect(found[kind] == count, "\(kind)") }
    #expect(expected.count == 14)
  }
}

/// The records of a CSV text, for tests.
struct Table {
  private(set) var records: [[String]] = []

  init?(_ text: String) {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in text {
      switch (character, isQuoted) {
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        fields.append(field)
        field = ""
      case ("\r\n", false), ("\n", false):
        records.append(fields + [field])
        fields = []
        field = ""
      default: field.append(character)
      }
    }
    guard !isQuoted else { return nil }
  }
}
