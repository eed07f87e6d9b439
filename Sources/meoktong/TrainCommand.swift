internal import ArgumentParser
internal import Complaints
internal import Digests
internal import Foundation

/// `meoktong train`: labelled posts in, the weights of the codebook out.
struct TrainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "train",
      abstract: say(
        ko: "표시가 붙은 글로 코드북의 무게를 배웁니다. 파일 하나가 글쓴이 하나입니다.",
        en: "Learns the weights of a codebook from labelled posts, one file for each writer."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ClassifierOptions

  @Argument(
    help: ArgumentHelp(say(ko: "표시가 붙은 글 (JSONL).", en: "Labelled posts (JSON Lines)."), valueName: "jsonl"))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say(ko: "모형 파일을 쓸 곳.", en: "Where the model goes."), valueName: "tsv"))
  var output: String?

  @Option(help: ArgumentHelp(say(ko: "종류의 L2 벌점.", en: "L2 penalty of the kinds."), valueName: "number"))
  var penalty = 0.6

  @Option(help: ArgumentHelp(say(ko: "불만 여부의 L2 벌점.", en: "L2 penalty of the gate."), valueName: "number"))
  var gatePenalty = 0.5

  @Option(
    help: ArgumentHelp(
      say(
        ko: "다른 글쓴이로 배운 모형과 어긋나는 표시를 의심스러운 것부터 쓸 곳.",
        en: "Where labels go that the models of the other writers contradict, the most doubtful first."),
      valueName: "tsv"))
  var doubts: String?

  func run() throws {
    // Learning takes minutes: what could not be kept is not begun.
    for file in [output, doubts].compactMap(\.self) { try TrainCommand.checkWritable(file) }
    let tokenizer = try options.lexicon.tokenizer()
    let classifier = try options.classifier()
    var writers: [[LabelledPost]] = []
    var digest = SHA256()
    do throws(LexiconFault) {
      for file in files.sorted() { writers.append(try LabelledPost.read(URL(filePath: file))) }
    } catch {
      throw Failure(fault: error)
    }
    for file in files.sorted() { digest.update(Array(try Data(contentsOf: URL(filePath: file))).span) }
    var trainer = Trainer(classifier: classifier, tokenizer: tokenizer)
    trainer.penalties = (gatePenalty, penalty)
    let names = files.sorted().map { URL(filePath: $0).lastPathComponent }
    let result = trainer.train(
      writers,
      comments: [
        "Made by `meoktong train`; weights in thousandths of log-odds, one column for each output.",
        "Trained on \(names.joined(separator: " ")), sha256 \(digest.finish()).",
      ])
    for line in result.report { print(line) }
    if let output { try Data(result.model.utf8).write(to: URL(filePath: output)) }
    if let doubts {
      let lines = result.doubts.map { "\($0.id)\t\($0.output)\t\($0.isLabelled)\t\($0.distance)\n" }
      try Data(("id\toutput\tlabelled\tdistance\n" + lines.joined()).utf8).write(to: URL(filePath: doubts))
    }
  }

  /// - Throws: a ``Failure`` if nothing can be written to `file`; what it holds stays as it is.
  private static func checkWritable(_ file: String) throws {
    let manager = FileManager.default
    let place = URL(filePath: file)
    let isFolder = (try? place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
    let mayChange = manager.fileExists(atPath: place.path) ? place : place.deletingLastPathComponent()
    let isWritable = !isFolder && manager.isWritableFile(atPath: mayChange.path)
    guard isWritable else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(file)에 쓸 수 없습니다. 쓸 수 있는 폴더의 파일 이름을 주십시오.",
        en: "Cannot write \(file). Name a file in a folder that can be written.")
    }
  }
}
