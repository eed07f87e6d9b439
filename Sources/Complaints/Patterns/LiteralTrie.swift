/// Finds any number of words in one pass over the characters of a text: a word begins where a character begins, so
/// that one walk from each character, as far as words go on that way, finds them all.
struct LiteralTrie: Sendable {
  /// A word found.
  struct Hit {
    let word: Int
    /// The position with which it begins.
    let start: Int
    /// Its last letter.
    let last: Int
  }

  private let trie: LetterTrie
  // Bits of the three letters with which words begin, few enough for the fastest cache: most characters begin no word.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 10)

  // Stands behind the last letter of a text.
  private static let end: Unit = 127

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  init(words: [[Unit]]) {
    var runs = LetterRuns()
    for (number, word) in words.enumerated() { runs.append(word, row: Int32(number)) }
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

  /// Every word in `text`, by where it begins, short ones first.
  ///
  /// - Complexity: O(positions × letters of the longest word), and near to O(positions): few beginnings go on.
  @inline(__always)
  func forEachHit(in text: FoldedText, _ body: (Hit) -> Void) {
    let units = text.units.span
    let places = text.places.span
    let beginnings = beginnings.span
    for position in 0..<text.count {
      // No letter has a negative place, and all but the last have two behind them: one look at the bounds is enough.
      var letter = Int(UInt32(bitPattern: places[position].firstUnit))
      let bit =
        letter &+ 2 < units.count
        ? LiteralTrie.bit(units[letter], units[letter &+ 1], units[letter &+ 2])
        : LiteralTrie.bit(
          units[letter], letter &+ 1 < units.count ? units[letter &+ 1] : LiteralTrie.end, LiteralTrie.end)
      guard beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { continue }
      var node = trie.first(units[letter])
      while node.exists {
        let word = node.row
        if word >= 0 { body(Hit(word: Int(word), start: position, last: letter)) }
        letter += 1
        guard letter < units.count else { break }
        node = trie.child(of: node, by: units[letter])
      }
    }
  }
}
