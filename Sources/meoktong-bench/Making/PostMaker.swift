internal import Corpora
internal import Foundation

/// Makes one post after another: mostly in the first hours of an outage, some of them reposts, a few undated.
struct PostMaker {
  private let grammar: Grammar
  private let written: [String]
  private var random: SeededGenerator
  private var recent: [String] = []
  private var count: UInt64 = 0

  /// 2022-10-15T15:30:00+09:00, the start of the period that the archives cover.
  private static let start: Int64 = 1_665_815_400
  private static let length = 127.5 * 3600

  /// Composes posts from the grammar in `corpora/scale`, mixed with the labelled posts where these are present.
  init(seed: UInt64) throws {
    let file = Corpora.folder.appending(path: "scale/grammar.tsv")
    grammar = try Grammar(reading: String(contentsOf: file, encoding: .utf8))
    written = try PostMaker.writtenPosts()
    random = SeededGenerator(seed: seed)
  }

  mutating func next() -> SyntheticPost {
    let text = nextText()
    let seconds = nextTime()
    // The form of X's numbers: milliseconds since November 2010, then 22 bits.
    let milliseconds = UInt64((seconds ?? PostMaker.start) * 1000 - 1_288_834_974_657)
    count += 1
    let writer = random.below(200_000)
    return SyntheticPost(
      number: milliseconds << 22 | (count & 0x3FFFFF), text: text,
      title: grammar.write("title", with: &random), name: grammar.write("name", with: &random),
      handle: grammar.write("handle", with: &random) + "_\(writer)", seconds: seconds)
  }

  private mutating func nextText() -> String {
    if !recent.isEmpty, random.chance(8) { return recent[random.below(recent.count)] }
    let text: String
    if random.chance(2) {
      text = grammar.write("english", with: &random)
    } else if !written.isEmpty, random.chance(40) {
      text = written[random.below(written.count)]
    } else {
      text = grammar.write("post", with: &random)
    }
    if recent.count < 200 { recent.append(text) } else { recent[random.below(200)] = text }
    return text
  }

  private mutating func nextTime() -> Int64? {
    let place = random.fraction()
    if random.chance(2) { return nil }
    if random.chance(3) { return PostMaker.start + Int64(PostMaker.length) + Int64(place * 86_400) }
    return PostMaker.start + Int64(place * place * PostMaker.length)
  }

  private struct Labelled: Decodable { let text: String }

  private static func writtenPosts() throws -> [String] {
    let folder = Corpora.folder.appending(path: "labelled")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("train") && $0.hasSuffix(".jsonl") }.sorted()
    let decoder = JSONDecoder()
    return try names.flatMap { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
        .map { try decoder.decode(Labelled.self, from: Data($0.utf8)).text }
    }
  }
}
