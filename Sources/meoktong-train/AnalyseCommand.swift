internal import ArgumentParser
internal import Foundation
internal import Morphology

/// `meoktong-train analyse`: what a model makes of texts, in the form that scoring takes.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse", abstract: "Analyses a text a line with a model, for scoring.")

  @Option(help: "The folder that holds words and model.") var lexicons: String
  @Flag(help: "Read the first field of each line alone.") var firstField = false
  @Flag(help: "Delete all white space first.") var spaceless = false

  @Option(help: "Arcs kept at each place.") var width = 5
  @Option(help: "How far behind the best an arc may be.") var reach: Int32 = 1000
  @Option(help: "How far behind the paths over a place those to it may be.") var lag: Int32 = 700
  @Option(help: "How far behind the best of its stretch a reading may be.") var span: Int32 = 900

  func run() throws {
    let tokenizer = try Tokenizer(lexicons: URL(filePath: lexicons))
    var worker = tokenizer.makeWorker(
      paths: PathFinder(width: width, reach: reach, lag: lag), arcs: ArcFinder(span: span))
    while let line = readLine() {
      var text = firstField ? String(line.split(separator: "\t", maxSplits: 1).first ?? "") : line
      if spaceless { text = text.filter { !$0.isWhitespace } }
      let tokens = worker.tokenize(text)
      let items = tokens.map { "\($0.form.replacing(" ", with: "_"))/\($0.tag.rawValue)" }
      print(text + "\t" + items.joined(separator: " "))
    }
  }
}
