internal import Foundation

/// When something began and when it was over, against what was usual.
public enum Onset {
  /// The first and the last bin that hold more than chance allows: the upper tail of Poisson around the expected
  /// count below `level`, shared out over the bins (Bonferroni).
  ///
  /// The uncertainty of the expected count counts too: with `weeks` of baseline its variance is expected ÷ weeks, so
  /// that the tail is the negative binomial's.
  public static func find(
    _ counts: [Int], expected: [Double], weeks: Double, level: Double = 0.05
  ) -> ClosedRange<Int>? {
    let limit = level / Double(max(1, counts.count))
    let beyond = counts.indices.filter {
      tail(counts[$0], mean: expected[$0], weeks: weeks) < limit
    }
    guard let first = beyond.first, let last = beyond.last else { return nil }
    return first...last
  }

  /// The chance of `count` or more, when the mean was itself estimated from `weeks` weeks: negative binomial with
  /// shape `mean × weeks + ½` (the predictive distribution under Jeffreys' prior).
  static func tail(_ count: Int, mean: Double, weeks: Double) -> Double {
    guard count > 0 else { return 1 }
    let shape = mean * weeks + 0.5
    let success = weeks / (weeks + 1)
    var term = exp(shape * log(success))
    var below = term
    for value in 1..<max(1, count) where count > 1 {
      term *= (shape + Double(value) - 1) / Double(value) * (1 - success)
      below += term
    }
    return max(0, 1 - below)
  }
}
