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

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  init(words: [[Unit]]) {
    var runs = LetterRuns()
    for (number, word) in words.enumerated() { runs.append(word, row: Int32(number)) }
    trie = LetterTrie(runs)
  }

  /// Every word in `text`, by where it begins, short ones first.
  ///
  /// - Complexity: O(positions × letters of the longest word), and near to O(positions): few beginnings go on.
  @inline(__always)
  func forEachHit(in text: FoldedText, _ body: (Hit) -> Void) {
    let units = text.units.span
    let places = text.places.span
    for position in 0..<text.count {
      var letter = Int(places[position].firstUnit)
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
