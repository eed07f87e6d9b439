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
  // Bits of the pairs of letters with which words begin, 128 for each first letter: most characters begin no word.
  private var pairs = [UInt64](repeating: 0, count: 256)

  // Stands behind the last letter of a text.
  private static let end: Unit = 127

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  init(words: [[Unit]]) {
    var runs = LetterRuns()
    for (number, word) in words.enumerated() { runs.append(word, row: Int32(number)) }
    trie = LetterTrie(runs)
    for word in words {
      // A word of one letter goes before any other.
      for second in word.count > 1 ? word[1]...word[1] : 0...127 {
        pairs[Int(word[0]) << 1 | Int(second) >> 6] |= 1 << UInt64(second & 63)
      }
    }
  }

  /// Every word in `text`, by where it begins, short ones first.
  ///
  /// - Complexity: O(positions × letters of the longest word), and near to O(positions): few beginnings go on.
  @inline(__always)
  func forEachHit(in text: FoldedText, _ body: (Hit) -> Void) {
    let units = text.units.span
    let places = text.places.span
    let pairs = pairs.span
    for position in 0..<text.count {
      var letter = Int(places[position].firstUnit)
      let second = letter + 1 < units.count ? units[letter + 1] : LiteralTrie.end
      guard pairs[Int(units[letter]) << 1 | Int(second) >> 6] >> UInt64(second & 63) & 1 == 1 else {
        continue
      }
      var node = trie.first(units[letter])
      while node >= 0 {
        let word = trie.row(at: node)
        if word >= 0 { body(Hit(word: Int(word), start: position, last: letter)) }
        letter += 1
        guard letter < units.count else { break }
        node = trie.child(of: node, by: units[letter])
      }
    }
  }
}
