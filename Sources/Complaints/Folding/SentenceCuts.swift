/// Numbers the sentences and clauses of a text, whose positions pass one after the other.
struct SentenceCuts {
  /// Those of the position that passed last.
  private(set) var sentence: Int32 = 0
  private(set) var clause: Int32 = 0
  // Where the sentence began.
  private var begun: Int32 = 0
  // The first letters of the last two positions.
  private var last = Unit.none
  private var beforeLast = Unit.none

  /// Goes on to `position`.
  ///
  /// - Parameters:
  ///   - unit: its first letter.
  ///   - opensWord: whether a space stands before it.
  @inline(__always)
  mutating func pass(to unit: Unit, at position: Int32, opensWord: Bool) {
    // Nothing that people read aloud ends anything, and that is nearly all of a text.
    if last >= Unit.laughter, last.endsClause { end(before: unit, at: position, opensWord: opensWord) }
    beforeLast = last
    last = unit
  }

  /// A sentence has at least four positions, so that "네." joins what follows.
  private mutating func end(before unit: Unit, at position: Int32, opensWord: Bool) {
    // 4.2 and 3,000 hold no end.
    let isInsideNumber =
      (last == Unit.stop || last == Unit.comma) && unit.isDigit && beforeLast.isDigit && !opensWord
    if isInsideNumber { return }
    clause += 1
    if last.endsSentence, !unit.endsSentence, position - begun >= 4 {
      sentence += 1
      begun = position
    }
  }
}
