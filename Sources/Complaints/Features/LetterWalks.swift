/// Walks through a trie along the letters of a text, from many places at once: all go a letter further at each turn. A
/// big trie is not in the fastest memory, and what is waited for together is waited for once.
struct LetterWalks: Sendable {
  /// A run of letters that the trie knows.
  struct Run: Sendable {
    /// The position with which it begins.
    var start: Int32 = 0
    /// The letter behind it.
    var end: Int32 = 0
    /// Its row in the trie.
    var row: Int32 = 0
  }

  /// Who has come from the letter of a position to `node`.
  struct Walker: Sendable {
    fileprivate var node = LetterTrie.Node()
    /// The place of the node after it.
    fileprivate var place: Int32 = 0
    fileprivate var position: Int32 = 0
    /// The letter that comes next, and that before which the walk ends.
    fileprivate var next: Int32 = 0
    fileprivate var limit: Int32 = 0

    fileprivate init() {}

    @inline(__always)
    init(_ node: LetterTrie.Node, from position: Int, next: Int, limit: Int32) {
      self.node = node
      self.position = Int32(truncatingIfNeeded: position)
      self.next = Int32(truncatingIfNeeded: next)
      self.limit = limit
    }
  }

  /// The runs found, short ones first; behind the first `count` is room that other texts needed.
  var runs: [Run] = []
  var count = 0
  private var walkers: [Walker] = []

  /// Finds the runs of `text` that the trie knows.
  ///
  /// - Parameters:
  ///   - most: how many walks there can be.
  ///   - begin: writes the walkers from the first place on and tells how many.
  @inline(__always)
  mutating func find(
    in text: FoldedText, _ known: LetterTrie, atMost most: Int, _ begin: (inout MutableSpan<Walker>) -> Int
  ) {
    if walkers.count < most { walkers = [Walker](repeating: Walker(), count: most) }
    var walking = LetterWalks.start(&walkers, begin)
    count = 0
    while walking > 0 {
      LetterWalks.widen(&runs, to: count + walking)
      (walking, count) = LetterWalks.step(&walkers, walking, text.units, known, &runs, count)
    }
  }

  @inline(__always)
  private static func start(_ walkers: inout [Walker], _ begin: (inout MutableSpan<Walker>) -> Int) -> Int {
    var walkers = walkers.mutableSpan
    return begin(&walkers)
  }

  /// Makes room for `count` runs.
  static func widen(_ runs: inout [Run], to count: Int) {
    if runs.count < count { runs.append(contentsOf: repeatElement(Run(), count: count - runs.count)) }
  }

  /// Notes the runs at which walkers have come, and lets all go on that can.
  ///
  /// - Returns: How many these are, and how many runs there are now.
  private static func step(
    _ walkers: inout [Walker], _ walking: Int, _ letters: [Unit], _ known: LetterTrie, _ runs: inout [Run],
    _ count: Int
  ) -> (walking: Int, count: Int) {
    let letters = letters.span
    var walkers = walkers.mutableSpan
    var runs = runs.mutableSpan
    var count = count
    var left = 0
    // Written first and counted after: no branch waits for a node.
    for index in 0..<walking {
      var walker = walkers[index]
      runs[count] = Run(start: walker.position, end: walker.next, row: walker.node.row)
      count &+= walker.node.ending
      // All ones before the limit.
      let goesOn = Int(walker.next &- walker.limit) &>> (Int.bitWidth - 1)
      walker.place = known.place(after: walker.node, by: letters[Int(walker.next) & goesOn])
      walker.next &+= 1
      walkers[left] = walker
      left &+= (walker.place > 0 ? 1 : 0) & goesOn
    }
    // The less is done for each node, the more of them are waited for together.
    for index in 0..<left { walkers[index].node = known.node(at: walkers[index].place) }
    return (left, count)
  }
}
