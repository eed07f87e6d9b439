/// Where the cues of a kind stand in a post.
struct KindCues {
  /// Positions `start..<end`.
  typealias Span = (start: Int, end: Int)

  private let spans: [Span]
  private let longest: Int
  // The first and the last clause with a cue.
  private let clauses: ClosedRange<Int32>?

  init(_ kind: Int, of post: PostFeatures, _ codebook: CompiledCodebook) {
    let spans = post.firings.compactMap { firing -> Span? in
      guard case .cue(kind, _) = codebook.roles[firing.pattern], firing.blockedBy == nil else { return nil }
      return (firing.start, max(firing.end, firing.start + 1))
    }
    self.init(spans, in: post.text)
  }

  init(_ spans: [Span], in text: FoldedText) {
    self.spans = spans.sorted { $0.start < $1.start }
    longest = spans.reduce(0) { max($0, $1.end - $1.start) }
    let places = spans.map { text.clause(min($0.start, text.count - 1)) }
    clauses = places.min().flatMap { first in places.max().map { first...$0 } }
  }

  /// Whether there are none in the whole post.
  var isEmpty: Bool { spans.isEmpty }

  /// Whether one stands outside of `clause`.
  func stands(outside clause: Int32) -> Bool { clauses.map { $0 != clause...clause } ?? false }

  /// Those that touch `unit` or stand less than `distance` positions from it.
  func near(_ unit: TextUnit, within distance: Int) -> [Span] {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < unit.start - longest - distance { low = middle + 1 } else { high = middle }
    }
    return Array(
      spans[low...].prefix { $0.start < unit.end + distance }.filter { $0.end > unit.start - distance })
  }
}
