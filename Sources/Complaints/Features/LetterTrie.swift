/// The runs of letters that a model knows, as a trie: who reads a text letter by letter stops where none goes on.
///
/// The nodes after a node stand side by side, those of more runs first, and whole branches near their stem: a step
/// costs a look at one line of memory, and most lines were looked at just before.
struct LetterTrie: Sendable {
  /// A node.
  private struct Node {
    /// Its letter in seven bits, one more for the last of those beside each other, and the place of the nodes after it;
    /// 0 if there are none.
    var link: UInt32
    /// The row of the run that ends here; -1 if none does.
    var row: Int32 = -1

    var letter: UInt32 { link & 0x7F }
  }

  private static let last: UInt32 = 0x80

  private var nodes: [Node] = []
  // The node of each first letter; -1 if no run begins with it.
  private var firsts = [Int32](repeating: -1, count: 128)

  /// Whether it holds no run.
  var isEmpty: Bool { nodes.isEmpty }

  /// Compiles `runs`. Cost: linear in their letters, if they are sorted.
  init(_ runs: LetterRuns = LetterRuns()) {
    let order = runs.sorted
    var stems: [Branch] = []
    add(runs, order, order.indices, depth: 0, to: &stems)
    for place in nodes.indices { firsts[Int(nodes[place].letter)] = Int32(place) }
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
  }

  /// The node of the run that is `letter` alone; -1 if no run begins with it.
  @inline(__always)
  func first(_ letter: Unit) -> Int32 { firsts[Int(letter & 0x7F)] }

  /// The node after `node` by `letter`; -1 if no run goes on that way.
  @inline(__always)
  func child(of node: Int32, by letter: Unit) -> Int32 {
    let nodes = nodes.span
    var place = Int(nodes[Int(node)].link >> 8)
    guard place > 0 else { return -1 }
    while nodes[place].letter != letter {
      if nodes[place].link & LetterTrie.last != 0 { return -1 }
      place += 1
    }
    return Int32(truncatingIfNeeded: place)
  }

  /// The row of the run that ends at `node`; -1 if none does.
  @inline(__always)
  func row(at node: Int32) -> Int32 { nodes[Int(node)].row }

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
    add(runs, order, branch.runs, depth: branch.depth, to: &branches)
    if nodes.count > first, first < 1 << 24 { nodes[branch.node].link |= UInt32(first) << 8 }
  }

  /// Adds the nodes that come after the first `depth` letters of a range of runs.
  private mutating func add(
    _ runs: LetterRuns, _ order: [Int], _ range: Range<Int>, depth: Int, to branches: inout [Branch]
  ) {
    var next: [(letter: Unit, runs: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound, runs[order[index]].count == depth { index += 1 }
    while index < range.upperBound {
      let letter = runs.letter(depth, of: order[index])
      let first = index
      while index < range.upperBound, runs.letter(depth, of: order[index]) == letter { index += 1 }
      next.append((letter, first..<index))
    }
    next.sort { ($1.runs.count, $0.letter) < ($0.runs.count, $1.letter) }
    for (letter, range) in next {
      let ending = order[range.lowerBound]
      let row = runs[ending].count == depth + 1 ? runs.rows[ending] : -1
      if range.count > 1 || row < 0 {
        branches.append(Branch(node: nodes.count, runs: range, depth: depth + 1))
      }
      nodes.append(Node(link: UInt32(letter), row: row))
    }
    if !next.isEmpty { nodes[nodes.count - 1].link |= LetterTrie.last }
  }
}
