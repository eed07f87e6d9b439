internal import ArgumentParser
internal import Foundation
internal import Posts
internal import Reports

/// `meoktong ngrams`: runs of words that come again.
struct NgramsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ngrams",
      abstract: say(ko: "되풀이되는 낱말 묶음을 셉니다.", en: "Counts runs of words that come again."))
  }

  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Option(
    name: .customShort("n"), help: ArgumentHelp(say(ko: "낱말 몇 개씩.", en: "Words in a run."), valueName: "n"))
  var length = 2
  @Option(help: ArgumentHelp(say(ko: "이 단계의 글만.", en: "Only posts of this phase."), valueName: "phase"))
  var phase: String?
  @Option(help: ArgumentHelp(say(ko: "이 종류의 글만.", en: "Only posts of this kind."), valueName: "kind"))
  var kind: String?
  @Option(help: ArgumentHelp(say(ko: "적어도 몇 번 나온 것.", en: "Least occurrences."), valueName: "n"))
  var least = 2
  @Option(help: ArgumentHelp(say(ko: "몇 개까지.", en: "How many."), valueName: "n"))
  var top = 40
  @Option(help: ArgumentHelp(say(ko: "table 또는 jsonl.", en: "table or jsonl."), valueName: "style"))
  var style: ListingStyle = .table

  mutating func validate() throws {
    guard (1...6).contains(length), top > 0, least > 0 else {
      throw ValidationError(
        say(
          ko: "-n은 1에서 6 사이, --top과 --least는 1 이상입니다.",
          en: "-n takes 1 to 6, --top and --least 1 or more."))
    }
  }

  func run() throws {
    let context = try finished.context(language: language.language)
    let domain =
      phase == nil && kind == nil
      ? nil : try DomainArgument.read(phase: phase, kind: kind, in: context).0
    let view = try RunView(book: try finished.book(), context: context)
    let found = try WordTables.ngrams(
      view, length: length, in: domain, tokenizer: try finished.lexicon.tokenizer(), least: least)
    if style == .table, !found.isEmpty { print("count\tposts\twords") }
    for line in found.prefix(top) {
      switch style {
      case .table: print("\(line.count)\t\(line.posts)\t\(line.words)".visible)
      case .jsonl:
        try JSONLine.print([
          "words": .text(line.words), "count": .integer(line.count), "posts": .integer(line.posts),
        ])
      }
    }
    if found.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
