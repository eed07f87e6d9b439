internal import ArgumentParser

/// `meoktong run`: archived posts in, a folder of counts and proofs out.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "run", abstract: say(ko: "a", en: "b"))
  }
  @OptionGroup var language: LanguageOptions
  func run() throws {}
}
