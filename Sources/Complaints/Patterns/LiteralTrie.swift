/// Finds any number of words in one pass over the characters of a text: a word begins where a character begins, so
/// that one walk from each character, as far as words go on that way, finds them all.
struct LiteralTrie: Sendable {
  private let trie: LetterTrie
  // Bits of the three letters with which words begin, few enough for the fastest cache: most characters begin no word.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 10)

  // Stands behind the last letter of a text.
  private static let end: Unit = 127

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  ///
  /// - Parameter rows: by which each of them is told.
  init(words: [[Unit]], rows: [Int32]) {
    var runs = LetterRuns()
    for (word, row) in zip(words, rows) { runs.append(word, row: row) }
    trie = LetterTrie(runs)
    for word in words {
      // A word of one letter or two goes before any other.
      for second in word.count > 1 ? word[1]...word[1] : 0...LiteralTrie.end {
        for third in word.count > 2 ? word[2]...word[2] : 0...LiteralTrie.end {
          let bit = LiteralTrie.bit(word[0], second, third)
          beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
        }
      }
    }
  }

  /// The bit of three letters: the upper sixteen of 32 mixed ones (Knuth 1998, multiplicative hashing).
  @inline(__always)
  private static func bit(_ first: Unit, _ second: Unit, _ third: Unit) -> Int {
    let letters = UInt32(first) << 14 | UInt32(second) << 7 | UInt32(third)
    return Int((letters &* 0x9E37_79B1) >> 16)
  }

  /// Finds every word in `text`, short ones first; they are the runs of `walks` then.
  ///
  /// - Complexity: O(positions × letters of the longest word), and near to O(positions): few beginnings go on.
  func find(in text: FoldedText, _ walks: inout LetterWalks) {
    let trie = trie
    walks.find(in: text, trie, atMost: text.count) { begin(&$0, text) }
  }

  /// - Returns: How many walkers there are.
  @inline(__always)
  private func begin(_ walkers: inout MutableSpan<LetterWalks.Walker>, _ text: FoldedText) -> Int {
    let units = text.units.span
    let places = text.places.span
    let beginnings = beginnings.span
    let limit = Int32(truncatingIfNeeded: units.count)
    var count = 0
    for position in 0..<text.count {
      // No letter has a negative place, and all but the last have two behind them: one look at the bounds is enough.
      let letter = Int(UInt32(bitPattern: places[position].firstUnit))
      let bit =
        letter &+ 2 < units.count
        ? LiteralTrie.bit(units[letter], units[letter &+ 1], units[letter &+ 2])
        : LiteralTrie.bit(
          units[letter], letter &+ 1 < units.count ? units[letter &+ 1] : LiteralTrie.end, LiteralTrie.end)
      walkers[count] = LetterWalks.Walker(
        trie.first(units[letter]), from: position, next: letter &+ 1, limit: limit)
      count &+= Int(truncatingIfNeeded: beginnings[bit >> 6] &>> UInt64(bit & 63) & 1)
    }
    return count
  }
}
