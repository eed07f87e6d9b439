/// The runs of letters that a model knows, as a trie: who reads a text letter by letter stops where none goes on.
///
/// The nodes after a node stand side by side from the first of their letters to the last, with holes where none goes
/// on, and whole branches near their stem: a step costs one look at one line of memory, and most lines were looked at
/// just before.
struct LetterTrie: Sendable {
  /// A node: where the nodes after it stand, and what ends here.
  struct Node: Sendable {
    // The place of the nodes after it in 24 bits, the place of the first letter of them in seven, how many letters they
    // span in seven, and the row of the run that ends here, counted from one, in 26. Holes have none of these.
    fileprivate var bits: UInt64 = 0

    /// Whether a run ends here or goes on from here.
    @inline(__always)
    var exists: Bool { bits != 0 }

    /// The row of the run that ends here; -1 if none does.
    @inline(__always)
    var row: Int32 { Int32(truncatingIfNeeded: bits >> 38) &- 1 }

    /// The same as 1 or 0.
    @inline(__always)
    var presence: Int { Int(truncatingIfNeeded: (bits | (0 &- bits)) &>> 63) }

    /// Whether a run ends here, as 1 or 0.
    @inline(__always)
    var ending: Int { Int(truncatingIfNeeded: (0 &- bits &>> 38) &>> 63) }

    /// A hole.
    init() {}

    fileprivate init(row: Int32) { bits = UInt64(row + 1) << 38 }

    fileprivate mutating func lead(to place: Int, letters: ClosedRange<UInt8>) {
      bits |= UInt64(place) | UInt64(letters.lowerBound) << 24 | UInt64(letters.count) << 31
    }
  }

  private static let mostNodes = 1 << 24

  // The first is a hole: who is led nowhere looks at it.
  private var nodes = [Node()]
  // The place of each letter among all: those that most often go on stand side by side, so that holes are few.
  private let places: [UInt8]
  // The node of each first letter.
  private var firsts = [Node](repeating: Node(), count: 128)

  /// Whether it holds no run.
  var isEmpty: Bool { nodes.count == 1 }

  /// Compiles `runs`. Cost: linear in their letters, if they are sorted.
  init(_ runs: LetterRuns = LetterRuns()) {
    let order = runs.sorted
    places = LetterTrie.places(of: runs, order)
    var stems: [Branch] = []
    let first = add(runs, order, order.indices, depth: 0, to: &stems)
    // What nearly every text asks for comes first and close together; then one branch after the other.
    var grown = 0
    while grown < stems.count, stems[grown].depth < 4 {
      grow(runs, order, stems[grown], &stems)
      grown += 1
    }
    for stem in stems[grown...] {
      var branches = [stem]
      while let branch = branches.popLast() { grow(runs, order, branch, &branches) }
    }
    if let first {
      for letter in firsts.indices where first.contains(places[letter]) {
        firsts[letter] = nodes[Int(places[letter] - first.lowerBound) + 1]
      }
    }
  }

  /// Consonants up to the commonest, then all other letters from the commonest on.
  private static func places(of runs: LetterRuns, _ order: [Int]) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 128)
    var last: Int?
    for number in order {
      // Letters that the run before it has too are the same nodes.
      var place = last.map { runs.common($0, number) } ?? 0
      while place < runs.length(of: number) {
        counts[Int(runs.letter(place, of: number) & 0x7F)] += 1
        place += 1
      }
      last = number
    }
    let consonants = (0..<Int(Unit.vowels)).sorted { (counts[$0], $0) < (counts[$1], $1) }
    let others = (Int(Unit.vowels)..<128).sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    var places = [UInt8](repeating: 0, count: 128)
    for (place, letter) in (consonants + others).enumerated() { places[letter] = UInt8(place) }
    return places
  }

  /// The node of the run that is `letter` alone.
  @inline(__always)
  func first(_ letter: Unit) -> Node { firsts[Int(letter & 0x7F)] }

  /// The node after `node` by `letter`.
  @inline(__always)
  func child(of node: Node, by letter: Unit) -> Node { nodes[Int(place(after: node, by: letter))] }

  /// The place of the node after `node` by `letter`. No branch depends on where that is.
  @inline(__always)
  func place(after node: Node, by letter: Unit) -> Int32 {
    let place = Int(places[Int(letter & 0x7F)]) &- Int(truncatingIfNeeded: node.bits &>> 24 & 0x7F)
    let last = Int(truncatingIfNeeded: node.bits &>> 31 & 0x7F) &- 1
    // All ones if it is one of those that the node leads to.
    let isThere = ~((place | (last &- place)) &>> (Int.bitWidth - 1))
    return Int32(truncatingIfNeeded: (Int(truncatingIfNeeded: node.bits & 0xFF_FFFF) &+ place) & isThere)
  }

  /// The node at a place that `place(after:by:)` told.
  @inline(__always)
  func node(at place: Int32) -> Node { nodes[Int(place)] }

  /// A node whose runs, a range of all in order, share their first `depth` letters.
  private struct Branch {
    let node: Int
    let runs: Range<Int>
    let depth: Int
  }

  /// Adds the nodes that come after a node.
  private mutating func grow(_ runs: LetterRuns, _ order: [Int], _ branch: Branch, _ branches: inout [Branch])
  {
    let first = nodes.count
    // Beyond that no node can be found; a model of so many runs would fill all memory.
    guard first < LetterTrie.mostNodes else { return }
    if let letters = add(runs, order, branch.runs, depth: branch.depth, to: &branches) {
      nodes[branch.node].lead(to: first, letters: letters)
    }
  }

  /// Adds the nodes that come after the first `depth` letters of a range of runs.
  ///
  /// - Returns: The places of their letters, from the first to the last; `nil` if there are none.
  private mutating func add(
    _ runs: LetterRuns, _ order: [Int], _ range: Range<Int>, depth: Int, to branches: inout [Branch]
  ) -> ClosedRange<UInt8>? {
    var next: [(letter: UInt8, runs: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound, runs[order[index]].count == depth { index += 1 }
    while index < range.upperBound {
      let letter = runs.letter(depth, of: order[index])
      let first = index
      while index < range.upperBound, runs.letter(depth, of: order[index]) == letter { index += 1 }
      next.append((places[Int(letter & 0x7F)], first..<index))
    }
    guard let first = next.map(\.letter).min(), let last = next.map(\.letter).max() else { return nil }
    let place = nodes.count
    nodes.append(contentsOf: repeatElement(Node(), count: Int(last - first) + 1))
    // Branches of more runs first.
    next.sort { ($1.runs.count, $0.letter) < ($0.runs.count, $1.letter) }
    for (letter, range) in next {
      let ending = order[range.lowerBound]
      let row = runs[ending].count == depth + 1 ? runs.rows[ending] : -1
      let node = place + Int(letter - first)
      if range.count > 1 || row < 0 { branches.append(Branch(node: node, runs: range, depth: depth + 1)) }
      nodes[node] = Node(row: row)
    }
    return first...last
  }
}
