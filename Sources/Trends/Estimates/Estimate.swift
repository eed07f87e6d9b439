/// A number with the ends of its 95 % interval.
public struct Estimate: Hashable, Sendable {
  /// The best guess.
  public let value: Double
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// A number and its interval.
  public init(_ value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The .975 quantile of the normal distribution.
  static let z = 1.959963984540054

  /// The estimate times `factor` (a share times a number of posts is a number of posts).
  public func scaled(by factor: Double) -> Estimate {
    Estimate(value * factor, low: low * factor, high: high * factor)
  }
}
