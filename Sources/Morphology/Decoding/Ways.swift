/// Weighs the ways to the arcs that start at a place: a way is its weight times 16, and 15 less the place of the arc
/// before among those kept, so that of two ways the greater is the better, and of equal ways the earlier.
enum Ways {
  /// What a way pays that must not be.
  static let never = 1 << 40
  /// No way that may be is below this.
  static let closed = -(1 << 42)

  /// The best way from the arcs `kept` in `slots` to each of `arcs`, from the first place in `ways` on.
  @inline(__always)
  static func weigh(
    _ kept: [Kept], _ slots: Range<Int>, _ arcs: Span<Arc>, breach: Int, in model: borrowing Model,
    into ways: inout [Int]
  ) {
    let kept = kept.span.extracting(slots)
    var ways = ways.mutableSpan
    guard !kept.isEmpty else { return }
    weigh(kept[0], 15, arcs, isFirst: true, breach: breach, in: model, into: &ways)
    for slot in 1..<kept.count {
      weigh(kept[slot], 15 &- slot, arcs, isFirst: false, breach: breach, in: model, into: &ways)
    }
  }

  @inline(__always)
  private static func weigh(
    _ before: Kept, _ mark: Int, _ arcs: Span<Arc>, isFirst: Bool, breach: Int, in model: borrowing Model,
    into ways: inout MutableSpan<Int>
  ) {
    let row = model.pairs.span.extracting(droppingFirst: before.right &* model.classes.count)
    let gaps = model.gapWeights.span.extracting(
      droppingFirst: Int(model.classes.tags[before.right]) &* (Classes.tagCount &* 3))
    let table = model.words.slots.span.extracting(model.words.table(of: before.lex))
    let lastWord = lastWord(after: before.lex, in: model)
    let offers = before.offers.rawValue
    for index in arcs.indices {
      let arc = arcs[index]
      var score = Int(before.score) &+ Int(row[Int(arc.left)]) &+ Int(gaps[Int(arc.column)])
      if offers & arc.needs.rawValue == 0 { score &-= breach }
      if arc.leftLex > lastWord {
        score &+=
          table.isEmpty
          ? Int(model.sparse.weight(of: Feature.pair(before.lex, arc.leftLex)))
          : WordPairs.weight(of: arc.leftLex, in: table)
      }
      let way = score &<< 4 | mark
      ways[index] = isFirst ? way : max(ways[index], way)
    }
  }

  /// The last word that need not be asked for after `word`.
  @inline(__always)
  private static func lastWord(after word: UInt16, in model: borrowing Model) -> UInt16 {
    if word == 0 { return .max }
    if model.words.isEmpty { return 0 }
    if model.words.table(of: word).isEmpty { return .max }
    return word <= model.words.lastClass ? model.words.lastClass : 0
  }
}
