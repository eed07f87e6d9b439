internal import Foundation
public import Posts

/// What was usual before the outage: the mean of the same weekday and hour over earlier weeks.
public struct Baseline: Sendable {
  /// Below this many weeks no ratio is given.
  public static let leastWeeks = 2.0

  private let zone: Zone
  private let end: Int64
  private var counts: [Series: [Int: Int]] = [:]
  private var start: Int64

  /// An empty baseline of what was before `end`, in seconds since 1970, UTC.
  public init(before end: Int64, zone: Zone) {
    self.zone = zone
    self.end = end
    start = end
  }

  /// Counts a post of before the outage; later, undated and coarsely dated ones are passed over.
  public mutating func add(_ series: [Series], at moment: Moment?) {
    guard let moment, moment.seconds < end, moment.precision.seconds <= 3600 else { return }
    start = min(start, moment.seconds)
    for series in series { counts[series, default: [:]][hour(moment.seconds), default: 0] += 1 }
  }

  /// How many weeks it reaches back.
  public var weeks: Double { Double(end - start) / (7 * 86_400) }

  /// Whether it reaches back far enough for a ratio.
  public var isLongEnough: Bool { weeks >= Self.leastWeeks }

  /// The posts to be expected in a bin; `nil` if the baseline is too short.
  public func expected(_ series: Series, in bin: Range<Int64>) -> Double? {
    guard isLongEnough else { return nil }
    var sum = 0.0
    var place = bin.lowerBound
    while place < bin.upperBound {
      let next = min(bin.upperBound, zone.floor(place, to: 3600) + 3600)
      let seen = Double(counts[series]?[hour(place)] ?? 0)
      sum += seen / weeks * Double(next - place) / 3600
      place = next
    }
    return sum
  }

  private func hour(_ seconds: Int64) -> Int {
    let time = zone.clock(at: seconds)
    return time.weekday * 24 + time.hour
  }
}

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
