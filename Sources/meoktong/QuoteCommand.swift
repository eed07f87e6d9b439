public import ArgumentParser
internal import Casebook
internal import Foundation
internal import Posts
public import Reports
internal import Trends

/// `meoktong quote`: what an editor needs to quote a post, or the line to print.
struct QuoteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quote",
      abstract: say(
        ko: "글 하나의 내부용 카드, 또는 --public으로 실을 수 있는 줄을 만듭니다.",
        en: "The internal card of a post, or with --public the line that may be printed."))
  }

  @Argument(
    help: ArgumentHelp(
      say(ko: "글 번호 (posts.csv의 id).", en: "The id of the post (posts.csv)."), valueName: "id"))
  var id: String
  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Flag(name: .customLong("public"), help: ArgumentHelp(say(ko: "실을 수 있는 줄.", en: "The line for print.")))
  var isPublic = false
  @Option(
    help: ArgumentHelp(
      say(ko: "계정을 밝히지 않는 까닭: \(Self.reasons).", en: "Why the account is not named: \(Self.reasons)."),
      valueName: "reason"))
  var withhold: QuoteCard.Exemption?

  @Flag(
    name: .customLong("name-account"),
    help: ArgumentHelp(
      say(
        ko: "가명 대신 계정을 밝힘. 닫힌 대화방의 사람은 밝히지 않음.",
        en: "Name the account instead of a pseudonym; never a person of a closed chat.")))
  var namesAccount = false

  mutating func validate() throws {
    guard namesAccount, withhold != nil else { return }
    throw ValidationError(
      say(
        ko: "--withhold와 --name-account 가운데 하나만 쓰세요.", en: "Give --withhold or --name-account, not both."))
  }

  private static var reasons: String { QuoteCard.Exemption.allCases.map(\.rawValue).joined(separator: ", ") }

  func run() throws {
    let book = try finished.book()
    guard let found = try book.find(Post.ID(rawValue: id)) else {
      throw Failure(
        .nothingFound, ko: "\(id): 그런 글이 없습니다. posts.csv의 id를 쓰세요.",
        en: "\(id): no such post. Use an id of posts.csv.")
    }
    let context = try finished.context(language: language.language)
    let card = QuoteCard(found, privacy: context.privacy, zone: context.zone)
    guard isPublic else {
      for line in card.card(language.language) { print(line.visible) }
      return
    }
    if withhold == nil, !card.hasAccount {
      throw Failure(
        .usage, ko: "계정을 알 수 없는 글입니다. --withhold로 까닭을 고르세요: \(Self.reasons)",
        en: "The account is unknown. Choose a reason with --withhold: \(Self.reasons)")
    }
    if namesAccount, !card.mayNameAccount {
      throw Failure(
        .usage, ko: "닫힌 대화방에서 나온 글이어서 쓴 사람을 밝힐 수 없습니다. --name-account를 빼세요.",
        en: "The post is from a closed chat: its writer is not named. Leave out --name-account.")
    }
    let naming: QuoteCard.Naming = withhold.map { .withheld($0) } ?? (namesAccount ? .account : .pseudonym)
    print(card.publicLine(language.language, naming: naming).visible)
    let rare = try card.rarePhrases(in: book)
    if rare > 0 {
      Console.warn(
        Bilingual(
          ko: "이 글에만 있는 16자 구절이 \(rare)곳입니다. 그대로 실으면 검색으로 글쓴이를 찾을 수 있습니다. 풀어 쓰는 것을 생각해 보세요.",
          en:
            "\(rare) phrases of 16 characters stand in this post alone: printed verbatim they lead to the writer. Consider a paraphrase."
        ))
    }
  }
}

extension QuoteCard.Exemption: ExpressibleByArgument {}
