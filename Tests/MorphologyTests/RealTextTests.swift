import Foundation
import Morphology
import Testing

/// Real informal text beside the project, if it is there.
let realText = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/text/informal.tsv.xz").standardizedFileURL

@Test(.enabled(if: FileManager.default.fileExists(atPath: realText.path), "no \(realText.path)"))
func `tokens of real posts never overlap and together are the text without white space`() throws {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "xz -dc '\(realText.path)' | awk 'NR % 1000 == 7' | cut -f2-"]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  try #require(lines.count > 300)
  var worker = try Bundled.tokenizer.get().makeWorker()
  for line in lines { check(worker.tokenize(line), of: line) }
}

/// Coinages written for this test: brands, clippings, words that end like particles and endings.
private let coinages = [
  "쿠링쿠링", "뽀송마켓", "달콩페이", "무지개톡", "배송몬", "꿀단지샵", "하랑마트", "냥펀치몰", "오다주움", "톡보내기왕",
  "미리내페이", "바로온", "뚝딱이네", "별다줄", "킹받네몰", "급식체톡", "누리보미", "새벽달인", "가온길로", "드림핏에서",
]

@Test func `a coinage is one noun beside a negation, and the negation stays as it was`() throws {
  let lexicon = UserLexicon(coinages.map { UserLexicon.Entry(word: $0, tag: .NNP) })
  let tokenizer = try Tokenizer(lexicons: Bundled.lexicons, user: [lexicon])
  var worker = tokenizer.makeWorker()
  let frames = [("", " 안 와요"), ("", " 안옴"), ("", "안옴"), ("어제 ", "가 안 돼요"), ("", "도못씀"), ("아직 ", " 못 받음")]
  var whole = 0
  var negated = 0
  var missed: [String] = []
  for word in coinages {
    for (before, after) in frames {
      let found = worker.tokenize(before + word + after)
      let isWhole = found.contains { $0.form == word && $0.tag == .NNP }
      let isNegated = found.contains { ($0.form == "안" || $0.form == "못") && $0.tag == .MAG }
      whole += isWhole ? 1 : 0
      negated += isNegated ? 1 : 0
      if !isWhole || !isNegated { missed.append(before + word + after) }
    }
  }
  let count = coinages.count * frames.count
  #expect(Double(whole) >= 0.9 * Double(count), "\(whole) of \(count) whole; \(missed)")
  #expect(Double(negated) >= 0.95 * Double(count), "\(negated) of \(count) negated; \(missed)")
}
