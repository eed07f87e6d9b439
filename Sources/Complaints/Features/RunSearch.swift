/// Finds the runs of letters of a text that a trie knows.
///
/// All positions are searched from at once, a letter further at each turn: a big trie is not in the fastest memory, and
/// what is waited for together is waited for once.
struct RunSearch: Sendable {
  /// A run of positions `start..<end`.
  struct Run: Sendable {
    fileprivate(set) var start: Int32 = 0
    /// While the search goes on, the letter behind it.
    fileprivate(set) var end: Int32 = 0
    fileprivate(set) var row: Int32 = 0
  }

  /// Who has come from the letter of a position to `node`.
  private struct Walker: Sendable {
    var node = LetterTrie.Node()
    var position: Int32 = 0
    /// The letter that comes next, and that before which the walk ends.
    var next: Int32 = 0
    var limit: Int32 = 0
  }

  /// The runs by where they begin, short ones first; behind the first `count` is room that other texts needed.
  private(set) var found: [Run] = []
  private(set) var count = 0
  private var walkers: [Walker] = []
  // By turns.
  private var unsorted: [Run] = []
  // For each position the place behind the runs that begin there.
  private var places: [Int32] = []

  /// Looks for runs of up to four characters.
  ///
  /// - Parameter ends: as in `TextWords`.
  mutating func find(in text: FoldedText, _ ends: [Int32], _ known: LetterTrie) {
    if walkers.count < text.count { walkers = [Walker](repeating: Walker(), count: text.count) }
    if places.count <= text.count { places = [Int32](repeating: 0, count: text.count + 1) }
    var walking = RunSearch.begin(&walkers, text, known)
    count = 0
    while walking > 0 {
      RunSearch.widen(&unsorted, to: count + walking)
      (walking, count) = RunSearch.step(&walkers, walking, text.units, known, &unsorted, count)
    }
    RunSearch.widen(&found, to: count)
    for position in 0...text.count { places[position] = 0 }
    count = RunSearch.keepWhole(&unsorted, count, text.positions, ends, &places)
    RunSearch.sort(unsorted, count, into: &found, &places, text.count)
  }

  private static func widen(_ runs: inout [Run], to count: Int) {
    if runs.count < count { runs.append(contentsOf: repeatElement(Run(), count: count - runs.count)) }
  }

  /// - Returns: How many walkers there are.
  private static func begin(_ walkers: inout [Walker], _ text: FoldedText, _ known: LetterTrie) -> Int {
    let letters = text.units.span
    let places = text.places.span
    var walkers = walkers.mutableSpan
    let last = places.count - 1
    var count = 0
    for position in 0..<last {
      let first = Int(places[position].firstUnit)
      let limit = places[min(position + 4, last)].firstUnit
      let next = min(first &+ 1, Int(limit) &- 1)
      // One letter is no run: the first step needs no note.
      let node = known.child(of: known.first(letters[first]), by: letters[next])
      walkers[count] = Walker(
        node: node, position: Int32(truncatingIfNeeded: position),
        next: Int32(truncatingIfNeeded: first &+ 2),
        limit: limit)
      count &+= node.presence & (letters[first] == Unit.stop || next == first ? 0 : 1)
    }
    return count
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
      walker.node = known.child(of: walker.node, by: letters[Int(walker.next) & goesOn])
      walker.next &+= 1
      walkers[left] = walker
      left &+= walker.node.presence & goesOn
    }
    return (left, count)
  }

  /// Leaves out what ends within a character, and what is one alone, and counts the others behind the place of the
  /// position with which they begin.
  ///
  /// - Returns: How many there are then.
  private static func keepWhole(
    _ runs: inout [Run], _ count: Int, _ positions: [Int32], _ ends: [Int32], _ places: inout [Int32]
  ) -> Int {
    let positions = positions.span
    let ends = ends.span
    var runs = runs.mutableSpan
    var places = places.mutableSpan
    var kept = 0
    for index in 0..<count {
      let next = Int(runs[index].end)
      let end = positions[next &- 1] &+ 1
      let start = Int(runs[index].start)
      let isKept = (ends[next] &- ends[next &- 1]) & (end &- runs[index].start > 1 ? 1 : 0)
      runs[kept] = Run(start: runs[index].start, end: end, row: runs[index].row)
      places[start &+ 1] &+= isKept
      kept &+= Int(isKept)
    }
    return kept
  }

  /// Sorts `count` runs by where they begin (counting sort); those of a position stay in their order.
  private static func sort(
    _ runs: [Run], _ count: Int, into found: inout [Run], _ places: inout [Int32], _ positions: Int
  ) {
    let runs = runs.span
    var found = found.mutableSpan
    var places = places.mutableSpan
    for position in 0..<positions { places[position &+ 1] &+= places[position] }
    for index in 0..<count {
      let start = Int(runs[index].start)
      found[Int(places[start])] = runs[index]
      places[start] &+= 1
    }
  }
}
