/// How much more than usual was written during the outage, and when that began and ended.
public struct Excess: Sendable {
  /// The posts in the covered bins.
  public let posts: Int
  /// The posts to be expected there from the weeks before.
  public let expected: Double
  /// How many times the usual; `nil` where nothing was usual.
  public let ratio: Estimate?
  /// From the first to the last bin with more than chance allows; `nil` if there is none.
  public let span: ClosedRange<Int>?

  /// Posts beyond the usual; below 0 where less was written.
  public var excess: Double { Double(posts) - expected }
}

extension Trend {
  /// What a series has beyond the usual of `baseline`; `nil` if that is too short, or no bin is covered.
  ///
  /// The interval of the ratio is that of two Poisson rates: the posts of the outage and those of the baseline's weeks.
  public func excess(_ series: Series, over baseline: Baseline) -> Excess? {
    let covered = axis.bins.indices.filter { isCovered(.bin($0)) }
    guard baseline.isLongEnough, !covered.isEmpty else { return nil }
    let counts = covered.map { cell(.bin($0), series).posts }
    let expected = covered.map { baseline.expected(series, in: axis.counted($0)) ?? 0 }
    let posts = counts.reduce(0, +)
    let usual = expected.reduce(0, +)
    let seen = baseline.seen(series, in: covered.map(axis.counted))
    let ratio =
      usual > 0 && seen > 0
      ? RateRatio.compare((posts, 1), to: (seen, Double(seen) / usual)) : nil
    let span = Onset.find(counts, expected: expected, weeks: baseline.weeks)
    return Excess(
      posts: posts, expected: usual, ratio: ratio,
      span: span.map { covered[$0.lowerBound]...covered[$0.upperBound] })
  }
}
