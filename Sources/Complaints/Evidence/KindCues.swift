/// Where the cues of a kind stand in a post.
struct KindCues {
  /// Positions `start..<end`.
  struct Span {
    let start: Int
    let end: Int
    /// The clause in which it begins.
    let clause: Int32
  }

  /// In the order of the text.
  private(set) var spans: [Span] = []
  private var longest = 0
  // The clauses of the first and the last.
  private var clauses: (first: Int32, last: Int32) = (0, 0)

  /// None.
  init() {}

  init(_ kind: Int, of post: borrowing PostFeatures, _ codebook: CompiledCodebook) {
    read(kind, of: post, codebook)
  }

  /// Forgets what was read last, and finds the cues of `kind` in `post`.
  mutating func read(_ kind: Int, of post: borrowing PostFeatures, _ codebook: CompiledCodebook) {
    clear()
    let firings = post.firings.span
    for index in firings.indices {
      guard case .cue(kind, _) = codebook.roles[firings[index].pattern], firings[index].blockedBy == nil
      else { continue }
      add(firings[index].start, firings[index].end, in: post.text)
    }
    sort()
  }

  mutating func clear() {
    spans.removeAll(keepingCapacity: true)
    longest = 0
  }

  /// Adds a cue, which need not stand behind the others; ``sort()`` must follow the last.
  mutating func add(_ start: Int, _ end: Int, in text: FoldedText) {
    let end = max(end, start + 1)
    longest = max(longest, end - start)
    spans.append(Span(start: start, end: end, clause: text.clause(min(start, text.count - 1))))
  }

  /// Puts all in the order of the text.
  mutating func sort() {
    var isSorted = true
    for index in spans.indices.dropFirst() where spans[index].start < spans[index - 1].start {
      isSorted = false
    }
    if !isSorted { spans.sort { $0.start < $1.start } }
    if let first = spans.first, let last = spans.last { clauses = (first.clause, last.clause) }
  }

  /// Whether there are none in the whole post.
  var isEmpty: Bool { spans.isEmpty }

  /// Whether one stands outside of `clause`.
  func stands(outside clause: Int32) -> Bool {
    // Clauses come in the order of their positions.
    !spans.isEmpty && (clauses.first != clause || clauses.last != clause)
  }

  /// The places of those that touch `unit` or stand less than `distance` positions from it; some before them may come
  /// with them.
  func near(_ unit: TextUnit, within distance: Int) -> Range<Int> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < unit.start - longest - distance { low = middle + 1 } else { high = middle }
    }
    while low < spans.count, spans[low].end <= unit.start - distance { low += 1 }
    high = low
    while high < spans.count, spans[high].start < unit.end + distance { high += 1 }
    return low..<high
  }
}
