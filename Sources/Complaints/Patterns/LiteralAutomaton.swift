/// Finds any number of words in one pass (Aho and Corasick 1975), over folded letters.
struct LiteralAutomaton: Sendable {
  /// A word found: its number and its letters `start..<end`.
  struct Hit {
    let word: Int32
    let start: Int
    let end: Int
  }

  /// `moves[state * Unit.count + letter]`.
  private var moves: [Int32]
  /// The word that ends at each state, or -1, and the next shorter suffix at which a word ends, or 0.
  private var word: [Int32]
  private var shorter: [Int32]
  /// The state of the longest word that ends at each state: itself, a suffix, or 0.
  private var longest: [Int32] = []
  private let lengths: [Int32]

  /// Compiles `words`; they must differ and none may be empty. Cost: linear in their letters.
  init(words: [[Unit]]) {
    lengths = words.map { Int32($0.count) }
    moves = [Int32](repeating: -1, count: Unit.count)
    word = [-1]
    shorter = [0]
    for (number, letters) in words.enumerated() {
      var state = 0
      for letter in letters {
        let slot = state * Unit.count + Int(letter)
        if moves[slot] < 0 {
          moves[slot] = Int32(word.count)
          word.append(-1)
          shorter.append(0)
          moves.append(contentsOf: repeatElement(-1, count: Unit.count))
        }
        state = Int(moves[slot])
      }
      word[state] = Int32(number)
    }
    link()
    longest = word.indices.map { word[$0] >= 0 ? Int32($0) : shorter[$0] }
  }

  /// Fills the missing moves, nearest states first, so that a scan never looks back.
  private mutating func link() {
    var queue: [Int] = []
    var failure = [Int](repeating: 0, count: word.count)
    for letter in 0..<Unit.count {
      if moves[letter] < 0 { moves[letter] = 0 } else { queue.append(Int(moves[letter])) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let fallback = failure[state]
      shorter[state] = word[fallback] >= 0 ? Int32(fallback) : shorter[fallback]
      for letter in 0..<Unit.count {
        let slot = state * Unit.count + letter
        let other = moves[fallback * Unit.count + letter]
        if moves[slot] < 0 {
          moves[slot] = other
        } else {
          failure[Int(moves[slot])] = Int(other)
          queue.append(Int(moves[slot]))
        }
      }
    }
  }

  /// Every word in `units`, by where it ends.
  func forEachHit(in units: [Unit], _ body: (Hit) -> Void) {
    var state = 0
    let moves = moves.span
    let units = units.span
    for index in units.indices {
      state = Int(moves[state * Unit.count + Int(units[index])])
      var found = Int(longest[state])
      while found > 0 {
        let number = word[found]
        body(Hit(word: number, start: index + 1 - Int(lengths[Int(number)]), end: index + 1))
        found = Int(shorter[found])
      }
    }
  }
}
