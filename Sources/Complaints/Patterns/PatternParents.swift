/// From the words found upwards: which nodes can match at all, so that no other is ever looked at.
///
/// A sequence can match when both its parts can, alternatives when one can. Most patterns share a word or two with
/// most texts; few have all their parts there. A sequence is looked at when the rarer of its parts is there, and only
/// then is it asked whether the lists of common words that are its other parts hold a word of the text.
struct PatternParents: Sendable {
  /// What a node is like.
  enum Kind: Sendable {
    /// It can match whenever it is woken and the parts it needs besides can match.
    case ordinary
    /// A list of alternatives of which the possible ones are noted.
    case noting
    /// A list that can match when one of the nodes of its bits can; nobody wakes it.
    case sleeping
    /// The edge of a sentence: it always can.
    case always
  }

  /// Up to 64 nodes: the bits of `nodes` that stand for them in word `word` of a set of nodes.
  struct Bits: Sendable {
    let word: Int32
    var nodes: UInt64
  }

  /// What a node waits for, and what it wakes: all that is asked of a node side by side in memory.
  struct Step: Sendable {
    fileprivate(set) var kind = Kind.ordinary
    /// The part that it needs besides the one that wakes it, -1 if none; and more of them: `parts[firstPart..<endPart]`.
    fileprivate(set) var other: Int32 = -1
    fileprivate(set) var firstPart: Int32 = 0
    fileprivate(set) var endPart: Int32 = 0
    /// The nodes that it wakes: `parents[firstParent..<endParent]`; of a list that sleeps, its `bits`.
    fileprivate(set) var firstParent: Int32 = 0
    fileprivate(set) var endParent: Int32 = 0
    /// The patterns that it is: `patterns[firstPattern..<endPattern]`.
    fileprivate(set) var firstPattern: Int32 = 0
    fileprivate(set) var endPattern: Int32 = 0
  }

  /// A node that is woken.
  struct Parent: Sendable {
    let node: Int32
    /// Whether it notes by whom.
    let isList: Bool
    /// The word without which it cannot match, if it waits for another one; -1 if not.
    let word: Int32
  }

  /// For each node.
  private(set) var steps: [Step] = []
  /// The nodes of lists that nobody wakes; lists within lists are given by what they hold.
  private(set) var bits: [Bits] = []
  /// The parts that nodes need besides the one that wakes them.
  private(set) var parts: [Int32] = []
  /// The nodes that each node wakes, node after node.
  private(set) var parents: [Parent] = []
  /// The node of each atom.
  private(set) var nodeOfAtom: [Int32] = []
  /// The patterns of each node, node after node.
  private(set) var patterns: [Int32] = []

  init() {}

  init(_ compiled: CompiledPatterns) {
    let rarity = NodeRarity(compiled)
    let count = compiled.nodes.count
    var holders = [[Int32]](repeating: [], count: count)
    // Whether somebody waits to be woken by the node.
    var isAwaited = [Bool](repeating: false, count: count)
    for root in compiled.roots { isAwaited[Int(root)] = true }
    nodeOfAtom = [Int32](repeating: -1, count: compiled.atoms.count)
    steps = [Step](repeating: Step(), count: count)
    func wait(_ number: Int, for part: Int32) {
      holders[Int(part)].append(Int32(number))
      isAwaited[Int(part)] = true
    }
    var unawaited: [Int] = []
    // Wholes before their parts.
    for (number, node) in compiled.nodes.enumerated().reversed() {
      if rarity.isAlwaysThere(Int32(number)) {
        steps[number].kind = .always
        continue
      }
      var waiting: [Int32] = []
      switch node {
      case .atom(let atom): nodeOfAtom[Int(atom)] = Int32(number)
      case .sentenceStart, .sentenceEnd: break
      case .sequence(let left, let right, _, _): waiting = [left, right]
      case .near(let from, let to, _): waiting = Array(compiled.members[Int(from)..<Int(to)])
      case .alternatives(let from, let to):
        let members = Set(compiled.members[Int(from)..<Int(to)]).sorted()
        if isAwaited[number] {
          steps[number].kind = .noting
          for member in members { wait(number, for: member) }
        } else {
          unawaited.append(number)
        }
      }
      // What is always there is never waited for.
      waiting = Array(Set(waiting.filter { !rarity.isAlwaysThere($0) })).sorted {
        (rarity[$0], $0) < (rarity[$1], $1)
      }
      guard let first = waiting.first else { continue }
      wait(number, for: first)
      steps[number].other = waiting.count > 1 ? waiting[1] : -1
      steps[number].firstPart = Int32(parts.count)
      parts += waiting.dropFirst(2)
      steps[number].endPart = Int32(parts.count)
    }
    // Parts before their wholes.
    for number in unawaited.reversed() { addBits(of: number, compiled) }
    for (number, holders) in holders.enumerated() where steps[number].kind != .sleeping {
      steps[number].firstParent = Int32(parents.count)
      parents += holders.map { holder in
        var word: Int32 = -1
        let other = Int(steps[Int(holder)].other)
        if other >= 0, case .atom(let atom) = compiled.nodes[other] { word = atom }
        return Parent(node: holder, isList: steps[Int(holder)].kind == .noting, word: word)
      }
      steps[number].endParent = Int32(parents.count)
    }
    var ofNode = [[Int32]](repeating: [], count: compiled.nodes.count)
    for (pattern, root) in compiled.roots.enumerated() { ofNode[Int(root)].append(Int32(pattern)) }
    for (number, owned) in ofNode.enumerated() {
      steps[number].firstPattern = Int32(patterns.count)
      patterns += owned
      steps[number].endPattern = Int32(patterns.count)
    }
  }

  /// Adds the bits of list `number`, whose parts have theirs.
  private mutating func addBits(of number: Int, _ compiled: CompiledPatterns) {
    guard case .alternatives(let first, let last) = compiled.nodes[number] else { return }
    var held: [Int32: UInt64] = [:]
    for member in compiled.members[Int(first)..<Int(last)] {
      let step = steps[Int(member)]
      if step.kind == .sleeping {
        for some in bits[Int(step.firstParent)..<Int(step.endParent)] {
          held[some.word, default: 0] |= some.nodes
        }
      } else {
        held[member >> 6, default: 0] |= 1 << UInt64(member & 63)
      }
    }
    steps[number].kind = .sleeping
    steps[number].firstParent = Int32(bits.count)
    bits += held.map { Bits(word: $0.key, nodes: $0.value) }.sorted { $0.word < $1.word }
    steps[number].endParent = Int32(bits.count)
  }
}
