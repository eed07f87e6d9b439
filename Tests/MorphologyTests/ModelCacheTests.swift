import Foundation
import Lexicons
import Testing

@testable import Morphology

@Test func `a model comes back from its image as it was, and no damaged image is read`() throws {
  let words = [
    Word(form: "환불", tag: .NNG, count: 9), Word(form: "하", tag: .XSV, count: 900),
    Word(form: "어요", tag: .EF, count: 900), Word(form: "었", tag: .EP, count: 900),
  ]
  var weights = Weights()
  weights.lexical = ["하/XSV", "었/EP", "어요/EF"]
  let model = ModelCompiler.compile(words: words, weights: weights).model
  let bytes = ModelImage.bytes(of: model)
  let again = try #require(ModelImage.model(from: bytes))
  #expect(ModelImage.bytes(of: again) == bytes)
  for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
    #expect(ModelImage.model(from: Array(bytes.prefix(count))) == nil)
  }
}
