/// The nodes of all patterns in one list, each sort of node once however many patterns hold it.
struct CompiledPatterns: Sendable {
  /// A node; its parts stand before it in the list.
  enum Node: Hashable, Sendable {
    /// A word, a morpheme or a number.
    case atom(Int32)
    case sentenceStart, sentenceEnd
    case sequence(Int32, Int32, positions: Int32, crossesClauses: Bool)
    /// Parts `members[from..<to]`.
    case alternatives(from: Int32, to: Int32)
    case near(from: Int32, to: Int32, distance: Int32)
  }

  private(set) var nodes: [Node] = []
  /// The parts of alternatives and of what stands near.
  private(set) var members: [Int32] = []
  /// The words, by number.
  private(set) var atoms: [PatternNode] = []
  /// The node of each pattern.
  private(set) var roots: [Int32] = []
  /// What each node is part of, and which nodes must be there before it can match.
  private(set) var upward = PatternParents()
  private var numbers: [PatternNode: Int32] = [:]

  init(_ patterns: [PatternNode]) {
    for pattern in patterns {
      let root = add(pattern)
      roots.append(root)
    }
    upward = PatternParents(self)
  }

  private mutating func add(_ pattern: PatternNode) -> Int32 {
    if let number = numbers[pattern] { return number }
    let node: Node
    switch pattern {
    case .literal, .morpheme, .number:
      node = .atom(Int32(atoms.count))
      atoms.append(pattern)
    case .sentenceStart: node = .sentenceStart
    case .sentenceEnd: node = .sentenceEnd
    case .sequence(let left, let right, let gap):
      let first = add(left)
      node = .sequence(
        first, add(right), positions: Int32(gap.positions), crossesClauses: gap.crossesClauses)
    case .alternatives(let parts):
      let range = list(parts)
      node = .alternatives(from: range.lowerBound, to: range.upperBound)
    case .near(let parts, let distance):
      let range = list(parts)
      node = .near(from: range.lowerBound, to: range.upperBound, distance: Int32(distance))
    }
    let number = Int32(nodes.count)
    nodes.append(node)
    numbers[pattern] = number
    return number
  }

  private mutating func list(_ parts: [PatternNode]) -> Range<Int32> {
    let added = parts.map { add($0) }
    let from = Int32(members.count)
    members += added
    return from..<Int32(members.count)
  }
}
