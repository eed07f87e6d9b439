/// Where the words of the patterns stand in one text, and what was found out from that: scratch memory that is
/// cleared, not made anew, for the next text.
struct AtomHits: Sendable {
  /// Positions `start..<end`.
  struct Span: Hashable, Comparable {
    let start: Int32
    let end: Int32

    static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  /// A word found, and the one found before it of the same atom; -1 if there is none.
  private struct Hit {
    let span: Span
    let atom: Int32
    var before: Int32
  }

  /// Where the matches of a node are.
  struct Known {
    var first: Int32 = -1
    var end: Int32 = -1
  }

  /// Which nodes can match.
  var woken: WokenNodes
  /// Matches of the nodes that were asked for, those of a node together.
  var spans: [Span] = []
  /// For each node where its matches are; the first is -1 for nodes not asked for yet.
  private(set) var ofNode: [Known]
  /// What was found.
  var matches: [PatternSet.Match] = []
  // Hits in the order of finding, the last of each atom, and the atoms that have any.
  private var hits: [Hit] = []
  private var lastOfAtom: [Int32]
  private var atomsFound: [Int32] = []
  private var nodesKnown: [Int32] = []

  init(_ patterns: CompiledPatterns) {
    woken = WokenNodes(patterns)
    lastOfAtom = [Int32](repeating: -1, count: patterns.atoms.count)
    ofNode = [Known](repeating: Known(), count: patterns.nodes.count)
  }

  /// Forgets the last text. Cost: what was found in it.
  mutating func clear() {
    woken.clear()
    for atom in atomsFound { lastOfAtom[Int(atom)] = -1 }
    for node in nodesKnown { ofNode[Int(node)] = Known() }
    atomsFound.removeAll(keepingCapacity: true)
    nodesKnown.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func add(_ atom: Int, from start: Int, to end: Int) {
    hits.append(
      Hit(
        span: Span(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)),
        atom: Int32(truncatingIfNeeded: atom), before: -1))
  }

  /// Finds the nodes that can match, once all atoms are found.
  mutating func wake(_ upward: borrowing PatternParents) {
    AtomHits.link(&hits, &lastOfAtom, &atomsFound)
    woken.wake(by: atomsFound, lastOfAtom, upward)
  }

  /// Links each hit to the one before it of the same atom.
  private static func link(_ hits: inout [Hit], _ lastOfAtom: inout [Int32], _ atomsFound: inout [Int32]) {
    let count = hits.count
    var hits = hits.mutableSpan
    var last = lastOfAtom.mutableSpan
    for index in 0..<count {
      let atom = Int(hits[index].atom)
      if last[atom] < 0 { atomsFound.append(hits[index].atom) } else { hits[index].before = last[atom] }
      last[atom] = Int32(truncatingIfNeeded: index)
    }
  }

  mutating func addHits(of atom: Int) {
    var hit = lastOfAtom[atom]
    while hit >= 0 {
      spans.append(hits[Int(hit)].span)
      hit = hits[Int(hit)].before
    }
  }

  /// Remembers that the matches of `node` are the spans from `first` on.
  mutating func note(_ node: Int32, _ first: Int) {
    ofNode[Int(node)] = Known(first: Int32(first), end: Int32(spans.count))
    nodesKnown.append(node)
  }

  /// Sorts what stands behind `first` and keeps each once.
  mutating func order(from first: Int) {
    let count = spans.count - first
    guard count > 1 else { return }
    // Few in most texts: insertion is fastest.
    if count > 32 { spans[first...].sort() }
    var ordered = spans.mutableSpan
    for index in (first + 1)..<(count > 32 ? first + 1 : ordered.count) {
      let span = ordered[index]
      var place = index
      while place > first, span < ordered[place - 1] {
        ordered[place] = ordered[place - 1]
        place -= 1
      }
      ordered[place] = span
    }
    var kept = first
    for index in (first + 1)..<ordered.count where ordered[index] != ordered[kept] {
      kept += 1
      ordered[kept] = ordered[index]
    }
    spans.removeLast(spans.count - kept - 1)
  }
}
