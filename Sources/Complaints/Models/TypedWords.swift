internal import Morphology

/// Cuts a unit into the words of which evidence consists.
enum TypedWords {
  /// The positions of each word: as it was typed; in text without spaces, content words with what leans on them.
  static func bounds(of unit: TextUnit, in text: FoldedText, morphemes: Morphemes) -> [TextUnit] {
    var isCut = [Bool](repeating: false, count: unit.end - unit.start)
    var opened = 0
    for position in unit.start..<unit.end where text.opensWord(position) {
      isCut[position - unit.start] = true
      opened += 1
    }
    if opened * 8 < unit.end - unit.start {
      var previous: Morphemes.Item?
      for place in morphemes.places(from: unit.start, to: unit.end) {
        let item = morphemes.items[place]
        if item.tag.isContent, item.tag != .VX, item.tag != .XSN, let before = previous,
          before.end <= item.start
        {
          if !before.tag.isContent || item.tag == .VV || item.tag == .VA || item.tag == .MAG {
            isCut[item.start - unit.start] = true
          }
        }
        previous = item
      }
    }
    var bounds: [TextUnit] = []
    bounds.reserveCapacity(isCut.count { $0 } + 1)
    var start = unit.start
    for cut in unit.start..<unit.end where cut > start && isCut[cut - unit.start] {
      bounds.append(TextUnit(start: start, end: cut))
      start = cut
    }
    bounds.append(TextUnit(start: start, end: unit.end))
    return bounds
  }
}
