internal import Foundation
internal import Lexicons
internal import Morphology

/// Splits informal posts into morphemes.
struct TokenizeRow: BenchRow {
  var id = "tokenize"
  var title = "tokenize informal Korean"
  /// The file of the posts, one a line.
  var file = InformalText.name

  func measurements(_ folder: URL) throws -> [Measurement] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let tokenizer = try Tokenizer(lexicons: Lexicons.folder)
    var tokens = 0
    let seconds = ProcessorTime.least(of: 3) {
      var worker = tokenizer.makeWorker()
      var found: [Token] = []
      tokens = 0
      for line in lines {
        found.removeAll(keepingCapacity: true)
        worker.tokenize(line, into: &found)
        tokens += found.count
      }
    }
    return [
      Measurement(
        name: ours, cpuSeconds: seconds, bytes: text.utf8.count, items: tokens,
        note: "\(Int(Double(lines.count) / seconds)) posts/s")
    ]
  }
}
