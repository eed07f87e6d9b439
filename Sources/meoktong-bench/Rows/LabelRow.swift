internal import Complaints
internal import Foundation
internal import Lexicons
internal import Morphology

/// Finds complaints in informal posts: with the morphemes at hand, or from the bare text.
struct LabelRow: BenchRow {
  let id: String
  let title: String
  /// Whether the morphemes are made beforehand, outside the time.
  let isTokenized: Bool
  /// The file of the posts, one a line.
  var file = InformalText.name

  func measure(_ folder: URL) throws -> Measurement {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let lines = text.split(separator: "\n").prefix(20_000).map(String.init)
    let tokenizer = try Tokenizer(lexicons: Lexicons.folder)
    let classifier = try Classifier(lexicons: Lexicons.folder, tokenizer: tokenizer)
    var worker = classifier.makeWorker()
    var words = tokenizer.makeWorker()
    let tokens = isTokenized ? lines.map { words.tokenize($0) } : []
    var complaints = 0
    let seconds = ProcessorTime.least(of: 3) {
      complaints = 0
      for (number, line) in lines.enumerated() {
        let finding = isTokenized ? worker.find(in: line, tokens: tokens[number]) : worker.find(in: line)
        if finding.isComplaint { complaints += 1 }
      }
    }
    let perSecond = Int(Double(lines.count) / seconds)
    return Measurement(
      name: ours, cpuSeconds: seconds, bytes: lines.reduce(0) { $0 + $1.utf8.count + 1 }, items: complaints,
      note: "\(perSecond) posts/s")
  }
}
