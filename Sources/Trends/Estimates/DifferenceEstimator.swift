/// Counts corrected for the errors of the labels: the two-phase difference estimator.
///
/// The labels' count plus what a coded probability sample shows them to miss (Cochran 1977, ch. 12; Särndal, Swensson
/// and Wretman 1992, ch. 9). Unbiased whatever the labels' errors are. One residual of +1 and one of −1 are added for
/// the variance only: without them a sample in which nothing is wrong would claim certainty.
public enum DifferenceEstimator {
  /// Posts drawn with one chance, and how people's codes differ from the labels.
  public struct Stratum: Hashable, Sendable {
    /// Posts in the stratum, drawn or not.
    public let population: Double
    /// Coded posts where the label is right, where it missed the kind, where it claimed it wrongly.
    public let right: Int, missed: Int, claimed: Int

    /// - Precondition: `population` > 0 and something was coded.
    public init(population: Double, right: Int, missed: Int, claimed: Int) {
      precondition(population > 0 && right + missed + claimed > 0, "an empty stratum tells nothing")
      self.population = population
      self.right = right
      self.missed = missed
      self.claimed = claimed
    }

    /// Coded posts.
    public var coded: Int { right + missed + claimed }

    var uncoded: Double { population - Double(coded) }

    var mean: Double { Double(missed - claimed) / Double(coded) }

    /// The variance of the mean residual; `pseudo` pairs of +1 and −1 are added to the sample.
    func variance(pseudo: Int) -> Double {
      let n = Double(coded + 2 * pseudo)
      let mean = Double(missed - claimed) / n
      let squares = Double(missed + claimed + 2 * pseudo)
      // Nothing is unknown of a stratum that was coded whole (the finite population correction, Cochran 1977, ch. 2).
      let rest = max(0, 1 - Double(coded) / population)
      guard n > 1 else { return rest }
      let spread = max(0, squares - n * mean * mean) / (n - 1)
      return spread / n * rest
    }
  }

  /// The mean residual of a domain and its variance.
  public struct Residual: Hashable, Sendable {
    /// What has to be added to the share of labelled posts.
    public let mean: Double
    /// The variance of that mean.
    public let variance: Double
    /// How much single posts differ from it.
    public let spread: Double
  }

  /// The residual of a domain made of strata; `nil` without any.
  public static func residual(of strata: [Stratum]) -> Residual? {
    let population = strata.reduce(0) { $0 + $1.population }
    guard population > 0 else { return nil }
    // The pair goes where most posts are not coded: there an error that nobody drew would weigh most.
    let largest = strata.indices.max { strata[$0].uncoded < strata[$1].uncoded }
    var mean = 0.0
    var variance = 0.0
    var squares = 0.0
    for (index, stratum) in strata.enumerated() {
      let weight = stratum.population / population
      mean += weight * stratum.mean
      variance += weight * weight * stratum.variance(pseudo: index == largest ? 1 : 0)
      squares += weight * Double(stratum.missed + stratum.claimed) / Double(stratum.coded)
    }
    return Residual(mean: mean, variance: variance, spread: max(0, squares - mean * mean))
  }

  /// The corrected count of `posts` posts of which `labelled` carry the label.
  ///
  /// - Parameter isDomain: whether these posts are all of the domain the residual was made from; the posts of a bin
  ///   are only some of them, and vary on their own as well.
  public static func count(
    labelled: Int, of posts: Int, residual: Residual, isDomain: Bool = true
  ) -> Estimate {
    let n = Double(posts)
    let value = Double(labelled) + n * residual.mean
    let variance = n * n * residual.variance + (isDomain ? 0 : n * residual.spread)
    let reach = Estimate.z * variance.squareRoot()
    func inside(_ count: Double) -> Double { min(n, max(0, count)) }
    return Estimate(inside(value), low: inside(value - reach), high: inside(value + reach))
  }
}
