internal import DoubleArray

/// Finds any number of words in one pass (Aho and Corasick 1975), over folded letters.
struct LiteralAutomaton: Sendable {
  /// A word found: its number and its letters `start..<end`.
  struct Hit {
    let word: Int32
    let start: Int
    let end: Int
  }

  /// Where to go on from a node of the trie that has no child by the next letter, and what ends at the node.
  private struct Link {
    /// The node of the longest suffix that begins a word.
    var failure: Int32 = 0
    /// The node of the longest word that ends here: itself, a suffix, or the root; and of the next shorter one.
    var longest: Int32 = 0
    var shorter: Int32 = 0
  }

  private let trie: DoubleArray
  private var links: [Link]
  // The words in the order of the trie: their numbers and their lengths.
  private let numbers: [Int32]
  private let lengths: [Int32]

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters, but for sorting them.
  init(words: [[Unit]]) {
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    numbers = order.map { Int32($0) }
    lengths = order.map { Int32(words[$0].count) }
    trie = DoubleArrayBuilder.build(order.map { words[$0].map { UInt16($0) + 1 } })
    links = [Link](repeating: Link(), count: trie.cells.count)
    link()
  }

  /// Links each node to its suffixes, nearest nodes first.
  private mutating func link() {
    var queue = [DoubleArray.root]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for letter in 0..<Unit(Unit.count) {
        guard let child = trie.child(of: node, by: UInt16(letter) + 1) else { continue }
        let failure = node == DoubleArray.root ? node : next(links[Int(node)].failure, letter)
        let shorter = links[Int(failure)].longest
        let isWord = trie.number(at: child) != nil
        links[Int(child)] = Link(failure: failure, longest: isWord ? child : shorter, shorter: shorter)
        queue.append(child)
      }
    }
  }

  /// The node after `node` by `letter`.
  @inline(__always)
  private func next(_ node: Int32, _ letter: Unit) -> Int32 {
    var node = node
    while true {
      if let child = trie.child(of: node, by: UInt16(letter) + 1) { return child }
      if node == DoubleArray.root { return node }
      node = links[Int(node)].failure
    }
  }

  /// Every word in `units`, by where it ends.
  func forEachHit(in units: [Unit], _ body: (Hit) -> Void) {
    var node = DoubleArray.root
    let units = units.span
    for index in units.indices {
      node = next(node, units[index])
      var found = links[Int(node)].longest
      while found > 0, let word = trie.number(at: found) {
        let length = Int(lengths[Int(word)])
        body(Hit(word: numbers[Int(word)], start: index + 1 - length, end: index + 1))
        found = links[Int(found)].shorter
      }
    }
  }
}
