/// The score of each output, in log-odds.
struct Scores: Sendable {
  private var sums: [Weights.Sums]

  init(_ values: [Double]) {
    sums = (0..<Weights.blocks(for: values.count)).map { block in
      var sum = Weights.Sums(repeating: 0)
      for lane in 0..<min(Weights.lanes, values.count - block * Weights.lanes) {
        sum[lane] = Float(values[block * Weights.lanes + lane])
      }
      return sum
    }
  }

  private init(_ sums: [Weights.Sums]) { self.sums = sums }

  /// The score of `output`.
  subscript(_ output: Int) -> Double { Double(sums[output / Weights.lanes][output % Weights.lanes]) }

  /// These with what `features` weigh, for the first `count` outputs at least; the others are left out.
  func adding(_ features: ArraySlice<Feature>, _ weights: Weights, first count: Int) -> Scores {
    var scores = Scores(Array(sums.prefix(Weights.blocks(for: count))))
    weights.add(features, to: &scores.sums)
    return scores
  }
}
