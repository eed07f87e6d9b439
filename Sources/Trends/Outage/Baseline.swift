public import Posts

/// What was usual before the outage: the mean of the same weekday and hour over earlier weeks.
///
/// It reaches back week by week as long as each week holds a post: one old post does not make a month of silence usual.
public struct Baseline: Sendable {
  /// Below this many weeks no ratio is given.
  public static let leastWeeks = 2.0

  private static let week: Int64 = 7 * 86_400

  private let zone: Zone
  private let end: Int64
  /// Counts by hour of the week, in each week counted back from `end`.
  private var counts: [Series: [Int: [Int: Int]]] = [:]
  /// The first post of each week.
  private var starts: [Int: Int64] = [:]

  /// An empty baseline of what was before `end`, in seconds since 1970, UTC.
  public init(before end: Int64, zone: Zone) {
    self.zone = zone
    self.end = end
  }

  /// Counts a post of before the outage; later, undated and coarsely dated ones are passed over.
  public mutating func add(_ series: [Series], at moment: Moment?) {
    guard let moment, moment.seconds < end, moment.precision.seconds <= 3600 else { return }
    let week = Int((end - moment.seconds - 1) / Self.week)
    starts[week] = min(starts[week] ?? end, moment.seconds)
    for series in series {
      counts[series, default: [:]][hour(moment.seconds), default: [:]][week, default: 0] += 1
    }
  }

  /// How many weeks in a row, counted back from the outage, hold posts.
  private var weeksInRow: Int {
    var weeks = 0
    while starts[weeks] != nil { weeks += 1 }
    return weeks
  }

  /// How many weeks it reaches back; the earliest begins with its first post.
  public var weeks: Double {
    starts[weeksInRow - 1].map { Double(end - $0) / Double(Self.week) } ?? 0
  }

  /// Whether no post of before the outage was counted.
  public var isEmpty: Bool { starts.isEmpty }

  /// Whether it reaches back far enough for a ratio.
  public var isLongEnough: Bool { weeks >= Self.leastWeeks }

  /// The posts to be expected in a bin; `nil` if the baseline is too short.
  public func expected(_ series: Series, in bin: Range<Int64>) -> Double? {
    guard isLongEnough else { return nil }
    return parts(of: bin).reduce(0) {
      $0 + Double(seen(series, hour: $1.hour)) / Double(times(hour: $1.hour)) * $1.share
    }
  }

  /// The posts of the baseline on which the expectation of these bins rests, each counted once.
  func seen(_ series: Series, in bins: [Range<Int64>]) -> Int {
    Set(bins.flatMap { parts(of: $0).map(\.hour) }).reduce(0) { $0 + seen(series, hour: $1) }
  }

  private func seen(_ series: Series, hour: Int) -> Int {
    let weeks = weeksInRow
    return counts[series]?[hour]?.reduce(0) { $1.key < weeks ? $0 + $1.value : $0 } ?? 0
  }

  /// How often the hour of the week came round; in the earliest week only if it lies behind the first post.
  private func times(hour wanted: Int) -> Int {
    let weeks = weeksInRow
    guard let first = starts[weeks - 1] else { return 1 }
    let begin = zone.floor(end - Int64(weeks) * Self.week, to: 3600)
    let offset = (wanted - hour(begin) + 168) % 168
    let isSeen = begin + Int64(offset) * 3600 >= zone.floor(first, to: 3600)
    return max(1, isSeen ? weeks : weeks - 1)
  }

  /// The hours of the week that a bin touches, each with the share of it that lies in the bin.
  private func parts(of bin: Range<Int64>) -> [(hour: Int, share: Double)] {
    var parts: [(hour: Int, share: Double)] = []
    var place = bin.lowerBound
    while place < bin.upperBound {
      let next = min(bin.upperBound, zone.floor(place, to: 3600) + 3600)
      parts.append((hour(place), Double(next - place) / 3600))
      place = next
    }
    return parts
  }

  private func hour(_ seconds: Int64) -> Int {
    let time = zone.clock(at: seconds)
    return time.weekday * 24 + time.hour
  }
}
