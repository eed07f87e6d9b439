import Lexicons
import Morphology
import Testing

/// The tokenizer of the bundled lexicon, made once for all tests.
enum Bundled {
  static let tokenizer: Result<Tokenizer, LexiconError> = Result { () throws(LexiconError) in
    try Tokenizer(lexicons: Lexicons.folder)
  }

  /// `form/TAG form/TAG …` of a text.
  static func analysis(_ text: String) throws -> String {
    var worker = try tokenizer.get().makeWorker()
    return worker.tokenize(text).map { "\($0.form)/\($0.tag.rawValue)" }.joined(separator: " ")
  }
}

@Test(arguments: [
  ("환불했어요", "환불/NNG 하/XSV 었/EP 어요/EF"),
  ("카톡채널복구언제되나요", "카톡/NNP 채널/NNG 복구/NNG 언제/MAG 되/VV 나요/EF"),
])
func `a sentence is read as a person reads it`(text: String, analysis: String) throws {
  #expect(try Bundled.analysis(text) == analysis)
}
