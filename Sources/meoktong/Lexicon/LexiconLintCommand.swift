internal import ArgumentParser
internal import Foundation
internal import Lexicons
internal import Morphology
internal import Posts

/// `meoktong lexicon lint`: what is doubtful in a lexicon, a line each.
struct LexiconLintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: say(
        ko: "겹친 낱말, 이미 있는 낱말, 모르는 품사, 낱자 실수를 찾습니다.",
        en: "Finds duplicates, words already known, unknown tags and stray jamo."))
  }

  @OptionGroup var language: LanguageOptions
  @Argument(help: ArgumentHelp(say(ko: "살필 파일.", en: "The files."), valueName: "tsv")) var files: [String]
  @Flag(help: ArgumentHelp(say(ko: "하나라도 있으면 2로 끝냅니다.", en: "End with status 2 if anything is found.")))
  var strict = false

  func run() throws {
    var count = 0
    do throws(LexiconError) {
      let tokenizer = try Tokenizer(lexicons: Lexicons.folder)
      for file in files {
        for finding in try tokenizer.lint(URL(filePath: file)) {
          print("\(file):\(finding.line): \(finding.word): \(finding.kind.words[Console.language])")
          count += 1
        }
      }
    } catch {
      throw Failure(.cannotReadOrWrite, ko: error.words.ko, en: error.words.en)
    }
    if strict, count > 0 {
      throw Failure(.damagedInput, ko: "살펴볼 줄이 \(count)개 있습니다.", en: "\(count) lines to look at.")
    }
  }
}

extension LexiconFinding.Kind {
  /// What is doubtful, and what to do.
  var words: Bilingual {
    switch self {
    case .wrong(let error): error.words
    case .duplicate(let line):
      Bilingual(ko: "\(line)번 줄과 같습니다. 하나를 지우세요.", en: "same as line \(line); remove one.")
    case .contradiction(let line):
      Bilingual(
        ko: "\(line)번 줄과 어긋납니다. 지우기가 이깁니다.", en: "contradicts line \(line); delete wins.")
    case .known:
      Bilingual(ko: "기본 사전에 이미 있어 바뀌는 것이 없습니다.", en: "already in the base lexicon; nothing changes.")
    case .nothingToDelete:
      Bilingual(ko: "기본 사전에 없어 지울 것이 없습니다.", en: "not in the base lexicon; nothing to delete.")
    case .jamoSlip:
      Bilingual(
        ko: "홀로 선 낱자나 풀어쓴 글자가 있습니다. 철자를 확인하세요.", en: "a stray jamo or decomposed letters; check the spelling."
      )
    case .tooShort:
      Bilingual(
        ko: "한 글자 명사는 다른 낱말 속에서도 잡힙니다. 필요한지 확인하세요.",
        en: "a noun of one syllable turns up inside other words; check that you need it.")
    case .dictionaryForm:
      Bilingual(ko: "용언은 ‘다’를 떼고 적습니다.", en: "write stems without 다.")
    }
  }
}
