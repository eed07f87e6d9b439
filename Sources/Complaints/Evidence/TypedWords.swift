internal import Morphology

/// Cuts a unit into the words of which evidence consists.
enum TypedWords {
  /// Adds the words of `unit` to `words`: as they were typed; in text without spaces, content words with what leans on
  /// them.
  static func cut(
    _ unit: TextUnit, of text: FoldedText, _ morphemes: Morphemes, into words: inout [UnitWords.Word]
  ) {
    let places = text.places.span
    let first = words.count
    cut(unit, places, into: &words) { _ in false }
    let opened = words.count - first - (unit.start < unit.end && places[unit.start].opensWord ? 0 : 1)
    guard opened * 8 < unit.end - unit.start else { return }
    let heads = heads(of: unit, morphemes)
    guard !heads.isEmpty else { return }
    words.removeLast(words.count - first)
    var head = 0
    cut(unit, places, into: &words) { position in
      while head < heads.count, heads[head] < position { head += 1 }
      return head < heads.count && heads[head] == position
    }
  }

  /// Cuts where a space stands, and before each position that `isHead` accepts, which is asked in order.
  @inline(__always)
  private static func cut(
    _ unit: TextUnit, _ places: Span<FoldedText.Place>, into words: inout [UnitWords.Word],
    _ isHead: (_ position: Int) -> Bool
  ) {
    var start = unit.start
    for cut in unit.start..<unit.end where (places[cut].opensWord || isHead(cut)) && cut > start {
      words.append(UnitWords.Word(start, cut, of: unit, places))
      start = cut
    }
    words.append(UnitWords.Word(start, unit.end, of: unit, places))
  }

  /// Where content words begin that lean on nothing, in order.
  private static func heads(of unit: TextUnit, _ morphemes: Morphemes) -> [Int] {
    var heads: [Int] = []
    var previous: Morphemes.Item?
    for place in morphemes.places(from: unit.start, to: unit.end) {
      let item = morphemes.items[place]
      if item.tag.isContent, item.tag != .VX, item.tag != .XSN, let before = previous,
        before.end <= item.start
      {
        if !before.tag.isContent || item.tag == .VV || item.tag == .VA || item.tag == .MAG {
          heads.append(item.start)
        }
      }
      previous = item
    }
    return heads
  }
}
