internal import Complaints
internal import Foundation
internal import Lexicons
internal import Morphology

/// Finds complaints in posts whose morphemes are at hand, beside making the morphemes and beside both together.
///
/// The three take turns, some posts at a time, and of each turn the least of some runs counts: what slows the machine
/// for a while slows all three.
struct LabelRow: BenchRow {
  let id: String
  let title: String
  /// The file of the posts, one a line.
  var file = InformalText.name

  private static let runs = 5
  private static let postsAtOnce = 500

  /// Least seconds of a turn.
  private struct Turn {
    var tokenizing = Double.infinity
    var labelling = Double.infinity
    var both = Double.infinity
  }

  func measurements(_ folder: URL) throws -> [Measurement] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let posts = text.split(separator: "\n").map(String.init)
    let tokenizer = try Tokenizer(lexicons: Lexicons.folder)
    let classifier = try Classifier(lexicons: Lexicons.folder, tokenizer: tokenizer)
    var words = tokenizer.makeWorker()
    var worker = classifier.makeWorker()
    let starts = Array(stride(from: 0, to: posts.count, by: LabelRow.postsAtOnce))
    var turns = [Turn](repeating: Turn(), count: starts.count)
    var complaints = 0
    // Every turn comes once before any comes again, so that no run finds the memory as the one before left it.
    for _ in 0..<LabelRow.runs {
      complaints = 0
      // Of a small text the last one would still know what it found.
      var whole = classifier.makeWorker()
      for (turn, start) in starts.enumerated() {
        let some = posts[start..<min(start + LabelRow.postsAtOnce, posts.count)]
        turns[turn].tokenizing = min(turns[turn].tokenizing, tokenize(some, &words))
        let tokens = some.map { words.tokenize($0) }
        let labelling = ProcessorTime.of {
          for (post, tokens) in zip(some, tokens) where worker.find(in: post, tokens: tokens).isComplaint {
            complaints += 1
          }
        }
        turns[turn].labelling = min(turns[turn].labelling, labelling)
        let both = ProcessorTime.of { for post in some { _ = whole.find(in: post) } }
        turns[turn].both = min(turns[turn].both, both)
      }
    }
    return [
      measurement(ours, turns.map(\.labelling), posts, "\(complaints) complaints"),
      measurement("the tokenizing before it", turns.map(\.tokenizing), posts),
      measurement("both, from the text", turns.map(\.both), posts),
    ]
  }

  private func tokenize(_ posts: ArraySlice<String>, _ words: inout Tokenizer.Worker) -> Double {
    var found: [Token] = []
    return ProcessorTime.of {
      for post in posts {
        found.removeAll(keepingCapacity: true)
        words.tokenize(post, into: &found)
      }
    }
  }

  private func measurement(
    _ name: String, _ turns: [Double], _ posts: [String], _ note: String? = nil
  ) -> Measurement {
    let seconds = turns.reduce(0, +)
    let perSecond = "\(Int(Double(posts.count) / seconds)) posts/s"
    return Measurement(
      name: name, cpuSeconds: seconds, bytes: posts.reduce(0) { $0 + $1.utf8.count + 1 }, items: posts.count,
      note: note.map { perSecond + ", " + $0 } ?? perSecond)
  }
}
