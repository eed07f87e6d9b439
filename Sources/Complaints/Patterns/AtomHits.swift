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
  struct Hit {
    let span: Span
    let before: Int32
  }

  /// A part of a list that can match, and the one noted before it.
  struct Part {
    let node: Int32
    let before: Int32
  }

  /// Where the matches of a node are.
  struct Known {
    var first: Int32 = -1
    var end: Int32 = -1
  }

  // Hits in the order of finding; for each the one before it of the same atom.
  private(set) var hits: [Hit] = []
  private(set) var lastOfAtom: [Int32]
  /// Matches of the nodes that were asked for, those of a node together.
  var spans: [Span] = []
  /// For each node where its matches are; the first is -1 for nodes not asked for yet.
  private(set) var ofNode: [Known]
  /// For each list of alternatives the last of its parts that can match; each names the one before it.
  private(set) var lastPart: [Int32]
  private(set) var parts: [Part] = []
  /// What was found.
  var matches: [PatternSet.Match] = []
  /// The patterns that can match.
  private(set) var candidates: [Int32] = []

  // Nodes by bits: those to be looked at, those that can match; and what must be cleared before the next text.
  private var awake: [UInt64]
  private var possible: [UInt64]
  // Lists that nobody wakes and that were looked through.
  private var asked: [UInt64]
  private var listsAsked: [Int32] = []
  private var atomsFound: [Int32] = []
  private var nodesPossible: [Int32] = []
  private var nodesKnown: [Int32] = []

  init(_ patterns: CompiledPatterns) {
    let nodes = patterns.nodes.count
    lastOfAtom = [Int32](repeating: -1, count: patterns.atoms.count)
    ofNode = [Known](repeating: Known(), count: nodes)
    lastPart = [Int32](repeating: -1, count: nodes)
    awake = [UInt64](repeating: 0, count: (nodes + 63) / 64)
    possible = awake
    asked = awake
  }

  /// Forgets the last text. Cost: what was found in it.
  mutating func clear() {
    for atom in atomsFound { lastOfAtom[Int(atom)] = -1 }
    for node in nodesKnown { ofNode[Int(node)] = Known() }
    for node in nodesPossible {
      possible[Int(node) >> 6] = 0
      lastPart[Int(node)] = -1
    }
    for node in listsAsked { asked[Int(node) >> 6] = 0 }
    listsAsked.removeAll(keepingCapacity: true)
    atomsFound.removeAll(keepingCapacity: true)
    nodesKnown.removeAll(keepingCapacity: true)
    nodesPossible.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
  }

  mutating func add(_ atom: Int, from start: Int, to end: Int) {
    if lastOfAtom[atom] < 0 { atomsFound.append(Int32(atom)) }
    hits.append(Hit(span: Span(start: Int32(start), end: Int32(end)), before: lastOfAtom[atom]))
    lastOfAtom[atom] = Int32(hits.count - 1)
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

  /// Finds the patterns that can match, in their order, once all atoms are found.
  ///
  /// A node stands behind its parts: one way through the nodes that are awake tells of each.
  mutating func findCandidates(_ upward: PatternParents) {
    // Held in hand: whether an array is shared would else be asked at every step.
    var (awake, possible, lastPart) = (awake, possible, lastPart)
    (self.awake, self.possible, self.lastPart) = ([], [], [])
    defer { (self.awake, self.possible, self.lastPart) = (awake, possible, lastPart) }
    var waking = awake.mutableSpan
    var linked = lastPart.mutableSpan
    let steps = upward.steps.span
    let parents = upward.parents.span
    for atom in atomsFound {
      let node = Int(upward.nodeOfAtom[Int(atom)])
      waking[node >> 6] |= 1 << UInt64(node & 63)
    }
    for word in waking.indices {
      while waking[word] != 0 {
        let bit = waking[word].trailingZeroBitCount
        waking[word] &= waking[word] &- 1
        let node = word << 6 | bit
        let step = steps[node]
        guard canMatch(step.need, upward, &possible) else { continue }
        possible[word] |= 1 << UInt64(bit)
        nodesPossible.append(Int32(node))
        for index in step.firstPattern..<step.endPattern { candidates.append(upward.patterns[Int(index)]) }
        // So may be what it is part of.
        for index in step.firstParent..<step.endParent {
          let word = parents[Int(index)].word
          if word >= 0, lastOfAtom[Int(word)] < 0 { continue }
          let parent = Int(parents[Int(index)].node)
          waking[parent >> 6] |= 1 << UInt64(parent & 63)
          if parents[Int(index)].isList {
            parts.append(Part(node: Int32(node), before: linked[parent]))
            linked[parent] = Int32(parts.count - 1)
          }
        }
      }
    }
    candidates.sort()
  }

  /// Whether `node`, which is not there in every text, can match.
  mutating func isPossible(_ node: Int32, _ upward: PatternParents) -> Bool {
    var possible = possible
    self.possible = []
    defer { self.possible = possible }
    return isPossible(node, upward, &possible)
  }

  /// The same; `possible` is held in hand. A list that nobody wakes is looked through once a text.
  private mutating func isPossible(_ node: Int32, _ upward: PatternParents, _ possible: inout [UInt64])
    -> Bool
  {
    let word = Int(node) >> 6
    let bit: UInt64 = 1 << UInt64(node & 63)
    if possible[word] & bit != 0 { return true }
    guard case .any(let from, let to) = upward.steps[Int(node)].need, asked[word] & bit == 0 else {
      return false
    }
    asked[word] |= bit
    listsAsked.append(node)
    for index in Int(from)..<Int(to)
    where possible[Int(upward.bits[index].word)] & upward.bits[index].nodes != 0 {
      possible[word] |= bit
      nodesPossible.append(node)
      return true
    }
    return false
  }

  @inline(__always)
  private mutating func canMatch(
    _ need: PatternParents.Need, _ upward: PatternParents, _ possible: inout [UInt64]
  ) -> Bool {
    switch need {
    case .nothing, .any, .always: return true
    case .other(let part): return isPossible(part, upward, &possible)
    case .all(let from, let to):
      for index in Int(from)..<Int(to) where !isPossible(upward.parts[index], upward, &possible) {
        return false
      }
      return true
    }
  }

  /// Those of `bits` that can match.
  func possible(of bits: PatternParents.Bits) -> UInt64 { possible[Int(bits.word)] & bits.nodes }

  /// Sorts what stands behind `first` and keeps each once.
  mutating func order(from first: Int) {
    let count = spans.count - first
    guard count > 1 else { return }
    // Few in most texts: insertion is fastest.
    if count > 32 { spans[first...].sort() }
    for index in (first + 1)..<(count > 32 ? first + 1 : spans.count) {
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
