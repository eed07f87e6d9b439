/// How many times more often something happened in one stretch of time than in another.
public enum RateRatio {
  /// The ratio of two Poisson rates, with the interval that Wilson's score interval for the first one's part of all
  /// events gives (Przyborowski and Wilenski 1940 for the conditioning; Wilson 1927).
  ///
  /// - Parameters:
  ///   - first: events and hours of the first stretch.
  ///   - second: events and hours of the second.
  /// - Returns: `nil` if nothing happened at all or a stretch has no length; `high` may be infinite.
  public static func compare(
    _ first: (events: Int, hours: Double), to second: (events: Int, hours: Double)
  ) -> Estimate? {
    let all = first.events + second.events
    guard all > 0, first.hours > 0, second.hours > 0 else { return nil }
    let part = Wilson.share(first.events, of: all)
    let scale = second.hours / first.hours
    func odds(_ share: Double) -> Double { share >= 1 ? .infinity : share / (1 - share) }
    return Estimate(
      odds(part.value) * scale, low: odds(part.low) * scale, high: odds(part.high) * scale)
  }
}
