internal import Morphology
internal import Posts

/// Many patterns compiled together: one trie finds the words of all, and only patterns whose words were
/// found are looked at, so that a thousand cost about what ten do.
struct PatternSet: Sendable {
  /// A pattern found: its number and its positions.
  struct Match: Hashable, Sendable {
    let pattern: Int
    let start: Int
    let end: Int
  }

  private let patterns: CompiledPatterns
  private let trie: LiteralTrie
  // The atoms that words may be, word after word: those of a word differ in edges only. The trie tells the first.
  private let edges: [WordEdges]
  // The atoms that ask for a morpheme of some form, by the place of the form; and those that ask for a tag alone.
  private let forms: KeyTable
  private let atomsOfForm: [[MorphemeAtom]]
  private let tagAtoms: [MorphemeAtom]
  // The atom of any number, if a pattern asks for one.
  private let numberAtom: Int32?

  /// A pattern's morpheme: its atom and the tags it may have, as bits.
  private struct MorphemeAtom {
    let atom: Int
    let tags: UInt64

    init(_ atom: Int, tag: String?) {
      self.atom = atom
      var tags: UInt64 = 0
      for some in Tag.allCases {
        let fits =
          tag.map { $0.hasSuffix("*") ? some.rawValue.hasPrefix($0.dropLast()) : some.rawValue == $0 } ?? true
        if fits { tags |= 1 << UInt64(some.index) }
      }
      self.tags = tags
    }

    func accepts(_ tag: Tag) -> Bool { tags >> UInt64(tag.index) & 1 == 1 }
  }

  init(_ nodes: [PatternNode]) {
    patterns = CompiledPatterns(nodes)
    var words: [[Unit]] = []
    var numbers: [[Unit]: Int] = [:]
    var atomsOfWord: [[WordEdges]] = []
    var forms: [String: [MorphemeAtom]] = [:]
    var tagAtoms: [MorphemeAtom] = []
    var numberAtom: Int32?
    func add(_ units: [Unit], _ edges: WordEdges) {
      if let number = numbers[units] {
        atomsOfWord[number].append(edges)
      } else {
        numbers[units] = words.count
        words.append(units)
        atomsOfWord.append([edges])
      }
    }
    for (atom, node) in patterns.atoms.enumerated() {
      switch node {
      case .literal(let units, let endsInCoda, let opensWord, let endsWord):
        add(
          units,
          WordEdges(atom: Int32(atom), endsInCoda: endsInCoda, opensWord: opensWord, endsWord: endsWord))
      case .morpheme(let form?, let tag): forms[form, default: []].append(MorphemeAtom(atom, tag: tag))
      case .morpheme(nil, let tag): tagAtoms.append(MorphemeAtom(atom, tag: tag))
      case .number:
        numberAtom = Int32(atom)
        for word in Numerals.words { add(word, WordEdges(atom: Int32(atom), isWhole: true)) }
      default: break
      }
    }
    var edges: [WordEdges] = []
    var rows: [Int32] = []
    for own in atomsOfWord {
      rows.append(Int32(edges.count))
      edges += own
      edges[edges.count - 1].isLast = true
    }
    trie = LiteralTrie(words: words, rows: rows)
    self.edges = edges
    self.forms = KeyTable(forms.keys.map { FeatureKey($0) })
    atomsOfForm = Array(forms.values)
    self.tagAtoms = tagAtoms
    self.numberAtom = numberAtom
  }

  /// Scratch memory for one task.
  func makeHits() -> AtomHits { AtomHits(patterns) }

  /// Whether a pattern asks for morphemes; otherwise the letters of a text are enough.
  var readsTokens: Bool { !atomsOfForm.isEmpty || !tagAtoms.isEmpty }

  /// Every match of every pattern in the text, by pattern, then by place.
  func matches(in text: FoldedText, morphemes: Morphemes, _ hits: inout AtomHits) -> [Match] {
    findMatches(in: text, morphemes, &hits)
    return hits.matches
  }

  /// Finds them, and leaves them in `hits.matches`.
  func findMatches(in text: FoldedText, _ morphemes: Morphemes, _ hits: inout AtomHits) {
    hits.clear()
    collectWords(&hits, text)
    if let numberAtom { collectDigits(&hits, text, Int(numberAtom)) }
    if readsTokens { collectMorphemes(&hits, morphemes) }
    patterns.findMatches(in: text, &hits)
  }

  private func collectWords(_ hits: inout AtomHits, _ text: FoldedText) {
    trie.find(in: text, &hits.walks)
    let places = text.places.span
    let positions = text.positions.span
    let allEdges = edges.span
    for index in 0..<hits.walks.count {
      let run = hits.walks.runs[index]
      let (start, last) = (Int(run.start), Int(run.end) - 1)
      let end = Int(positions[last]) + 1
      var place = Int(run.row)
      while true {
        let edges = allEdges[place]
        if edges.isFree || edges.fit(start, last, end, places, text) {
          hits.add(Int(edges.atom), from: start, to: end)
        }
        if edges.isLast { break }
        place += 1
      }
    }
  }

  private func collectDigits(_ hits: inout AtomHits, _ text: FoldedText, _ atom: Int) {
    var position = 0
    while position < text.count {
      let start = position
      while position < text.count, (Unit.digits..<Unit.latin).contains(text.unit(position)) { position += 1 }
      if position > start { hits.add(atom, from: start, to: position) }
      position += 1
    }
  }

  private func collectMorphemes(_ hits: inout AtomHits, _ morphemes: Morphemes) {
    for item in morphemes.items {
      var hash = FeatureKey.Hasher()
      hash.add(item.hashed)
      let form = Int(forms[FeatureKey(hash)])
      if form >= 0 {
        for wanted in atomsOfForm[form] where wanted.accepts(item.tag) {
          hits.add(wanted.atom, from: item.start, to: item.end)
        }
      }
      for wanted in tagAtoms where wanted.accepts(item.tag) {
        hits.add(wanted.atom, from: item.start, to: item.end)
      }
    }
  }
}
