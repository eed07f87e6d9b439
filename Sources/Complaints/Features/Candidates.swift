/// Features that a text offers to each of its stretches, found once: words, their neighbours, runs of letters.
struct Candidates {
  /// A feature between two positions, and the one before it in the list that is the same; -1 if there is none.
  struct Candidate {
    let key: FeatureKey
    let row: Int32
    let start: Int32
    let end: Int32
    let before: Int32
  }

  private(set) var all: [Candidate] = []
  private let vocabulary: Vocabulary?
  // For each slot the last candidate with a key of that slot; as in `KeyTable`.
  private var last: [Int32]

  /// - Parameter atMost: how many there can be.
  init(vocabulary: Vocabulary?, atMost: Int) {
    self.vocabulary = vocabulary
    all.reserveCapacity(atMost)
    var slots = 16
    while slots < atMost * 2 { slots *= 2 }
    last = [Int32](repeating: -1, count: slots)
  }

  /// Adds what stands between two positions; what the model does not know is left out.
  mutating func add(_ key: FeatureKey, _ start: Int, _ end: Int) {
    let row = vocabulary?[key] ?? -1
    if row < 0, vocabulary != nil { return }
    let mask = last.count - 1
    var slot = Int(truncatingIfNeeded: key.value) & mask
    while last[slot] >= 0, all[Int(last[slot])].key != key { slot = (slot + 1) & mask }
    let before = last[slot]
    last[slot] = Int32(all.count)
    all.append(Candidate(key: key, row: row, start: Int32(start), end: Int32(end), before: before))
  }

  /// Appends those of `listed` between `start` and `end` to `features`, each once, weighed by `value`.
  ///
  /// Of the same feature what begins first comes first in the list.
  func collect(
    _ listed: Range<Int>, from start: Int, to end: Int, into features: inout [Feature], value: Float
  ) {
    let start = Int32(start)
    let end = Int32(end)
    let all = all.span
    for index in listed {
      let candidate = all[index]
      guard candidate.start >= start, candidate.end <= end else { continue }
      var before = candidate.before
      while before >= 0, all[Int(before)].start >= start, all[Int(before)].end > end {
        before = all[Int(before)].before
      }
      guard before < 0 || all[Int(before)].start < start else { continue }
      features.append(
        Feature(
          key: candidate.key, row: candidate.row, value: value, start: candidate.start, end: candidate.end))
    }
  }
}
