internal import DoubleArray

/// Finds all candidate readings of a stretch of text, and weighs each by itself and by the letters around it.
package struct ArcFinder {
  /// In the order of their starts.
  package private(set) var arcs: [Arc] = []
  /// The arcs that start at unit *p* are `firstArcs[p]..<firstArcs[p + 1]`.
  package private(set) var firstArcs: [Int32] = []
  private var isReached: [Bool] = []
  private var gapKinds: [UInt8] = []
  /// Lengths, in units, of the nouns that the lexicon has at the place in hand: a bit each.
  private var nounLengths: UInt64 = 0
  /// Entries of rare words are passed over where this, mixed with their number, falls on 0: for training.
  package var hiding: UInt32 = 0

  private static let noun = UInt16(Tag.NNG.index + 1)
  private static let name = UInt16(Tag.NNP.index + 1)
  /// Eojeols of so many syllables count as text without spaces.
  static let longRun = 9

  package init() {}

  /// Finds the arcs of `units`.
  package mutating func find(_ units: [Unit], in model: borrowing Model) {
    arcs.removeAll(keepingCapacity: true)
    firstArcs.removeAll(keepingCapacity: true)
    isReached.removeAll(keepingCapacity: true)
    isReached.append(contentsOf: repeatElement(false, count: units.count + 1))
    markGaps(units)
    if !isReached.isEmpty { isReached[0] = true }
    for start in units.indices {
      firstArcs.append(Int32(truncatingIfNeeded: arcs.count))
      guard isReached[start] else { continue }
      let kind = units[start].kind
      if kind.isHangul {
        words(units, at: start, in: model)
        if kind == .syllable {
          unknowns(units, at: start, in: model)
        } else {
          add(start, start + 1, code: -1, class: Classes.leftover, units, in: model)
        }
      } else {
        let rule = SymbolRules.match(units, at: start)
        add(
          start, rule.end, code: -1 - Int32(truncatingIfNeeded: rule.tag.index),
          class: UInt16(truncatingIfNeeded: rule.tag.index + 1), units, in: model)
        if !rule.isWhole { words(units, at: start, in: model) }
      }
    }
    firstArcs.append(Int32(truncatingIfNeeded: arcs.count))
  }

  /// Raises all arcs but those of a path: training asks the wanted path to win by a margin.
  package mutating func raise(by margin: Int32, allBut path: [Int]) {
    for index in arcs.indices { arcs[index].base &+= margin }
    for index in path { arcs[index].base &-= margin }
  }

  private mutating func markGaps(_ units: [Unit]) {
    gapKinds.removeAll(keepingCapacity: true)
    var start = 0
    while start < units.count {
      var end = start + 1
      var syllables = units[start].kind == .syllable ? 1 : 0
      while end < units.count, !units[end].afterSpace {
        if units[end].kind == .syllable { syllables &+= 1 }
        end &+= 1
      }
      let inside: UInt8 = syllables >= Self.longRun ? 2 : 1
      gapKinds.append(0)
      if end > start + 1 { gapKinds.append(contentsOf: repeatElement(inside, count: end - start - 1)) }
      start = end
    }
  }

  /// Entries of the lexicon that start at `start`.
  @inline(__always)
  private mutating func words(_ units: [Unit], at start: Int, in model: borrowing Model) {
    var node = DoubleArray.root
    nounLengths = 0
    var end = start
    var spaces: UInt64 = 0
    while end < units.count {
      if end > start, units[end].afterSpace {
        if model.gaps.isEmpty || end &- start > 63 { return }
        spaces |= 1 << UInt64(end &- start)
      }
      guard let next = model.trie.child(of: node, by: units[end].code) else { return }
      node = next
      end &+= 1
      guard let key = model.trie.number(at: node) else { continue }
      let first = Int(model.firstEntries[Int(key)])
      let last = Int(model.firstEntries[Int(key) &+ 1])
      for index in first..<last {
        if spaces != 0, spaces & ~(model.gaps[Int32(index)] ?? 0) != 0 { continue }
        let entry = model.entries[index]
        if hiding != 0, entry.flags == Entry.rare, isHidden(index) { continue }
        let own = entry.score &+ model.bundleScores[Int(entry.bundle)]
        let around = context(
          units, start, end, left: entry.left, right: entry.right, in: model)
        isReached[end] = true
        if entry.left == Self.noun || entry.left == Self.name { nounLengths |= 1 << UInt64(end &- start) }
        arcs.append(
          Arc(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
            code: Int32(truncatingIfNeeded: index), left: entry.left, right: entry.right, needs: entry.needs,
            offers: entry.offers, leftLex: entry.leftLex, rightLex: entry.rightLex, gap: gapKinds[start],
            base: own &+ around))
      }
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    let mixed = SparseWeights.hash(UInt64(hiding) << 32 | UInt64(index))
    return mixed & 3 == 0
  }

  @inline(__always)
  private mutating func add(
    _ start: Int, _ end: Int, code: Int32, class number: UInt16, _ units: [Unit], extra: Int32 = 0,
    in model: borrowing Model
  ) {
    isReached[end] = true
    arcs.append(
      Arc(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), code: code,
        left: number,
        right: number, needs: .free, offers: .free, leftLex: 0, rightLex: 0, gap: gapKinds[start],
        base: extra &+ context(units, start, end, left: number, right: number, in: model)))
  }

  /// The weight of the letters before and after a stretch.
  @inline(__always)
  private func context(
    _ units: [Unit], _ start: Int, _ end: Int, left: UInt16, right: UInt16, in model: borrowing Model
  ) -> Int32 {
    let width = model.classes.count
    let (row, space) = ArcFinder.contextBefore(units, start)
    let (nextRow, nextSpace) = ArcFinder.contextAfter(units, end)
    return Int32(model.before[(row &* 2 &+ space) &* width &+ Int(left)])
      &+ Int32(model.after[(nextRow &* 2 &+ nextSpace) &* width &+ Int(right)])
  }

  /// The unit before a stretch and whether there is white space between.
  @inline(__always)
  package static func contextBefore(_ units: [Unit], _ start: Int) -> (row: Int, space: Int) {
    guard start > 0 else { return (Int(Model.edgeCode), 1) }
    let code = units[start &- 1].code
    return (Int(code > Alphabet.stranger ? Alphabet.stranger : code), units[start].afterSpace ? 1 : 0)
  }

  /// The unit after a stretch and whether there is white space between.
  @inline(__always)
  package static func contextAfter(_ units: [Unit], _ end: Int) -> (row: Int, space: Int) {
    guard end < units.count else { return (Int(Model.edgeCode), 1) }
    let code = units[end].code
    return (Int(code > Alphabet.stranger ? Alphabet.stranger : code), units[end].afterSpace ? 1 : 0)
  }

  /// Nouns in no lexicon: one to five syllables, or a whole eojeol.
  @inline(__always)
  private mutating func unknowns(_ units: [Unit], at start: Int, in model: borrowing Model) {
    var end = start
    var syllables = 0
    var inside: Int32 = 0
    while end < units.count, units[end].kind == .syllable, end == start || !units[end].afterSpace {
      if syllables > 0 {
        inside &+= model.sparse.weight(of: Feature.inside(UnknownShape.near(units, end), units[end].code))
      }
      syllables &+= 1
      end &+= 1
      let hasCoda = end < units.count && units[end].kind == .coda
      let closed = hasCoda ? end &+ 1 : end
      let isEdge = closed >= units.count || units[closed].afterSpace || !units[closed].kind.isHangul
      if syllables <= 5 || isEdge && syllables < 11 {
        if hasCoda, UnknownShape.losesCoda(units[end].code) {
          unknown(units, start, end, syllables, inside, in: model)
        }
        unknown(units, start, closed, syllables, inside, in: model)
      }
      if syllables > 10 { return }
      end = closed
    }
  }

  @inline(__always)
  private mutating func unknown(
    _ units: [Unit], _ start: Int, _ end: Int, _ syllables: Int, _ inside: Int32, in model: borrowing Model
  ) {
    // The lexicon's noun of the same letters reads better than a guess.
    if nounLengths & 1 << UInt64(end &- start) != 0 { return }
    let shape = Int32(model.unknown[UnknownShape.index(units, start, end, syllables)])
    let opening = model.sparse.weight(of: Feature.opening(units[start].code, length: syllables))
    let ending = model.sparse.weight(of: UnknownShape.ending(units, start, end))
    add(
      start, end, code: -1, class: Classes.unknown, units, extra: inside &+ shape &+ opening &+ ending,
      in: model)
  }
}

/// The features of unknown nouns.
package enum UnknownShape {
  /// ㄴ, ㄹ, ㅁ, ㅂ, ㅆ may be a particle, an ending or the copula's.
  static func losesCoda(_ code: UInt16) -> Bool {
    code == Alphabet.coda(4) || code == Alphabet.coda(8) || code == Alphabet.coda(16)
      || code == Alphabet.coda(17)
  }

  /// The unit before `index`.
  @inline(__always)
  package static func near(_ units: [Unit], _ index: Int) -> UInt16 { units[index &- 1].code }

  /// Length and contact with white space.
  @inline(__always)
  package static func index(_ units: [Unit], _ start: Int, _ end: Int, _ syllables: Int) -> Int {
    let before = start == 0 || units[start].afterSpace ? 2 : 0
    let after = end >= units.count || units[end].afterSpace || !units[end].kind.isHangul ? 1 : 0
    return min(syllables, Model.unknownLengths &- 1) &* 4 &+ before &+ after
  }

  @inline(__always)
  package static func ending(_ units: [Unit], _ start: Int, _ end: Int) -> UInt64 {
    Feature.ending(end &- start > 1 ? units[end &- 2].code : 0, units[end &- 1].code)
  }
}
