import Foundation
import Testing

@testable import Complaints

/// A text that comes again gets the finding that it would get alone.
@Suite struct RecentFindingsTests {
  @Test func `copies are answered as the first of them was, whatever came between`() throws {
    let texts = try Bundled.posts("test").prefix(60).map(\.text)
    let classifier = try Bundled.classifier.get()
    var worker = classifier.makeWorker()
    let alone = texts.map { text in
      var fresh = classifier.makeWorker()
      return fresh.find(in: text)
    }
    for round in 0..<3 {
      for step in texts.indices {
        let index = (step * 7 + round) % texts.count
        #expect(worker.find(in: texts[index]) == alone[index], "\(texts[index])")
      }
    }
  }

  @Test func `letters written in parts have evidence of their own`() throws {
    let text = "환불을 세 번이나 요청했는데 아직도 환불이 안 됩니다. 너무 화가 납니다."
    let parts = text.decomposedStringWithCanonicalMapping
    #expect(text == parts && !text.utf8.elementsEqual(parts.utf8))
    let classifier = try Bundled.classifier.get()
    var worker = classifier.makeWorker()
    var fresh = classifier.makeWorker()
    let whole = worker.find(in: text)
    #expect(!whole.labels.isEmpty)
    #expect(worker.find(in: parts) == fresh.find(in: parts))
    #expect(worker.find(in: text) == whole)
  }
}
