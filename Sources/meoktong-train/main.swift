internal import ArgumentParser

/// The trainer: makes the word lists and the model of the tokenizer from analysed text.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meoktong-train",
    abstract: "Makes the lexicon and the model of the tokenizer from analysed text.",
    subcommands: [
      WordsCommand.self, ModelCommand.self, AnalyseCommand.self, SpeedCommand.self,
      IdleCommand.self,
    ])
}

Train.main()
