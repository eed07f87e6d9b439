extension PatternNode {
  /// How often a match is to be expected in a text, guessed from its letters: each makes a word some three times rarer;
  /// what names no word is common. Infinity if a match needs no word at all.
  var expected: Double {
    switch self {
    case .literal(let units, _, _, _): PatternNode.expected(letters: units.count)
    case .morpheme(let form, _): PatternNode.expected(letters: (form?.unicodeScalars.count ?? 0) * 2)
    case .number: PatternNode.expected(letters: 2)
    case .sentenceStart, .sentenceEnd: .infinity
    case .sequence(let left, let right, _): min(left.expected, right.expected)
    case .near(let parts, _): parts.reduce(.infinity) { min($0, $1.expected) }
    case .alternatives(let parts): parts.reduce(0) { $0 + $1.expected }
    }
  }

  private static func expected(letters: Int) -> Double {
    (0..<letters).reduce(64) { expected, _ in expected / 3 }
  }
}
