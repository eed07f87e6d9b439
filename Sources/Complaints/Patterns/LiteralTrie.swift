internal import DoubleArray

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

  private let trie: DoubleArray
  // The words in the order of the trie.
  private let numbers: [Int32]

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  init(words: [[Unit]]) {
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    numbers = order.map { Int32($0) }
    trie = DoubleArrayBuilder.build(order.map { words[$0].map { UInt16($0) + 1 } })
  }

  /// Every word in `text`, by where it begins, short ones first.
  ///
  /// - Complexity: O(positions × letters of the longest word), and near to O(positions): few beginnings go on.
  @inline(__always)
  func forEachHit(in text: FoldedText, _ body: (Hit) -> Void) {
    let units = text.units.span
    let places = text.places.span
    for position in 0..<text.count {
      var node = DoubleArray.root
      var letter = Int(places[position].firstUnit)
      while letter < units.count, let child = trie.child(of: node, by: UInt16(units[letter]) + 1) {
        if let word = trie.number(at: child) {
          body(Hit(word: Int(numbers[Int(word)]), start: position, last: letter))
        }
        node = child
        letter += 1
      }
    }
  }
}
