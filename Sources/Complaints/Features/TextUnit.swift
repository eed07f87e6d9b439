internal import Morphology
internal import Posts

/// A sentence of a post, or what serves as one: the stretch in which features are counted together.
struct TextUnit: Hashable, Sendable {
  /// Positions `start..<end` of the folded text.
  let start: Int
  let end: Int

  /// Cuts at the signs that end sentences, and after final endings where a long stretch has none.
  static func units(of text: FoldedText, tokens: [Token]) -> [TextUnit] {
    guard text.count > 0 else { return [] }
    var isCut = [Bool](repeating: false, count: text.count)
    for position in 1..<text.count where text.sentence(position) != text.sentence(position - 1) {
      isCut[position] = true
    }
    for token in tokens where token.tag == .EF {
      let end = text.position(ofScalar: max(0, token.range.end - 1)) + 1
      guard end < text.count, text.opensWord(end) else { continue }
      isCut[end] = true
    }
    var units: [TextUnit] = []
    var start = 0
    for cut in 1...text.count where cut == text.count || isCut[cut] && cut - start >= 5 {
      if cut == text.count, cut - start < 5, let last = units.popLast() { start = last.start }
      units.append(TextUnit(start: start, end: cut))
      start = cut
    }
    return units
  }
}
