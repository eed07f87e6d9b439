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
  /// For each pattern, atoms of which at least one stands in every match.
  private(set) var triggers: [[Int32]] = []
  private var numbers: [PatternNode: Int32] = [:]

  init(_ patterns: [PatternNode]) {
    for pattern in patterns {
      let root = add(pattern)
      roots.append(root)
      triggers.append(Array(Set(needed(root) ?? [])).sorted())
    }
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

  /// The rarest set of atoms without one of which nothing matches; `nil` if there is none.
  private func needed(_ number: Int32) -> [Int32]? {
    switch nodes[Int(number)] {
    case .atom(let atom): return [atom]
    case .sentenceStart, .sentenceEnd: return nil
    case .sequence(let left, let right, _, _):
      return rarer(needed(left), needed(right))
    case .near(let from, let to, _):
      return members[Int(from)..<Int(to)].map(needed).reduce(nil, rarer)
    case .alternatives(let from, let to):
      var all: [Int32] = []
      for member in members[Int(from)..<Int(to)] {
        guard let atoms = needed(member) else { return nil }
        all += atoms
      }
      return all
    }
  }

  private func rarer(_ left: [Int32]?, _ right: [Int32]?) -> [Int32]? {
    guard let left, let right else { return left ?? right }
    return frequency(right) < frequency(left) ? right : left
  }

  /// How often one of `atoms` is to be expected, roughly: every letter makes a word three times rarer.
  private func frequency(_ atoms: [Int32]) -> Double {
    atoms.reduce(0) { sum, atom in
      switch self.atoms[Int(atom)] {
      case .literal(let units, _, _, _): sum + units.reduce(1) { share, _ in share / 3 }
      default: sum + 0.2
      }
    }
  }
}
