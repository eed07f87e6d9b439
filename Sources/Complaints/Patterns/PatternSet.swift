internal import Morphology
internal import Posts

/// Many patterns compiled together: one automaton finds the words of all, and only patterns whose words were
/// found are looked at, so that a thousand cost about what ten do.
struct PatternSet: Sendable {
  /// A pattern found: its number and its positions.
  struct Match: Hashable, Sendable {
    let pattern: Int
    let start: Int
    let end: Int
  }

  let patterns: [CompiledPattern]
  private let automaton: LiteralAutomaton
  /// For each word, the atoms that it may be (they differ in edges only).
  private let atomsOfWord: [[Int]]
  private let forms: [String: [Int]]
  private let tagAtoms: [Int]
  private let numberAtoms: [Int]
  private let atoms: [PatternNode]
  /// For each atom, the patterns that cannot match without one like it.
  private let waiting: [[Int]]

  init(_ nodes: [PatternNode]) {
    var table = AtomTable()
    patterns = nodes.map { CompiledPattern($0, &table) }
    atoms = table.atoms
    var words: [[Unit]] = []
    var numbers: [[Unit]: Int] = [:]
    var atomsOfWord: [[Int]] = []
    var forms: [String: [Int]] = [:]
    var tagAtoms: [Int] = []
    var numberAtoms: [Int] = []
    for (atom, node) in table.atoms.enumerated() {
      switch node {
      case .literal(let units, _, _, _):
        if let number = numbers[units] {
          atomsOfWord[number].append(atom)
        } else {
          numbers[units] = words.count
          words.append(units)
          atomsOfWord.append([atom])
        }
      case .morpheme(let form?, _): forms[form, default: []].append(atom)
      case .morpheme: tagAtoms.append(atom)
      case .number: numberAtoms.append(atom)
      default: break
      }
    }
    automaton = LiteralAutomaton(words: words)
    self.atomsOfWord = atomsOfWord
    self.forms = forms
    self.tagAtoms = tagAtoms
    self.numberAtoms = numberAtoms
    var waiting = [[Int]](repeating: [], count: table.atoms.count)
    for (number, pattern) in patterns.enumerated() {
      for atom in pattern.triggers { waiting[atom].append(number) }
    }
    self.waiting = waiting
  }

  /// Every match of every pattern in the text, by pattern, then by place.
  func matches(in text: FoldedText, tokens: [Token]) -> [Match] {
    var hits = AtomHits(atomCount: atoms.count, text: text)
    collect(&hits, text, tokens)
    var candidates: Set<Int> = []
    for atom in hits.found { candidates.formUnion(waiting[atom]) }
    var matches: [Match] = []
    for number in candidates.sorted() {
      for span in hits.spans(of: patterns[number].root) {
        matches.append(Match(pattern: number, start: span.start, end: span.end))
      }
    }
    return matches
  }

  private func collect(_ hits: inout AtomHits, _ text: FoldedText, _ tokens: [Token]) {
    automaton.forEachHit(in: text.units) { hit in
      let start = Int(text.positions[hit.start])
      // A word begins where a character begins.
      guard Int(text.firstUnit[start]) == hit.start else { return }
      let end = Int(text.positions[hit.end - 1]) + 1
      for atom in atomsOfWord[Int(hit.word)] {
        guard case .literal(_, let endsInCoda, let opensWord, let endsWord) = atoms[atom] else { continue }
        if endsInCoda, !text.isCoda[hit.end - 1] { continue }
        if opensWord, !text.opensWord[start] { continue }
        if endsWord, end < text.count, !text.opensWord[end] { continue }
        hits.add(atom, AtomHits.Span(start: start, end: end))
      }
    }
    for atom in numberAtoms {
      for span in Numerals.spans(in: text) { hits.add(atom, span) }
    }
    guard !forms.isEmpty || !tagAtoms.isEmpty else { return }
    for token in tokens {
      let span = AtomHits.Span(
        start: text.position(ofScalar: token.range.start),
        end: max(text.position(ofScalar: max(token.range.start, token.range.end - 1)) + 1, 0))
      guard span.start < span.end, span.end <= text.count else { continue }
      for atom in forms[token.form] ?? [] where PatternSet.accepts(atoms[atom], token) {
        hits.add(atom, span)
      }
      for atom in tagAtoms where PatternSet.accepts(atoms[atom], token) { hits.add(atom, span) }
    }
  }

  private static func accepts(_ node: PatternNode, _ token: Token) -> Bool {
    guard case .morpheme(_, let tag) = node, let tag else { return true }
    return tag.hasSuffix("*") ? token.tag.rawValue.hasPrefix(tag.dropLast()) : token.tag.rawValue == tag
  }
}
