/// Where the words of the patterns stand in one text, and what was found out from that.
struct AtomHits {
  /// Positions `start..<end`.
  struct Span: Hashable, Comparable {
    let start: Int32
    let end: Int32

    static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  // Hits in the order of finding; for each the one before it of the same atom.
  private(set) var hits: [(span: Span, before: Int32)] = []
  private(set) var lastOfAtom: [Int32]
  /// The atoms found, each once.
  private(set) var found: [Int] = []
  /// Matches of the nodes that were asked for, those of a node together.
  var spans: [Span] = []
  /// For each node where its matches are; the first is -1 for nodes not asked for yet.
  var ofNode: [(first: Int32, end: Int32)]

  init(_ patterns: CompiledPatterns) {
    lastOfAtom = [Int32](repeating: -1, count: patterns.atoms.count)
    let unknown = (first: Int32(-1), end: Int32(-1))
    ofNode = [(first: Int32, end: Int32)](repeating: unknown, count: patterns.nodes.count)
    hits.reserveCapacity(256)
    spans.reserveCapacity(512)
  }

  mutating func add(_ atom: Int, from start: Int, to end: Int) {
    if lastOfAtom[atom] < 0 { found.append(atom) }
    hits.append((Span(start: Int32(start), end: Int32(end)), lastOfAtom[atom]))
    lastOfAtom[atom] = Int32(hits.count - 1)
  }

  mutating func addHits(of atom: Int) {
    var hit = lastOfAtom[atom]
    while hit >= 0 {
      spans.append(hits[Int(hit)].span)
      hit = hits[Int(hit)].before
    }
  }

  /// Sorts what stands behind `first` and keeps each once.
  mutating func order(from first: Int) {
    guard spans.count - first > 1 else { return }
    // Few, and mostly in order: insertion is fastest.
    for index in (first + 1)..<spans.count {
      let span = spans[index]
      var place = index
      while place > first, span < spans[place - 1] {
        spans[place] = spans[place - 1]
        place -= 1
      }
      spans[place] = span
    }
    var kept = first
    for index in (first + 1)..<spans.count where spans[index] != spans[kept] {
      kept += 1
      spans[kept] = spans[index]
    }
    spans.removeLast(spans.count - kept - 1)
  }
}
