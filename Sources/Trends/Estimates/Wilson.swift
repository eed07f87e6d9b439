/// The score interval for a share (Wilson 1927): never leaves 0…1 and holds for small counts.
public enum Wilson {
  /// The share of `successes` among `trials`, with its 95 % interval.
  ///
  /// - Precondition: `0 <= successes <= trials` and `trials > 0`.
  public static func share(_ successes: Int, of trials: Int) -> Estimate {
    precondition(0 <= successes && successes <= trials && trials > 0, "a share is of something")
    let n = Double(trials)
    let share = Double(successes) / n
    let z2 = Estimate.z * Estimate.z
    let centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    let reach = Estimate.z / (1 + z2 / n) * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
    return Estimate(
      share, low: successes == 0 ? 0 : max(0, centre - reach),
      high: successes == trials ? 1 : min(1, centre + reach))
  }
}
