internal import ArgumentParser
internal import Foundation
internal import Lexicons
internal import Morphology
internal import Posts

/// The words that a run knows: the options that every verb with a tokenizer shares.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      say(
        ko: "내 낱말 파일: 낱말, 품사, 우선도, delete (탭으로 나눔). 여러 번 쓸 수 있습니다.",
        en: "A file of your own words: word, tag, priority, delete (between tabs). Repeatable."),
      valueName: "tsv"))
  var lexicons: [String] = []

  @Flag(
    help: ArgumentHelp(
      say(ko: "낱말 파일에 잘못된 줄이 있으면 멈춥니다.", en: "Stop if a lexicon file has a wrong line.")))
  var strict = false

  /// The tokenizer with the words of the user; wrong lines are told and passed over.
  func tokenizer() throws -> Tokenizer {
    var user: [UserLexicon] = []
    do throws(LexiconError) {
      for path in lexicons {
        let (lexicon, errors) = try UserLexicon.read(URL(filePath: path))
        for error in errors { Console.warn(error.words) }
        if strict, let first = errors.first {
          throw first
        }
        user.append(lexicon)
      }
      return try Tokenizer(lexicons: Lexicons.folder, user: user)
    } catch {
      let status: ExitStatus = strict && error.kind != .unreadable ? .damagedInput : .cannotReadOrWrite
      throw Failure(status, ko: error.words.ko, en: error.words.en)
    }
  }
}

extension LexiconError {
  /// What is wrong, where, and what to do.
  var words: Bilingual {
    switch kind {
    case .unreadable:
      Bilingual(
        ko: "\(location): 읽을 수 없습니다. 경로와 권한을 확인하세요.",
        en: "\(location): cannot be read. Check the path and its permissions.")
    case .notUTF8:
      Bilingual(
        ko: "\(location): UTF-8이 아닙니다. UTF-8로 저장하세요.",
        en: "\(location): not UTF-8. Save it as UTF-8.")
    case .fields(let expected, let found):
      Bilingual(
        ko: "\(location): 탭으로 나눈 칸이 \(expected)개 있어야 하는데 \(found)개입니다. 낱말과 품사를 탭으로 나누세요.",
        en: "\(location): \(expected) fields expected, \(found) found. Put a tab between word and tag.")
    case .unknownTag(let tag):
      Bilingual(
        ko: "\(location): 모르는 품사 ‘\(tag)’. NNG, NNP, VV, MAG 같은 세종 품사를 쓰세요.",
        en: "\(location): unknown tag “\(tag)”. Use a Sejong tag such as NNG, NNP, VV, MAG.")
    case .notANumber(let text):
      Bilingual(
        ko: "\(location): 숫자가 있을 자리에 ‘\(text)’. 우선도는 정수, 지울 낱말은 delete로 적으세요.",
        en:
          "\(location): a number expected, “\(text)” found. A priority is an integer; delete removes a word.")
    case .emptyWord:
      Bilingual(
        ko: "\(location): 낱말이 비었습니다. 줄을 지우거나 첫 칸에 낱말을 적으세요.",
        en: "\(location): the word is empty. Remove the line or write a word in its first field.")
    case .unknownName(let name):
      Bilingual(
        ko: "\(location): 모형에 없는 이름 ‘\(name)’. 모형 파일을 함께 다시 만드세요.",
        en: "\(location): a name the model does not declare, “\(name)”. Make the model files again together.")
    }
  }
}
