/// Finds the runs of letters of a text that a trie knows, in the order of the text.
struct RunSearch: Sendable {
  /// A run of positions `start..<end`.
  typealias Run = LetterWalks.Run

  /// The runs by where they begin, short ones first; behind the first `count` is room that other texts needed.
  private(set) var found: [Run] = []
  private(set) var count = 0
  // What was found, by turns.
  private var walks = LetterWalks()
  // For each position the place behind the runs that begin there.
  private var places: [Int32] = []

  /// Looks for runs of up to four characters.
  ///
  /// - Parameter ends: as in `TextWords`.
  mutating func find(in text: FoldedText, _ ends: [Int32], _ known: LetterTrie) {
    walks.find(in: text, known, atMost: text.count) { RunSearch.begin(&$0, text, known) }
    if places.count <= text.count { places = [Int32](repeating: 0, count: text.count + 1) }
    for position in 0...text.count { places[position] = 0 }
    count = RunSearch.keepWhole(&walks.runs, walks.count, text.positions, ends, &places)
    LetterWalks.widen(&found, to: count)
    RunSearch.sort(walks.runs, count, into: &found, &places, text.count)
  }

  /// - Returns: How many walkers there are.
  @inline(__always)
  private static func begin(
    _ walkers: inout MutableSpan<LetterWalks.Walker>, _ text: FoldedText, _ known: LetterTrie
  ) -> Int {
    let letters = text.units.span
    let places = text.places.span
    let last = places.count - 1
    var count = 0
    for position in 0..<last {
      let first = Int(places[position].firstUnit)
      let limit = places[min(position + 4, last)].firstUnit
      let next = min(first &+ 1, Int(limit) &- 1)
      // One letter is no run: the first step needs no note.
      let node = known.child(of: known.first(letters[first]), by: letters[next])
      walkers[count] = LetterWalks.Walker(node, from: position, next: first &+ 2, limit: limit)
      count &+= node.presence & (letters[first] == Unit.stop || next == first ? 0 : 1)
    }
    return count
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
