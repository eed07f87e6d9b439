public import ArgumentParser
public import Posts

/// The option every verb shares.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      say(
        ko: "메시지와 보고서의 언어: ko, en (기본: 로캘).",
        en: "Language of messages and report: ko, en (default: the locale's)."),
      valueName: "ko|en"))
  var language: Language = Console.language
}

extension Language: ExpressibleByArgument {}
