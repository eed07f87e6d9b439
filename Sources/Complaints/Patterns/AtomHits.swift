/// Where the words of the patterns stand in one text, and which patterns that makes match.
struct AtomHits {
  /// Positions `start..<end`.
  struct Span: Hashable {
    let start: Int
    let end: Int
  }

  private var spans: [Int: [Span]] = [:]
  private let text: FoldedText
  /// The atoms found, each once.
  var found: some Collection<Int> { spans.keys }

  init(atomCount: Int, text: FoldedText) {
    self.text = text
  }

  mutating func add(_ atom: Int, _ span: Span) {
    spans[atom, default: []].append(span)
  }

  /// Every place where `node` matches, each once, in order.
  func spans(of node: CompiledPattern.Node) -> [Span] {
    switch node {
    case .atom(let atom): return spans[atom] ?? []
    case .sentenceStart: return edges { $0 == 0 || text.sentences[$0] != text.sentences[$0 - 1] }
    case .sentenceEnd:
      let ends = text.sentenceEnds
      return edges { ends[$0] }
    case .alternatives(let members):
      return AtomHits.ordered(members.flatMap(spans(of:)))
    case .sequence(let left, let right, let gap):
      let first = spans(of: left)
      guard !first.isEmpty else { return [] }
      let second = spans(of: right)
      guard !second.isEmpty else { return [] }
      var joined: [Span] = []
      for a in first {
        // Of the places that fit, the nearest.
        let nearest = second.lazy.filter { follows($0, a, gap) }.min {
          ($0.start, -$0.end) < ($1.start, -$1.end)
        }
        if let nearest { joined.append(Span(start: a.start, end: max(a.end, nearest.end))) }
      }
      return AtomHits.ordered(joined)
    case .near(let members, let distance):
      var joined: [Span]?
      for member in members {
        let spans = spans(of: member)
        guard let left = joined else {
          joined = spans
          continue
        }
        joined = left.flatMap { a in
          spans.compactMap { b in near(a, b, distance) ? AtomHits.union(a, b) : nil }
        }
      }
      return AtomHits.ordered(joined ?? [])
    }
  }

  private static func union(_ a: Span, _ b: Span) -> Span {
    Span(start: min(a.start, b.start), end: max(a.end, b.end))
  }

  private func follows(_ b: Span, _ a: Span, _ gap: PatternNode.Gap) -> Bool {
    // An end in the middle of a syllable (되|ㅁ) may share that syllable with what follows.
    guard b.start >= a.end, b.start - a.end <= gap.positions else { return false }
    guard b.start > a.end else { return true }
    let from = max(a.end - 1, 0)
    let to = min(b.start, text.count - 1)
    if text.sentences[from] != text.sentences[to] { return false }
    return gap.crossesClauses || text.clauses[from] == text.clauses[to]
  }

  private func near(_ a: Span, _ b: Span, _ distance: Int) -> Bool {
    let apart = max(a.start, b.start) - min(a.end, b.end)
    guard apart <= distance, a.start < text.count, b.start < text.count else { return false }
    return text.sentences[a.start] == text.sentences[b.start] && (apart >= 0)
  }

  private func edges(_ isEdge: (Int) -> Bool) -> [Span] {
    (0...text.count).filter(isEdge).map { Span(start: $0, end: $0) }
  }

  private static func ordered(_ spans: [Span]) -> [Span] {
    guard spans.count > 1 else { return spans }
    return Array(Set(spans)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
