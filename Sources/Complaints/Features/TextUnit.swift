internal import Morphology
internal import Posts

/// A sentence of a post, or what serves as one: the stretch in which features are counted together.
struct TextUnit: Hashable, Sendable {
  /// Positions `start..<end` of the folded text.
  let start: Int
  let end: Int

  /// Cuts at the signs that end sentences, and after final endings where a long stretch has none.
  ///
  /// - Parameters:
  ///   - tokens: in the order of the text.
  ///   - morphemes: the same by position.
  static func cut(
    _ text: FoldedText, tokens: [Token], _ morphemes: Morphemes, into units: inout [TextUnit]
  ) {
    units.removeAll(keepingCapacity: true)
    let places = text.places.span
    let items = morphemes.items.span
    let count = text.count
    guard count > 0 else { return }
    var item = 0
    var ending = nextEnding(&item, items, tokens, text)
    var start = 0
    for cut in 1...count {
      while ending < cut { ending = nextEnding(&item, items, tokens, text) }
      let isCut = cut == count || ending == cut || places[cut].sentence != places[cut - 1].sentence
      guard isCut, cut == count || cut - start >= 5 else { continue }
      if cut == count, cut - start < 5, let last = units.popLast() { start = last.start }
      units.append(TextUnit(start: start, end: cut))
      start = cut
    }
  }

  /// Where the next final ending leads to the beginning of a word; the end of the text if none does.
  ///
  /// - Parameter item: the morpheme to begin with; moves behind the ending.
  private static func nextEnding(
    _ item: inout Int, _ items: Span<Morphemes.Item>, _ tokens: [Token], _ text: FoldedText
  ) -> Int {
    while item < items.count {
      let place = item
      item += 1
      guard items[place].tag == .EF else { continue }
      let range = tokens[items[place].token].range
      // An ending without a scalar of its own is in the syllable before it.
      let end =
        range.isEmpty ? text.position(ofScalar: max(0, range.end - 1)) + 1 : items[place].end
      if end < text.count, text.opensWord(end) { return end }
    }
    return text.count
  }
}
