internal import Morphology
internal import Posts

/// A sentence of a post, or what serves as one: the stretch in which features are counted together.
struct TextUnit: Hashable, Sendable {
  /// Positions `start..<end` of the folded text.
  let start: Int
  let end: Int

  /// Cuts at the signs that end sentences, and after final endings where a long stretch has none.
  static func cut(_ text: FoldedText, tokens: [Token], into units: inout [TextUnit]) {
    units.removeAll(keepingCapacity: true)
    let count = text.count
    guard count > 0 else { return }
    // Where a final ending leads to the beginning of a word; in the order of the text.
    var endings = tokens.lazy.filter { $0.tag == .EF }
      .map { text.position(ofScalar: max(0, $0.range.end - 1)) + 1 }
      .filter { $0 < count && text.opensWord($0) }.makeIterator()
    var ending = endings.next() ?? count
    var start = 0
    for cut in 1...count {
      while ending < cut { ending = endings.next() ?? count }
      let isCut = cut == count || ending == cut || text.sentence(cut) != text.sentence(cut - 1)
      guard isCut, cut == count || cut - start >= 5 else { continue }
      if cut == count, cut - start < 5, let last = units.popLast() { start = last.start }
      units.append(TextUnit(start: start, end: cut))
      start = cut
    }
  }
}
