/// What a word found must be like besides its letters, to be a certain atom.
struct WordEdges {
  let atom: Int32
  var endsInCoda = false
  var opensWord = false
  var endsWord = false
  /// Whether it must end with a character: 만 is not in 많.
  var isWhole = false
  /// Whether no other atom is the same word.
  var isLast = false
  /// Whether its letters are enough.
  var isFree: Bool { !(endsInCoda || opensWord || endsWord || isWhole) }

  /// Whether a word that stands at positions `start..<end` and ends with letter `last` stands there as is asked.
  @inline(__always)
  func fit(
    _ start: Int, _ last: Int, _ end: Int, _ places: Span<FoldedText.Place>, _ text: FoldedText
  ) -> Bool {
    if endsInCoda, !text.isCoda(last) { return false }
    if opensWord, !places[start].opensWord { return false }
    if endsWord, end < places.count - 1, !places[end].opensWord { return false }
    return !isWhole || Int(places[end].firstUnit) == last + 1
  }
}
