internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong keyness`: the words that tell one part of the posts from another.
struct KeynessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keyness",
      abstract: say(
        ko: "두 단계나 종류를 가르는 말: 로그 승산비(Monroe 외 2008)와 G²(Dunning 1993).",
        en: "Words that tell two phases or kinds apart: log-odds (Monroe et al. 2008) and G² (Dunning 1993).")
    )
  }

  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Option(help: ArgumentHelp(say(ko: "단계 A:B 또는 A.", en: "Phases A:B, or A."), valueName: "A:B"))
  var phase: String?
  @Option(help: ArgumentHelp(say(ko: "종류 A:B 또는 A.", en: "Kinds A:B, or A."), valueName: "A:B"))
  var kind: String?
  @Option(help: ArgumentHelp(say(ko: "적어도 몇 번 나온 말.", en: "Least occurrences."), valueName: "n"))
  var least = 3
  @Option(help: ArgumentHelp(say(ko: "양쪽에서 몇 개씩.", en: "Words from each side."), valueName: "n"))
  var top = 20
  @Option(help: ArgumentHelp(say(ko: "table 또는 jsonl.", en: "table or jsonl."), valueName: "style"))
  var style: ListingStyle = .table

  mutating func validate() throws {
    guard top > 0, least > 0 else {
      throw ValidationError(say(ko: "--top과 --least는 1 이상입니다.", en: "--top and --least take 1 or more."))
    }
  }

  func run() throws {
    let context = try finished.context(language: language.language)
    let (first, second) = try DomainArgument.read(phase: phase, kind: kind, in: context)
    let view = try RunView(book: try finished.book(), context: context)
    let words = try WordTables.keyness(
      view, first, against: second, tokenizer: try finished.lexicon.tokenizer(), least: least)
    let shown = words.count <= 2 * top ? words : Array(words.prefix(top) + words.suffix(top))
    if style == .table { print("word\tfirst\tsecond\tlog_odds\tz\tg2") }
    for word in shown {
      let numbers = [word.logOdds, word.z, word.g2].map { ($0 * 1e4).rounded() / 1e4 }
      switch style {
      case .table:
        print(
          ([word.word, String(word.first), String(word.second)] + numbers.map { String($0) }).joined(
            separator: "\t"))
      case .jsonl:
        try JSONLine.print([
          "word": .text(word.word), "first": .integer(word.first), "second": .integer(word.second),
          "log_odds": .number(numbers[0]), "z": .number(numbers[1]), "g2": .number(numbers[2]),
        ])
      }
    }
    if words.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
