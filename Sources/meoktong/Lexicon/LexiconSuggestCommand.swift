internal import ArgumentParser
internal import Foundation
internal import Morphology

/// `meoktong lexicon suggest`: nouns that the lexicon lacks, ready to paste into one's own.
struct LexiconSuggestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: say(
        ko: "사전에 없는 명사를 글에서 찾아, 내 낱말 파일에 붙일 수 있게 냅니다.",
        en: "Finds nouns that the lexicon lacks, in lines ready to paste into your own."),
      discussion: say(
        ko: "한 줄에 글 하나, 또는 meoktong read가 낸 JSON 한 줄에 글 하나를 읽습니다.",
        en: "Reads a text a line, or the JSON lines of meoktong read."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: ArgumentHelp(say(ko: "글 파일. 없거나 -이면 표준 입력.", en: "Text files; - or none: standard input.")))
  var files: [String] = []
  @Option(help: ArgumentHelp(say(ko: "이만큼 나온 낱말부터.", en: "Words seen so often or more."))) var least = 3
  @Option(help: ArgumentHelp(say(ko: "많아야 이만큼.", en: "So many at most."))) var limit = 200

  private struct Line: Decodable {
    let text: String
  }

  func run() throws {
    var words = NewWords(try lexicon.tokenizer())
    for file in files.isEmpty ? ["-"] : files {
      var batches = try LineBatches(file: file)
      let decoder = JSONDecoder()
      while let lines = try batches.next() {
        for line in lines {
          if line.first == 123, let post = try? decoder.decode(Line.self, from: Data(line)) {
            words.read(post.text)
          } else {
            words.read(String(decoding: line, as: UTF8.self))
          }
        }
      }
    }
    let found = words.suggestions(least: least)
    print(
      "# "
        + say(
          ko: "낱말, 품사; 횟수, 응집도, 가지치기(비트), 보기", en: "word, tag; count, cohesion, branching (bits), contexts"))
    for suggestion in found.prefix(limit) {
      print(
        "# \(suggestion.count)×  \(rounded(suggestion.cohesion))  \(rounded(suggestion.branching))  "
          + suggestion.contexts.joined(separator: " | "))
      print("\(suggestion.word)\tNNG")
    }
  }

  private func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
