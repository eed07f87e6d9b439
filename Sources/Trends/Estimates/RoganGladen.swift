/// The true share behind an imperfect test (Rogan and Gladen 1978), with the interval of Lang and Reiczigel (2014).
///
/// Assumes that sensitivity and specificity are those of the coded sample: never carry them from one phase to another.
public enum RoganGladen {
  /// How often something happened among how many.
  public struct Ratio: Hashable, Sendable {
    /// How often.
    public let count: Int
    /// Among how many.
    public let total: Int
    /// `count` of `total`.
    public init(_ count: Int, of total: Int) {
      self.count = count
      self.total = total
    }
    var share: Double { Double(count) / Double(total) }
  }

  /// The true share.
  ///
  /// - Parameters:
  ///   - apparent: labelled posts among all posts.
  ///   - sensitivity: labelled among the coded posts that are truly of the kind.
  ///   - specificity: not labelled among the coded posts that are truly not.
  /// - Returns: `nil` if the labels tell nothing (sensitivity + specificity ≤ 1) or a sample is empty.
  public static func trueShare(
    apparent: Ratio, sensitivity: Ratio, specificity: Ratio
  ) -> Estimate? {
    guard apparent.total > 0, sensitivity.total > 0, specificity.total > 0,
      sensitivity.share + specificity.share > 1
    else { return nil }
    let point =
      (apparent.share + specificity.share - 1) / (sensitivity.share + specificity.share - 1)
    let z = Estimate.z
    let prevalence = adjusted(apparent, by: z * z)
    let sens = adjusted(sensitivity, by: 2)
    let spec = adjusted(specificity, by: 2)
    let youden = sens.share + spec.share - 1
    guard youden > 0 else { return nil }
    let shifted = (prevalence.share + spec.share - 1) / youden
    let error =
      (prevalence.variance + shifted * shifted * sens.variance
      + (1 - shifted) * (1 - shifted) * spec.variance).squareRoot() / youden
    let shift = 2 * z * z * (shifted * sens.variance - (1 - shifted) * spec.variance)
    func inside(_ share: Double) -> Double { min(1, max(0, share)) }
    return Estimate(
      inside(point), low: inside(shifted + shift - z * error),
      high: inside(shifted + shift + z * error))
  }

  private static func adjusted(_ ratio: Ratio, by plus: Double) -> (share: Double, variance: Double) {
    let total = Double(ratio.total) + plus
    let share = (Double(ratio.count) + plus / 2) / total
    return (share, share * (1 - share) / total)
  }
}
