/// A pattern whose words are numbers of atoms.
struct CompiledPattern: Sendable {
  indirect enum Node: Sendable {
    case atom(Int)
    case sentenceStart, sentenceEnd
    case sequence(Node, Node, PatternNode.Gap)
    case alternatives([Node])
    case near([Node], distance: Int)
  }

  let root: Node
  /// Atoms of which at least one stands in every match.
  let triggers: [Int]

  init(_ node: PatternNode, _ table: inout AtomTable) {
    root = CompiledPattern.compile(node, &table)
    triggers = Array(Set(CompiledPattern.needed(root) ?? [])).sorted()
  }

  private static func compile(_ node: PatternNode, _ table: inout AtomTable) -> Node {
    switch node {
    case .literal, .morpheme, .number: return .atom(table.number(of: node))
    case .sentenceStart: return .sentenceStart
    case .sentenceEnd: return .sentenceEnd
    case .sequence(let left, let right, let gap):
      let first = compile(left, &table)
      return .sequence(first, compile(right, &table), gap)
    case .alternatives(let members): return .alternatives(members.map { compile($0, &table) })
    case .near(let members, let distance):
      return .near(members.map { compile($0, &table) }, distance: distance)
    }
  }

  /// The smallest set of atoms without which nothing matches; `nil` if there is none.
  private static func needed(_ node: Node) -> [Int]? {
    switch node {
    case .atom(let atom): return [atom]
    case .sentenceStart, .sentenceEnd: return nil
    case .sequence(let left, let right, _): return fewer(needed(left), needed(right))
    case .near(let members, _): return members.map(needed).reduce(nil, fewer)
    case .alternatives(let members):
      var all: [Int] = []
      for member in members {
        guard let atoms = needed(member) else { return nil }
        all += atoms
      }
      return all
    }
  }

  private static func fewer(_ left: [Int]?, _ right: [Int]?) -> [Int]? {
    guard let left, let right else { return left ?? right }
    return right.count < left.count ? right : left
  }
}

/// Numbers for the words and morphemes of all patterns.
struct AtomTable {
  private(set) var atoms: [PatternNode] = []
  private var numbers: [PatternNode: Int] = [:]

  mutating func number(of node: PatternNode) -> Int {
    if let number = numbers[node] { return number }
    numbers[node] = atoms.count
    atoms.append(node)
    return atoms.count - 1
  }
}
