/// How often each node of the patterns is to be expected in a text, guessed from its letters.
struct NodeRarity {
  private var expected: [Double] = []

  init(_ compiled: CompiledPatterns) {
    for node in compiled.nodes {
      switch node {
      case .atom(let atom): expected.append(NodeRarity.expected(compiled.atoms[Int(atom)]))
      case .sentenceStart, .sentenceEnd: expected.append(.infinity)
      case .sequence(let left, let right, _, _): expected.append(min(self[left], self[right]))
      case .near(let from, let to, _):
        expected.append(compiled.members[Int(from)..<Int(to)].reduce(.infinity) { min($0, self[$1]) })
      case .alternatives(let from, let to):
        expected.append(compiled.members[Int(from)..<Int(to)].reduce(0) { $0 + self[$1] })
      }
    }
  }

  /// How often `node` is to be expected; infinity if no text is without it.
  subscript(_ node: Int32) -> Double { expected[Int(node)] }

  /// Whether a match needs no word at all.
  func isAlwaysThere(_ node: Int32) -> Bool { self[node] == .infinity }

  /// Each letter makes a word some three times rarer; what names no word is common.
  private static func expected(_ atom: PatternNode) -> Double {
    let letters =
      switch atom {
      case .literal(let units, _, _, _): units.count
      case .morpheme(let form?, _): form.unicodeScalars.count * 2
      case .number: 2
      default: 0
      }
    return (0..<letters).reduce(64) { expected, _ in expected / 3 }
  }
}
