internal import ArgumentParser
internal import FoundationEssentials
internal import Morphology

/// `meoktong-train model`: silver and word lists in, model files out.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Trains the model on analysed text and writes it as sorted text.")

  @Argument(help: "Analysed text: raw TAB form/TAG form/TAG …") var silver: [String]
  @Option(help: "The folder of word lists.") var words: String
  @Option(help: "The folder that the model is written to.") var output: String
  @Option(help: "Passes over the text.") var epochs = 3
  @Option(help: "Use the first so many sentences only.") var limit = Int.max
  @Option(help: "By how many steps the wanted path must win over each wrong arc.") var margin: Int32 = 3
  @Option(help: "Weights nearer to zero than this are left out.") var least = 48

  func run() throws {
    var reader = SilverReader()
    var sentences: [Sentence] = []
    for path in silver { sentences += try reader.read(path) }
    say("sentences \(sentences.count), lines that do not read \(reader.skipped)")
    sentences = Array(sentences.prefix(limit))
    let list = try WordFile.read(folder: URL(filePath: words))
    var trainer = ModelTrainer(report: say)
    trainer.epochs = epochs
    trainer.margin = margin
    let finished = trainer.train(sentences, words: list)
    let folder = URL(filePath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, rows) in finished.rows(least: Int32(least)) {
      var text = "# Made by meoktong-train model; never edited by hand. See lexicons/README.md.\n"
      text += rows.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }
}

/// Talk goes to standard error.
func say(_ text: String) {
  FileHandleLog.write(text + "\n")
}
