internal import ArgumentParser
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong kwic`: a word in its surroundings.
struct KwicCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kwic",
      abstract: say(
        ko: "낱말을 앞뒤 말과 함께 보여 줍니다. 조사와 어미가 붙은 꼴도 찾습니다.",
        en: "Shows a word in context, whatever particles and endings it bears."))
  }

  @Argument(help: ArgumentHelp(say(ko: "찾을 낱말.", en: "The word."), valueName: "word"))
  var word: String
  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Option(help: ArgumentHelp(say(ko: "앞뒤로 보일 글자 수.", en: "Characters on each side."), valueName: "n"))
  var reach = 24
  @Option(help: ArgumentHelp(say(ko: "table 또는 jsonl.", en: "table or jsonl."), valueName: "style"))
  var style: ListingStyle = .table

  mutating func validate() throws {
    guard (0...500).contains(reach) else {
      throw ValidationError(say(ko: "--reach는 0에서 500 사이입니다.", en: "--reach takes 0 to 500."))
    }
  }

  func run() throws {
    let context = try finished.context(language: language.language)
    let view = try RunView(book: try finished.book(), context: context)
    let search = Concordance(word, tokenizer: try finished.lexicon.tokenizer(), reach: reach)
    let lines = try search.lines(in: view)
    if style == .table, !lines.isEmpty { print("before\twritten\tafter\tpublished\tid") }
    for line in lines {
      let time = line.seconds.map { context.zone.clock(at: $0).description }
      switch style {
      case .table:
        print(
          [line.before, line.written, line.after, time ?? "", line.post.rawValue]
            .joined(separator: "\t").visible)
      case .jsonl:
        try JSONLine.print([
          "id": .text(line.post.rawValue), "published": .text(time), "before": .text(line.before),
          "written": .text(line.written), "after": .text(line.after), "start": .integer(line.range.start),
          "end": .integer(line.range.end),
        ])
      }
    }
    guard !lines.isEmpty else {
      Console.say(
        Bilingual(
          ko: "'\(word)'\(Particle.subject.form(after: word)) 나온 글이 없습니다.", en: "No post holds '\(word)'."))
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
  }
}
