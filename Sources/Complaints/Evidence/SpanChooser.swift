/// Chooses the words of a unit that a reader would mark: the run of words with the greatest sum of log-odds, each
/// word judged by what it adds to the score and by where it stands, the run by where it begins and ends.
struct SpanChooser: Sendable {
  /// The log-odds that a reader marks a word.
  let words: LogOdds<WordProperty>
  /// The log-odds that what a reader marks begins at a place, and that it ends there.
  let start: LogOdds<EdgeProperty>
  let end: LogOdds<EdgeProperty>
  // The same side by side, `start` first: every place may be either.
  private let edges: [SIMD2<Double>]

  init(
    words: LogOdds<WordProperty>, start: LogOdds<EdgeProperty> = LogOdds(weights: [:], bias: 0),
    end: LogOdds<EdgeProperty> = LogOdds(weights: [:], bias: 0)
  ) {
    self.words = words
    self.start = start
    self.end = end
    edges = zip(start.values, end.values).map { SIMD2($0, $1) }
  }

  static let untrained = SpanChooser(
    words: LogOdds(weights: [.cue: 1.6, .near: 0.7, .weight: 0.8, .positive: 0.4], bias: -0.6))

  /// The best run of `unit`; `nil` if it has no words. Cost: linear.
  func run(_ unit: borrowing UnitWords) -> Range<Int>? {
    let count = unit.words.count
    guard count > 0 else { return nil }
    var best = 0..<1
    var bestSum = -Double.infinity
    // The best run so far that ends before the word at hand, and where it begins.
    var sum = -Double.infinity
    var begun = 0
    var opening = edge(0, of: unit).start
    for index in 0..<count {
      if sum < opening {
        sum = opening
        begun = index
      }
      sum += words.sum { unit.forEachProperty(of: index, $0) }
      let next = edge(index + 1, of: unit)
      if sum + next.end > bestSum {
        bestSum = sum + next.end
        best = begun..<(index + 1)
      }
      opening = next.start
    }
    return best
  }

  /// The log-odds that what a reader marks begins before word `index`, and that it ends there.
  private func edge(_ index: Int, of unit: borrowing UnitWords) -> (start: Double, end: Double) {
    let edges = edges.span
    precondition(edges.count == EdgeProperty.count, "there are values for each property")
    var sum = SIMD2(start.bias, end.bias)
    unit.forEachProperty(ofEdge: index) { property, value in sum += edges[property.number] * value }
    return (sum[0], sum[1])
  }
}
