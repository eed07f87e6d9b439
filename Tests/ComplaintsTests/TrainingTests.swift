import FoundationEssentials
import Lexicons
import Morphology
import Posts
import Testing

@testable import Complaints

/// Training on a handful of posts whose labels are plain, but for one.
@Suite struct TrainingTests {
  private static func post(_ number: Int, _ text: String, refund: Bool) throws -> LabelledPost {
    let evidence = refund ? #"{"refund": ["환불"]}"# : "{}"
    let line = """
      {"id": "p\(number)", "text": "\(text)", "complaint": \(refund), "labels": [\(refund ? #""refund""# : "")],
      "evidence": \(evidence), "service": [], "sector_text": "unknown", "neg_type": null}
      """
    return try JSONDecoder().decode(LabelledPost.self, from: Data(line.utf8))
  }

  @Test func `a label against all others is doubted, and the model knows what the others say`() throws {
    let book = try Codebook(contentsOf: Lexicons.folder.appending(path: "codebooks/outage.yaml"))
    let incident = try Incident(contentsOf: Lexicons.folder.appending(path: "incidents/kakao-2022-10.yaml"))
    let tokenizer = try Bundled.classifier.get().tokenizer
    let classifier = try Classifier(
      codebook: book, incident: incident, model: LinearModel(rulesOf: book), tokenizer: tokenizer)
    let bad = ["케이크 환불 다 해줬어요", "꽃값 환불 해달래요", "환불 열 건 넘게 나갔네요", "예약금 환불 해드렸습니다"]
    let good = ["오늘 날씨 참 좋네요", "점심 뭐 먹을까요", "주말에 영화 볼 사람", "커피 한 잔 하고 왔어요"]
    var number = 0
    var writers: [[LabelledPost]] = []
    for writer in 0..<3 {
      var posts: [LabelledPost] = []
      for (text, isBad) in bad.map({ ($0, true) }) + good.map({ ($0, false) }) {
        number += 1
        // The first post says what every other denies.
        posts.append(try Self.post(number, text, refund: writer == 0 && number == 1 ? false : isBad))
      }
      writers.append(posts)
    }
    let result = Trainer(classifier: classifier, tokenizer: tokenizer).train(writers, comments: ["a test"])
    #expect(result.doubts.first?.id == "p1")
    #expect(result.doubts.allSatisfy { $0.distance > 0 })
    #expect(result.doubts == result.doubts.sorted { $0.distance > $1.distance })

    let model = try LinearModel(text: result.model, file: "model.tsv")
    var worker = try Classifier(codebook: book, incident: incident, model: model, tokenizer: tokenizer)
      .makeWorker()
    let plain = worker.explain("날씨 좋은 주말이네요").outputs
    for output in worker.explain("꽃다발 환불 해줬어요").outputs {
      let other = try #require(plain.first { $0.name == output.name })
      if ["complaint", "refund"].contains(output.name) {
        #expect(output.score > other.score + 1, "\(output.name)")
      } else {
        #expect(abs(output.score - other.score) < 0.5, "\(output.name)")
      }
    }
  }

  @Test func `words are grouped however few there are`() throws {
    let tokenizer = try Bundled.classifier.get().tokenizer
    #expect(WordClustering().table(of: [], tokenizer: tokenizer).isEmpty)
    let table = WordClustering().table(of: ["카톡 먹통 환불"], tokenizer: tokenizer)
    #expect(table.count == 3 && table.allSatisfy { $0.contains("/NN") }, "\(table)")
  }
}
