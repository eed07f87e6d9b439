import Lexicons
import Morphology
import Testing

/// The tokenizer of the bundled lexicon, made once for all tests.
enum Bundled {
  static let tokenizer: Result<Tokenizer, LexiconError> = Result { () throws(LexiconError) in
    try Tokenizer(lexicons: Lexicons.folder)
  }
  static let lexicons = Lexicons.folder

  /// `form/TAG form/TAG …` of a text.
  static func analysis(_ text: String) throws -> String {
    var worker = try tokenizer.get().makeWorker()
    return worker.tokenize(text).map { "\($0.form)/\($0.tag.rawValue)" }.joined(separator: " ")
  }
}

@Test(arguments: [
  ("환불했어요", "환불/NNG 하/XSV 었/EP 어요/EF"),
  ("카톡채널복구언제되나요", "카톡/NNP 채널/NNG 복구/NNG 언제/MAG 되/VV 나요/EF"),
  ("됬다", "되/VV 었/EP 다/EF"),
  ("너무 좋아욬ㅋㅋ", "너무/MAG 좋/VA 어요/EF ㅋㅋ/SW"),
])
func `a sentence is read as a person reads it`(text: String, analysis: String) throws {
  #expect(try Bundled.analysis(text) == analysis)
}

@Test func `a service and the negation beside it stay apart`() throws {
  #expect(try Bundled.analysis("알림톡 안 옴").hasPrefix("알림톡/NNG 안/MAG 오/VV"))
  #expect(try Bundled.analysis("알림톡안옴").hasPrefix("알림톡/NNG 안/MAG 오/VV"))
}

@Test func `complaints typed in a hurry are read nearly as a person reads them`() throws {
  var common = 0
  var found = 0
  var wanted = 0
  var slips: [String] = []
  for (text, gold) in complaintSentences {
    var rest = gold.split(separator: " ")
    wanted += rest.count
    let morphemes = try Bundled.analysis(text).split(separator: " ")
    found += morphemes.count
    for morpheme in morphemes {
      if let place = rest.firstIndex(of: morpheme) {
        rest.remove(at: place)
        common += 1
      }
    }
    if !rest.isEmpty { slips.append("\(text): \(rest.joined(separator: " "))") }
  }
  let score = 2 * Double(common) / Double(found + wanted)
  #expect(complaintSentences.count >= 40)
  #expect(score >= 0.96, "F1 \(score); missed: \(slips)")
}
