/// The nodes of all patterns in one list, each sort of node once however many patterns hold it.
struct CompiledPatterns: Sendable {
  /// A node; its parts stand before it in the list.
  enum Node: Hashable, Sendable {
    /// A word, a morpheme or a number.
    case atom(Int32)
    case sentenceStart, sentenceEnd
    case sequence(Int32, Int32, positions: Int32, crossesClauses: Bool)
    /// One of the atoms of `list`, if it is none -1, or of the parts `members[from..<to]`, which need no word.
    case alternatives(list: Int32, from: Int32, to: Int32)
    /// Parts `members[from..<to]`.
    case near(from: Int32, to: Int32, distance: Int32)
  }

  private(set) var nodes: [Node] = []
  /// The parts of what stands near, and of alternatives those that need no word.
  private(set) var members: [Int32] = []
  /// Words, morphemes, numbers, and the phrases that stand among words in alternatives, by number.
  private(set) var atoms: [PatternNode] = []
  /// The node of each atom.
  private(set) var nodeOfAtom: [Int32] = []
  /// For each node that is a phrase its atom.
  private(set) var phrases: [Int32: Int32] = [:]
  /// The node of each pattern.
  private(set) var roots: [Int32] = []
  /// Lists of atoms of which patterns ask for one.
  private(set) var lists = AtomLists()
  /// What must be there before a node can match.
  private(set) var needs = PatternNeeds()
  private var numbers: [PatternNode: Int32] = [:]
  private var rarities: [Double] = []

  init(_ patterns: [PatternNode]) {
    for pattern in patterns {
      let root = add(pattern)
      roots.append(root)
    }
    needs = PatternNeeds(self, &lists)
  }

  /// How often `atom` is to be expected in a text.
  func rarity(_ atom: Int32) -> Double { rarities[Int(atom)] }

  private mutating func add(_ pattern: PatternNode) -> Int32 {
    if let number = numbers[pattern] { return number }
    let node: Node
    switch pattern {
    case .literal, .morpheme, .number: node = .atom(addAtom(pattern, Int32(nodes.count)))
    case .sentenceStart: node = .sentenceStart
    case .sentenceEnd: node = .sentenceEnd
    case .sequence(let left, let right, let gap):
      let first = add(left)
      node = .sequence(
        first, add(right), positions: Int32(gap.positions), crossesClauses: gap.crossesClauses)
    case .alternatives(let parts): node = alternatives(parts)
    case .near(let parts, let distance):
      let added = list(parts.map { add($0) })
      node = .near(from: added.lowerBound, to: added.upperBound, distance: Int32(distance))
    }
    let number = Int32(nodes.count)
    nodes.append(node)
    numbers[pattern] = number
    return number
  }

  private mutating func addAtom(_ pattern: PatternNode, _ node: Int32) -> Int32 {
    atoms.append(pattern)
    nodeOfAtom.append(node)
    rarities.append(pattern.expected)
    return Int32(atoms.count - 1)
  }

  private mutating func alternatives(_ parts: [PatternNode]) -> Node {
    var listed: [Int32] = []
    var others: [Int32] = []
    for part in parts.flatMap(\.choices) {
      let number = add(part)
      if case .atom(let atom) = nodes[Int(number)] {
        listed.append(atom)
      } else if part.expected == .infinity {
        others.append(number)
      } else {
        let atom = phrases[number] ?? addAtom(part, number)
        phrases[number] = atom
        listed.append(atom)
      }
    }
    let range = list(others)
    return .alternatives(
      list: listed.isEmpty ? -1 : lists.number(of: listed, rarity: rarity), from: range.lowerBound,
      to: range.upperBound)
  }

  private mutating func list(_ parts: [Int32]) -> Range<Int32> {
    let from = Int32(members.count)
    members += parts
    return from..<Int32(members.count)
  }
}

extension PatternNode {
  /// What may stand in its place: its alternatives, those within them too; itself if it has none.
  fileprivate var choices: [PatternNode] {
    if case .alternatives(let parts) = self { parts.flatMap(\.choices) } else { [self] }
  }
}
