import Complaints
import Corpora
import Digests
import FoundationEssentials
import Lexicons
import Morphology
import Posts
import Testing

@Suite struct ClassifierTests {
  @Test(arguments: [
    ("환불 안 해주셔도 돼요", "refund"), ("환불 규정 안내", "refund"), ("피해 없었어요", "lost-sales"),
  ])
  func `words of complaint without a complaint are none`(text: String, kind: String) throws {
    var worker = try Bundled.classifier.get().makeWorker()
    #expect(!worker.find(in: text).labels.contains { $0.kind.rawValue == kind })
  }

  @Test(arguments: [
    ("복구됐다더니 또 안 되네", "communication"), ("내일 픽업분 여섯 건 전부 돈 돌려드렸어요", "refund"),
    ("이틀이 지났는데 아직도 점검 화면이네요", "delay"), ("예약자번호가다채팅방에있는데열리질않아요", "lost-contact"),
  ])
  func `a complaint is found with words to show`(text: String, kind: String) throws {
    var worker = try Bundled.classifier.get().makeWorker()
    let label = try #require(worker.find(in: text).labels.first { $0.kind.rawValue == kind })
    let evidence = try #require(label.evidence.first)
    #expect(text[evidence.range] == evidence.text && !evidence.text.isEmpty)
  }

  @Test func `bias and contributions make the score, on every test post`() throws {
    var worker = try Bundled.classifier.get().makeWorker()
    for post in try Bundled.posts("test") {
      for output in worker.explain(post.text).outputs {
        let sum = output.parts.reduce(output.bias) { $0 + $1.weight }
        #expect(abs(sum - output.score) < 1e-4, "\(post.id) \(output.name)")
      }
    }
  }

  @Test func `each sentence of a long post shows its words where they stand`() throws {
    var worker = try Bundled.classifier.get().makeWorker()
    let sentence = "내일 픽업분 여섯 건 전부 돈 돌려드렸어요. "
    let long = String(repeating: sentence, count: 300)
    let label = try #require(worker.find(in: long).labels.first { $0.kind.rawValue == "refund" })
    let alone = try #require(worker.find(in: sentence).labels.first { $0.kind.rawValue == "refund" })
    #expect(label.evidence.count == 300)
    let length = sentence.unicodeScalars.count
    for (number, evidence) in label.evidence.enumerated() {
      #expect(long[evidence.range] == evidence.text)
      #expect(evidence.range.start / length == number)
      #expect(alone.evidence.contains { $0.text == evidence.text }, "\(evidence.text)")
    }
  }

  @Test func `bias, marked words and the rest make the score of every label`() throws {
    var worker = try Bundled.classifier.get().makeWorker()
    var unscored = 0
    for post in try Bundled.posts("test") {
      let explanation = worker.explain(post.text)
      for label in explanation.finding.labels {
        let output = try #require(explanation.outputs.first { $0.name == label.kind.rawValue })
        let shown = label.evidence.filter(\.isOfScore).reduce(0) { $0 + $1.weight }
        #expect(label.bias == output.bias && label.evidence.count { $0.isOfScore } <= 1)
        // All parts of the one passage that are not marked, and nothing else; scores are summed in single precision.
        let parts = output.parts.reduce(0) { $0 + $1.weight }
        #expect(abs(label.rest - (parts - shown)) < 1e-4, "\(post.id) \(label.kind)")
        unscored += label.evidence.count { !$0.isOfScore }
      }
    }
    // Some posts say it twice: adding up all evidence would give too much.
    #expect(unscored > 0)
  }

  @Test func `evidence stands in the text and no text is too odd to label`() throws {
    var worker = try Bundled.classifier.get().makeWorker()
    let odd = [
      "", " ", "\n\n", "ㅋㅋㅋㅋ", "😀", "아아아아", "\u{0}", "a", "...", "ㅠㅠ 안돼ㅠㅠ", "e\u{301}", "환불\u{200B}해줘",
    ]
    for text in try odd + Bundled.posts("test").map(\.text) {
      for evidence in worker.find(in: text).labels.flatMap(\.evidence) {
        #expect(text[evidence.range] == evidence.text)
        #expect(!evidence.range.isEmpty)
      }
    }
  }

  @Test func `figures on the test posts stay above their floors`() throws {
    let file = Corpora.folder.appending(path: "labelled/test.jsonl")
    let digest = SHA256.hex(of: Array(try Data(contentsOf: file)))
    let measures = try Evaluation(Bundled.posts("test"), classifier: Bundled.classifier.get()).measures
    let figures = [
      "complaint": measures.gate.f1, "micro": measures.micro.f1, "macro": measures.macro,
      "services": measures.services.f1, "sectors": measures.sectors.f1, "evidence": measures.evidence,
    ]
    let floors = try String(contentsOf: Corpora.folder.appending(path: "floors.tsv"), encoding: .utf8)
    var checked = 0
    for line in floors.split(separator: "\n") where line.hasPrefix("labelled/test\t") {
      let fields = line.split(separator: "\t")
      #expect(String(fields[3]) == digest, "the floors were measured on other posts")
      let figure = try #require(figures[String(fields[1])])
      #expect(figure >= (Double(fields[2]) ?? 1), "\(fields[1]) fell to \(figure)")
      checked += 1
    }
    #expect(checked == 6)
  }

  private static let article = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/seed/article-2022-10-17.txt")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: Self.article.path), "no ../shared/data beside this checkout")
  )
  func `the quotations of the press article yield refunds, lost contacts and delays`() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    var worker = try Bundled.classifier.get().makeWorker()
    var found: Set<String> = []
    for (number, part) in text.split(whereSeparator: { $0 == "“" || $0 == "”" }).enumerated()
    where number % 2 == 1 {
      found.formUnion(worker.find(in: String(part)).labels.map(\.kind.rawValue))
    }
    #expect(found.isSuperset(of: ["refund", "lost-contact", "delay"]))
  }
}
