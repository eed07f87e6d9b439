/// Where the words of the patterns stand in one text, and what was found out from that: scratch memory that is
/// cleared, not made anew, for the next text.
struct AtomHits: Sendable {
  /// Positions `start..<end`.
  struct Span: Hashable, Comparable {
    let start: Int32
    let end: Int32

    static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  /// A word found, and the one found next of the same atom; -1 if there is none.
  private struct Hit {
    let span: Span
    let atom: Int32
    var next: Int32
  }

  /// Where the matches of a node are in the text with number `text`.
  private struct Known {
    var text: UInt32 = 0
    var first: Int32 = 0
    var end: Int32 = 0
  }

  /// Finds the words.
  var walks = LetterWalks()
  /// Those that wait for words and that a word woke, as bits.
  var awake: [UInt64]
  /// The patterns that match.
  var candidates: [Int32] = []
  /// The atoms found, as bits.
  private(set) var found: [UInt64]
  /// Matches of the nodes that were asked for, those of a node together.
  var spans: [Span] = []
  // For each node where its matches are, if it was asked for in this text.
  private var ofNode: [Known]
  private var text: UInt32 = 0
  /// What was found.
  var matches: [PatternSet.Match] = []
  // Hits in the order of finding, and the first of each atom.
  private var hits: [Hit] = []
  private var firstOfAtom: [Int32]
  private(set) var atomsFound: [Int32] = []

  init(_ patterns: CompiledPatterns) {
    found = [UInt64](repeating: 0, count: (patterns.atoms.count + 63) / 64)
    awake = [UInt64](repeating: 0, count: (patterns.needs.waiting.count + 63) / 64)
    firstOfAtom = [Int32](repeating: -1, count: patterns.atoms.count)
    ofNode = [Known](repeating: Known(), count: patterns.nodes.count)
  }

  /// Forgets the last text. Cost: what was found in it.
  mutating func clear() {
    for word in found.indices { found[word] = 0 }
    for atom in atomsFound { firstOfAtom[Int(atom)] = -1 }
    text &+= 1
    // What is left of an equal number is from four billion texts ago.
    if text == 0 {
      for node in ofNode.indices { ofNode[node] = Known() }
      text = 1
    }
    atomsFound.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func add(_ atom: Int, from start: Int, to end: Int) {
    hits.append(
      Hit(
        span: Span(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end)),
        atom: Int32(truncatingIfNeeded: atom), next: -1))
  }

  /// Notes that a phrase was found: its matches are those of its node.
  mutating func note(phrase: Int32) { found[Int(phrase) >> 6] |= 1 << UInt64(phrase & 63) }

  /// Links each hit to the one found next of the same atom, once all are found.
  mutating func link() { AtomHits.link(&hits, &firstOfAtom, &atomsFound, &found) }

  private static func link(
    _ hits: inout [Hit], _ firstOfAtom: inout [Int32], _ atomsFound: inout [Int32], _ found: inout [UInt64]
  ) {
    let count = hits.count
    var hits = hits.mutableSpan
    var first = firstOfAtom.mutableSpan
    var found = found.mutableSpan
    atomsFound.append(addingCapacity: count) { atoms in
      for index in stride(from: count - 1, through: 0, by: -1) {
        let atom = Int(hits[index].atom)
        if first[atom] < 0 {
          atoms.append(hits[index].atom)
          found[atom >> 6] |= 1 << UInt64(atom & 63)
        } else {
          hits[index].next = first[atom]
        }
        first[atom] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// Whether the words of `hinge` follow each other somewhere.
  func holds(_ hinge: PatternNeeds.Hinge) -> Bool {
    let hits = hits.span
    var left = firstOfAtom[Int(hinge.left)]
    while left >= 0 {
      let end = hits[Int(left)].span.end
      var right = firstOfAtom[Int(hinge.right)]
      while right >= 0 {
        let gap = hits[Int(right)].span.start &- end
        if gap >= 0, gap <= hinge.positions { return true }
        right = hits[Int(right)].next
      }
      left = hits[Int(left)].next
    }
    return false
  }

  /// Adds the hits of `atom` to the spans.
  ///
  /// - Returns: Whether there are any: those of phrases are matches of their nodes.
  mutating func addHits(of atom: Int) -> Bool {
    var hit = firstOfAtom[atom]
    guard hit >= 0 else { return false }
    while hit >= 0 {
      spans.append(hits[Int(hit)].span)
      hit = hits[Int(hit)].next
    }
    return true
  }

  /// Where in `spans` the matches of `node` are; `nil` if it was not asked for yet.
  @inline(__always)
  func matches(of node: Int32) -> Range<Int>? {
    let known = ofNode[Int(node)]
    return known.text == text ? Int(known.first)..<Int(known.end) : nil
  }

  /// Adds the matches of `node` once more, if it was asked for.
  @inline(__always)
  mutating func repeatMatches(of node: Int32) {
    guard let known = matches(of: node) else { return }
    for index in known { spans.append(spans[index]) }
  }

  /// Remembers that the matches of `node` are the spans from `first` on.
  @inline(__always)
  mutating func note(_ node: Int32, _ first: Int) {
    ofNode[Int(node)] = Known(
      text: text, first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: spans.count))
  }

  /// Sorts what stands behind `first` and keeps each once.
  mutating func order(from first: Int) {
    let count = spans.count - first
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
