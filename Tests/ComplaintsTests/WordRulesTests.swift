import FoundationEssentials
import Lexicons
import Morphology
import Posts
import Testing

@testable import Complaints

/// Rules that are words alone need no morphemes, and skipping those must change nothing.
@Suite struct WordRulesTests {
  private static func classifier() throws -> Classifier {
    let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "bench/keywords.yaml")
    return try Classifier(
      lexicons: Lexicons.folder, codebook: rules.path, tokenizer: Bundled.classifier.get().tokenizer)
  }

  @Test func `a text in which no rule fires is answered as if it had been read word by word`() throws {
    var worker = try WordRulesTests.classifier().makeWorker()
    var slow = try WordRulesTests.classifier().makeWorker()
    for text in try ["", " ", "...", "ㅋㅋㅋㅋ", "카톡"] + Bundled.posts("test").map(\.text) {
      #expect(worker.find(in: text) == slow.findSlowly(in: text))
    }
  }

  @Test func `a trained model asks for morphemes, rules of words do not`() throws {
    #expect(try WordRulesTests.classifier().knowsSilence)
    #expect(try !Bundled.classifier.get().knowsSilence)
  }
}
