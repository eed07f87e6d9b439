internal import DoubleArray

/// Finds all candidate readings of a stretch of text, and weighs each by itself and by the letters around it.
package struct ArcFinder {
  /// In the order of their starts.
  package private(set) var arcs: [Arc] = []
  /// The arcs that start at unit *p* are `firstArcs[p]..<firstArcs[p + 1]`.
  package private(set) var firstArcs: [Int32] = []
  private var gapKinds: [UInt8] = []
  /// Weights of letters within unknown nouns, by place, kept for all nouns that hold them.
  private var insides: [Int32] = []
  private var endings: [Int32] = []
  private static let unasked = Int32.max
  /// Lengths, in units, of the nouns that the lexicon has at the place in hand: a bit each.
  private var nounLengths: UInt64 = 0
  /// What the arcs that end at the place in hand offer: an arc that needs anything else is not made.
  private var offers: Joint = .anything
  /// Where the weights of the unit before the place in hand start.
  private var rowBefore = 0
  /// Entries of rare words are passed over where this, mixed with their number, falls on 0: for training.
  package var hiding: UInt32 = 0

  private static let noun = UInt16(Tag.NNG.index + 1)
  private static let name = UInt16(Tag.NNP.index + 1)
  /// Eojeols of so many syllables count as text without spaces.
  static let longRun = 9

  /// How far behind the best reading of its stretch a reading may be.
  private let span: Int32

  /// Leaves out what is more than `span` behind a better reading of the same stretch, in units of the model.
  package init(span: Int32 = 100_000) { self.span = span }

  /// Finds all arcs of `units` at once.
  package mutating func find(_ units: [Unit], in model: borrowing Model) {
    begin(units)
    var isReached = [Bool](repeating: false, count: units.count + 1)
    isReached[0] = true
    for start in units.indices {
      let first = open()
      guard isReached[start] else { continue }
      find(units, at: start, after: .anything, in: model)
      for arc in arcs[first...] { isReached[Int(arc.end)] = true }
    }
    _ = open()
  }

  /// Forgets the arcs of the last text.
  mutating func begin(_ units: [Unit]) {
    arcs.removeAll(keepingCapacity: true)
    firstArcs.removeAll(keepingCapacity: true)
    markGaps(units)
    insides.removeAll(keepingCapacity: true)
    insides.append(contentsOf: repeatElement(Self.unasked, count: units.count))
    endings.removeAll(keepingCapacity: true)
    endings.append(contentsOf: repeatElement(Self.unasked, count: units.count + 1))
  }

  /// Notes that the arcs of the next place start here, and returns the number of the first.
  @inline(__always)
  mutating func open() -> Int {
    firstArcs.append(Int32(truncatingIfNeeded: arcs.count))
    return arcs.count
  }

  /// Finds the arcs that start at unit `start` and can follow what offers `offers`.
  mutating func find(_ units: [Unit], at start: Int, after offers: Joint, in model: borrowing Model) {
    self.offers = offers
    let (row, space) = ArcFinder.contextBefore(units, start)
    rowBefore = (row &* 2 &+ space) &* model.classes.count
    let kind = units[start].kind
    if kind.isHangul {
      words(units, at: start, in: model)
      guard offers.contains(.free) else { return }
      if kind == .syllable {
        unknowns(units, at: start, in: model)
      } else {
        add(start, start + 1, code: -1, class: Classes.leftover, units, in: model)
      }
    } else {
      let rule = SymbolRules.match(units, at: start)
      if offers.contains(.free) {
        add(
          start, rule.end, code: -1 - Int32(truncatingIfNeeded: rule.tag.index),
          class: UInt16(truncatingIfNeeded: rule.tag.index + 1), units, in: model)
      }
      if !rule.isWhole { words(units, at: start, in: model) }
    }
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
    let gap = gapKinds[start]
    let rowBefore = rowBefore
    let offers = offers.rawValue
    while end < units.count {
      if end > start, units[end].afterSpace {
        if !model.hasGap(after: node) || end &- start > 63 { return }
        spaces |= 1 << UInt64(end &- start)
      }
      guard let next = model.trie.child(of: node, by: units[end].code) else { return }
      node = next
      end &+= 1
      guard let key = model.trie.number(at: node) else { continue }
      let first = Int(model.firstEntries[Int(key)])
      let last = Int(model.firstEntries[Int(key) &+ 1])
      let rowAfter = rowAfter(units, end, in: model)
      var least = Int32.min
      for index in first..<last {
        let entry = model.entries[index]
        if entry.needs.rawValue & offers == 0 { continue }
        if spaces != 0, spaces & ~(model.gaps[Int32(index)] ?? 0) != 0 { continue }
        if hiding != 0, entry.flags == Entry.rare, isHidden(index) { continue }
        let own = entry.score &+ model.bundleScores[Int(entry.bundle)]
        let around =
          Int32(model.before[rowBefore &+ Int(entry.left)])
          &+ Int32(model.after[rowAfter &+ Int(entry.right)])
        if entry.left == Self.noun || entry.left == Self.name { nounLengths |= 1 << UInt64(end &- start) }
        // The better entries stand first in their list: nearly all that are far behind are left out.
        let base = own &+ around
        if base < least { continue }
        least = max(least, base &- span)
        arcs.append(
          Arc(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
            code: Int32(truncatingIfNeeded: index), left: entry.left, right: entry.right, needs: entry.needs,
            offers: entry.offers, leftLex: entry.leftLex, rightLex: entry.rightLex,
            column: model.classes.tags[Int(entry.left)] &* 3 &+ gap, base: base))
      }
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    let mixed = SparseWeights.hash(UInt64(hiding) << 32 | UInt64(index))
    return mixed & 3 == 0
  }

  @inline(__always)
  private mutating func add(
    _ start: Int, _ end: Int, code: Int32, class number: UInt16, _ units: [Unit],
    in model: borrowing Model
  ) {
    arcs.append(
      Arc(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), code: code,
        left: number,
        right: number, needs: .free, offers: .free, leftLex: 0, rightLex: 0,
        column: model.classes.tags[Int(number)] &* 3 &+ gapKinds[start],
        base: context(units, end, left: number, right: number, in: model)))
  }

  /// The weight of the letters before and after a stretch that starts at the place in hand.
  @inline(__always)
  private func context(
    _ units: [Unit], _ end: Int, left: UInt16, right: UInt16, in model: borrowing Model
  ) -> Int32 {
    Int32(model.before[rowBefore &+ Int(left)])
      &+ Int32(model.after[rowAfter(units, end, in: model) &+ Int(right)])
  }

  /// Where the weights of the unit after a stretch start.
  @inline(__always)
  private func rowAfter(_ units: [Unit], _ end: Int, in model: borrowing Model) -> Int {
    let (row, space) = ArcFinder.contextAfter(units, end)
    return (row &* 2 &+ space) &* model.classes.count
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
  private mutating func unknowns(_ units: [Unit], at start: Int, in model: borrowing Model) {
    let left = Int32(model.before[rowBefore &+ Int(Classes.unknown)])
    let column = model.classes.tags[Int(Classes.unknown)] &* 3 &+ gapKinds[start]
    var end = start
    var syllables = 0
    var inside: Int32 = 0
    var opening: Int32 = 0
    while end < units.count, units[end].kind == .syllable, end == start || !units[end].afterSpace {
      if syllables > 0 { inside &+= self.inside(units, end, in: model) }
      syllables &+= 1
      if syllables <= 3 {
        opening = model.sparse.weight(of: Feature.opening(units[start].code, length: syllables))
      }
      end &+= 1
      let hasCoda = end < units.count && units[end].kind == .coda
      let closed = hasCoda ? end &+ 1 : end
      let isEdge = closed >= units.count || units[closed].afterSpace || !units[closed].kind.isHangul
      if syllables <= 5 || isEdge && syllables < 11 {
        let letters = left &+ inside &+ opening
        if hasCoda, UnknownShape.losesCoda(units[end].code) {
          unknown(units, start, end, syllables, letters, column, in: model)
        }
        unknown(units, start, closed, syllables, letters, column, in: model)
      }
      if syllables > 10 { return }
      end = closed
    }
  }

  @inline(__always)
  private mutating func unknown(
    _ units: [Unit], _ start: Int, _ end: Int, _ syllables: Int, _ letters: Int32, _ column: UInt8,
    in model: borrowing Model
  ) {
    // The lexicon's noun of the same letters reads better than a guess.
    if nounLengths & 1 << UInt64(end &- start) != 0 { return }
    let shape = Int32(model.unknown[UnknownShape.index(units, start, end, syllables)])
    let ending =
      end &- start > 1
      ? self.ending(units, end, in: model) : model.sparse.weight(of: UnknownShape.ending(units, start, end))
    let right = Int32(model.after[rowAfter(units, end, in: model) &+ Int(Classes.unknown)])
    arcs.append(
      Arc(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), code: -1,
        left: Classes.unknown, right: Classes.unknown, needs: .free, offers: .free, leftLex: 0, rightLex: 0,
        column: column, base: letters &+ shape &+ ending &+ right))
  }

  /// The weight of the syllable at `place` after the unit before it, within a noun.
  @inline(__always)
  private mutating func inside(_ units: [Unit], _ place: Int, in model: borrowing Model) -> Int32 {
    if insides[place] == Self.unasked {
      insides[place] = model.sparse.weight(
        of: Feature.inside(UnknownShape.near(units, place), units[place].code))
    }
    return insides[place]
  }

  /// The weight of the two units before `end` as the end of a noun.
  @inline(__always)
  private mutating func ending(_ units: [Unit], _ end: Int, in model: borrowing Model) -> Int32 {
    if endings[end] == Self.unasked {
      endings[end] = model.sparse.weight(of: UnknownShape.ending(units, end &- 2, end))
    }
    return endings[end]
  }
}
