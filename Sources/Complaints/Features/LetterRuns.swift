/// Runs of letters and the rows of their weights, as they stand in a model.
struct LetterRuns: Sendable {
  private var letters: [Unit] = []
  private var ends: [Int] = [0]
  /// The row of each.
  private(set) var rows: [Int32] = []
  private var isSorted = true

  /// Runs.
  var count: Int { rows.count }

  /// The letters of run `number`.
  subscript(_ number: Int) -> ArraySlice<Unit> { letters[ends[number]..<ends[number + 1]] }

  /// Letter `place` of run `number`.
  @inline(__always)
  func letter(_ place: Int, of number: Int) -> Unit { letters[ends[number] + place] }

  /// How many letters run `number` has.
  @inline(__always)
  func length(of number: Int) -> Int { ends[number + 1] - ends[number] }

  /// How many letters two runs have in common from the first on.
  func common(_ left: Int, _ right: Int) -> Int {
    let most = min(length(of: left), length(of: right))
    var place = 0
    while place < most, letter(place, of: left) == letter(place, of: right) { place += 1 }
    return place
  }

  /// Adds a run.
  mutating func append(_ run: [Unit], row: Int32) {
    if isSorted, let last = rows.indices.last { isSorted = LetterRuns.precedes(self[last], run[...]) }
    letters += run
    ends.append(letters.count)
    rows.append(row)
  }

  /// The numbers of the runs, those that begin alike side by side, shorter ones first. Cost: linear if they were added
  /// in this order, as a model lists them.
  var sorted: [Int] {
    if isSorted { return Array(rows.indices) }
    let sorted = rows.indices.sorted { LetterRuns.precedes(self[$0], self[$1]) }
    // Of equal ones the first is enough.
    return sorted.indices.filter { $0 == 0 || self[sorted[$0 - 1]] != self[sorted[$0]] }.map { sorted[$0] }
  }

  private static func precedes(_ left: ArraySlice<Unit>, _ right: ArraySlice<Unit>) -> Bool {
    for (a, b) in zip(left, right) where a != b { return FeatureKey.rank(of: a) < FeatureKey.rank(of: b) }
    return left.count < right.count
  }
}
