/// Chooses the score from which on an output says yes.
///
/// The peak of F1 in one sample is mostly chance: where the curve is flat it lies anywhere. What counts is the mean of F1
/// over the thresholds near by, so that one that is somewhat off does nearly as well.
enum ThresholdChoice {
  // Thresholds are tried in these steps of log-odds, and F1 is averaged over so many steps either way.
  private static let step = 0.05
  private static let reach = 10

  /// The threshold whose surroundings give the best F1, and its own F1.
  ///
  /// - Parameters:
  ///   - scores: of each post that is asked.
  ///   - missed: how many more gold posts there are, which are not asked.
  static func best(_ scores: [(score: Double, isGold: Bool)], missed: Int) -> (threshold: Double, f: Double) {
    let ordered = scores.sorted { $0.score > $1.score }
    guard let highest = ordered.first?.score, let lowest = ordered.last?.score else { return (0, 0) }
    let gold = ordered.count { $0.isGold } + missed
    // From the highest threshold down: F1 of each.
    var figures: [(threshold: Double, f: Double)] = []
    var found = 0
    var hits = 0
    for number in 0...Int((highest - lowest) / step) + 1 {
      let threshold = highest - (Double(number) - 0.5) * step
      while found < ordered.count, ordered[found].score >= threshold {
        if ordered[found].isGold { hits += 1 }
        found += 1
      }
      figures.append((threshold, 2 * Double(hits) / Double(max(1, found + gold))))
    }
    let means = figures.indices.map { index in
      let near = figures[max(0, index - reach)...min(figures.count - 1, index + reach)]
      return near.reduce(0) { $0 + $1.f } / Double(near.count)
    }
    return means.indices.max { means[$0] < means[$1] }.map { figures[$0] } ?? (0, 0)
  }
}
