/// Which nodes of the patterns can match in one text: scratch memory that is cleared, not made anew, for the next.
///
/// Lists are as long as they can get, so that none grows while a text is read.
struct WokenNodes: Sendable {
  /// A part of a list that can match, and the one noted before it; -1 if there is none.
  struct Part {
    fileprivate(set) var node: Int32 = -1
    fileprivate(set) var before: Int32 = -1
  }

  /// For each list of alternatives the last of its parts that can match; each names the one before it.
  private(set) var lastPart: [Int32]
  private(set) var parts: [Part]
  // The patterns that can match, in no order.
  private var patterns: [Int32]
  // Nodes by bits: those to be looked at, those that can match, lists that nobody wakes and that were looked through.
  private var awake: [UInt64]
  private var possible: [UInt64]
  private var asked: [UInt64]
  // What must be cleared before the next text.
  private var nodes: [Int32]
  private var lists: [Int32]
  private var counts = Counts()

  private struct Counts {
    var parts = 0
    var patterns = 0
    var nodes = 0
    var lists = 0
  }

  init(_ compiled: CompiledPatterns) {
    let count = compiled.nodes.count
    lastPart = [Int32](repeating: -1, count: count)
    parts = [Part](repeating: Part(), count: compiled.upward.parents.count)
    patterns = [Int32](repeating: -1, count: compiled.roots.count)
    awake = [UInt64](repeating: 0, count: (count + 63) / 64)
    (possible, asked) = (awake, awake)
    nodes = [Int32](repeating: -1, count: count)
    lists = nodes
  }

  /// Forgets the last text. Cost: what was found in it.
  mutating func clear() {
    for index in 0..<counts.nodes {
      let node = Int(nodes[index])
      possible[node >> 6] = 0
      lastPart[node] = -1
    }
    for index in 0..<counts.lists { asked[Int(lists[index]) >> 6] = 0 }
    counts = Counts()
  }

  /// The patterns that can match, in their order.
  var candidates: [Int32] { patterns[..<counts.patterns].sorted() }

  /// Wakes what `atoms` are part of, of which each is listed once.
  ///
  /// A node stands behind its parts: one way through the nodes that are awake tells of each.
  ///
  /// - Parameter last: for each atom -1 if it was not found.
  mutating func wake(by atoms: [Int32], _ last: [Int32], _ upward: borrowing PatternParents) {
    // Held in hand: whether an array is shared would else be asked at every step.
    var (allAwake, allPossible, allAsked) = (awake, possible, asked)
    var (allLast, allParts, allPatterns) = (lastPart, parts, patterns)
    var (allNodes, allLists) = (nodes, lists)
    (awake, possible, asked, lastPart, parts, patterns, nodes, lists) = ([], [], [], [], [], [], [], [])
    defer {
      (awake, possible, asked) = (allAwake, allPossible, allAsked)
      (lastPart, parts, patterns) = (allLast, allParts, allPatterns)
      (nodes, lists) = (allNodes, allLists)
    }
    var waking = allAwake.mutableSpan
    var possible = allPossible.mutableSpan
    var asked = allAsked.mutableSpan
    var lastPart = allLast.mutableSpan
    var parts = allParts.mutableSpan
    var patterns = allPatterns.mutableSpan
    var nodes = allNodes.mutableSpan
    var lists = allLists.mutableSpan
    var counts = Counts()
    let steps = upward.steps.span
    let parents = upward.parents.span
    let numbers = upward.patterns.span
    for atom in atoms {
      let node = Int(upward.nodeOfAtom[Int(atom)])
      waking[node >> 6] |= 1 << UInt64(node & 63)
    }
    for word in waking.indices {
      while waking[word] != 0 {
        let bit = waking[word].trailingZeroBitCount
        waking[word] &= waking[word] &- 1
        let node = word << 6 | bit
        let step = steps[node]
        if step.other >= 0 {
          guard WokenNodes.isPossible(step.other, upward, &possible, &asked, &nodes, &lists, &counts)
          else { continue }
          var isPossible = true
          for index in step.firstPart..<step.endPart where isPossible {
            isPossible = WokenNodes.isPossible(
              upward.parts[Int(index)], upward, &possible, &asked, &nodes, &lists, &counts)
          }
          guard isPossible else { continue }
        }
        possible[word] |= 1 << UInt64(bit)
        nodes[counts.nodes] = Int32(truncatingIfNeeded: node)
        counts.nodes += 1
        for index in step.firstPattern..<step.endPattern {
          patterns[counts.patterns] = numbers[Int(index)]
          counts.patterns += 1
        }
        // So may be what it is part of.
        for index in step.firstParent..<step.endParent {
          let parent = parents[Int(index)]
          if parent.word >= 0, last[Int(parent.word)] < 0 { continue }
          let number = Int(parent.node)
          waking[number >> 6] |= 1 << UInt64(number & 63)
          if parent.isList {
            parts[counts.parts] = Part(node: Int32(truncatingIfNeeded: node), before: lastPart[number])
            lastPart[number] = Int32(truncatingIfNeeded: counts.parts)
            counts.parts += 1
          }
        }
      }
    }
    self.counts = counts
  }

  /// Whether `node`, which is not there in every text, can match.
  mutating func isPossible(_ node: Int32, _ upward: borrowing PatternParents) -> Bool {
    var (allPossible, allAsked, allNodes, allLists) = (possible, asked, nodes, lists)
    (possible, asked, nodes, lists) = ([], [], [], [])
    defer { (possible, asked, nodes, lists) = (allPossible, allAsked, allNodes, allLists) }
    var possible = allPossible.mutableSpan
    var asked = allAsked.mutableSpan
    var nodes = allNodes.mutableSpan
    var lists = allLists.mutableSpan
    return WokenNodes.isPossible(node, upward, &possible, &asked, &nodes, &lists, &counts)
  }

  /// The same. A list that nobody wakes is looked through once a text.
  @inline(__always)
  private static func isPossible(
    _ node: Int32, _ upward: borrowing PatternParents, _ possible: inout MutableSpan<UInt64>,
    _ asked: inout MutableSpan<UInt64>, _ nodes: inout MutableSpan<Int32>,
    _ lists: inout MutableSpan<Int32>, _ counts: inout Counts
  ) -> Bool {
    let word = Int(node) >> 6
    let bit: UInt64 = 1 << UInt64(node & 63)
    if possible[word] & bit != 0 { return true }
    let step = upward.steps[Int(node)]
    guard step.kind == .sleeping, asked[word] & bit == 0 else { return false }
    asked[word] |= bit
    lists[counts.lists] = node
    counts.lists += 1
    for index in Int(step.firstParent)..<Int(step.endParent)
    where possible[Int(upward.bits[index].word)] & upward.bits[index].nodes != 0 {
      possible[word] |= bit
      nodes[counts.nodes] = node
      counts.nodes += 1
      return true
    }
    return false
  }

  /// Those of `bits` that can match.
  func possible(of bits: PatternParents.Bits) -> UInt64 { possible[Int(bits.word)] & bits.nodes }
}
