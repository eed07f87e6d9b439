internal import ArgumentParser

/// `meoktong lexicon`: looking after one's own words.
struct LexiconCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lexicon",
      abstract: say(ko: "내 낱말 파일을 살피고 늘립니다.", en: "Looks after lexicons of your own."),
      subcommands: [LexiconLintCommand.self, LexiconSuggestCommand.self, LexiconExplainCommand.self])
  }
}
