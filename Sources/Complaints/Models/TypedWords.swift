internal import Morphology

/// Cuts a unit into the words of which evidence consists.
enum TypedWords {
  /// Calls `body` with the positions of each word: as it was typed; in text without spaces, content words with what
  /// leans on them.
  static func forEach(
    of unit: TextUnit, in text: FoldedText, morphemes: Morphemes, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    var opened = 0
    for position in unit.start..<unit.end where text.opensWord(position) { opened += 1 }
    let heads = opened * 8 < unit.end - unit.start ? heads(of: unit, morphemes) : []
    var head = 0
    var start = unit.start
    for cut in unit.start..<unit.end {
      while head < heads.count, heads[head] < cut { head += 1 }
      guard cut > start, text.opensWord(cut) || head < heads.count && heads[head] == cut else { continue }
      body(start, cut)
      start = cut
    }
    body(start, unit.end)
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
