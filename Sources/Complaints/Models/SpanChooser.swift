/// Chooses the words of a unit that a reader would mark: the run of words with the greatest sum of log-odds, each
/// word judged by what it adds to the score and by where it stands, the run by where it begins and ends.
struct SpanChooser: Sendable {
  /// The log-odds that a reader marks a word.
  var words: LogOdds<WordProperty>
  /// The log-odds that what a reader marks begins at a place, and that it ends there.
  var start: LogOdds<EdgeProperty>
  var end: LogOdds<EdgeProperty>

  init(
    words: LogOdds<WordProperty>, start: LogOdds<EdgeProperty> = LogOdds(weights: [:], bias: 0),
    end: LogOdds<EdgeProperty> = LogOdds(weights: [:], bias: 0)
  ) {
    self.words = words
    self.start = start
    self.end = end
  }

  static let untrained = SpanChooser(
    words: LogOdds(weights: [.cue: 1.6, .near: 0.7, .weight: 0.8, .positive: 0.4], bias: -0.6))

  /// The best run of `unit`; `nil` if it has no words. Cost: linear.
  func run(_ unit: UnitWords) -> Range<Int>? {
    guard !unit.words.isEmpty else { return nil }
    var best = 0..<1
    var bestSum = -Double.infinity
    // The best run so far that ends before the word at hand, and where it begins.
    var sum = -Double.infinity
    var begun = 0
    for index in unit.words.indices {
      let opening = start.sum { unit.forEachProperty(ofEdge: index, $0) }
      if sum < opening {
        sum = opening
        begun = index
      }
      sum += words.sum { unit.forEachProperty(of: index, $0) }
      let total = sum + end.sum { unit.forEachProperty(ofEdge: index + 1, $0) }
      if total > bestSum {
        bestSum = total
        best = begun..<(index + 1)
      }
    }
    return best
  }
}
