/// Where the cues of a kind stand in a post.
struct KindCues {
  /// Positions `start..<end`.
  struct Span {
    let start: Int
    let end: Int
  }

  private let spans: [Span]
  private let longest: Int
  // The first and the last clause with a cue.
  private let clauses: ClosedRange<Int32>?

  init(_ kind: Int, of post: borrowing PostFeatures, _ codebook: CompiledCodebook) {
    var spans: [Span] = []
    for firing in post.firings {
      guard case .cue(kind, _) = codebook.roles[firing.pattern], firing.blockedBy == nil else { continue }
      spans.append(Span(start: firing.start, end: max(firing.end, firing.start + 1)))
    }
    self.init(spans, in: post.text)
  }

  init(_ spans: [Span], in text: FoldedText) {
    var sorted = spans
    if spans.count > 1 { sorted.sort { $0.start < $1.start } }
    self.spans = sorted
    longest = spans.reduce(0) { max($0, $1.end - $1.start) }
    // Clauses come in the order of their positions.
    clauses = sorted.first.flatMap { first in
      sorted.last.map { last in
        text.clause(min(first.start, text.count - 1))...text.clause(min(last.start, text.count - 1))
      }
    }
  }

  /// Whether there are none in the whole post.
  var isEmpty: Bool { spans.isEmpty }

  /// Whether one stands outside of `clause`.
  func stands(outside clause: Int32) -> Bool { clauses.map { $0 != clause...clause } ?? false }

  /// Those that touch `unit` or stand less than `distance` positions from it; some before them may come with them.
  func near(_ unit: TextUnit, within distance: Int) -> ArraySlice<Span> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < unit.start - longest - distance { low = middle + 1 } else { high = middle }
    }
    while low < spans.count, spans[low].end <= unit.start - distance { low += 1 }
    return spans[low...].prefix { $0.start < unit.end + distance }
  }
}
