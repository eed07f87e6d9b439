internal import Trends

/// A burst with what was really counted in it.
struct BurstView {
  /// From the first counted second of its first bin to the last of its last.
  let span: Range<Int64>
  /// Posts of the series, and all posts, in it.
  let posts: Int, all: Int
  /// The series' share of all posts in all bins.
  private let usual: Double
  /// As in `Bursts.Burst`.
  let weight: Double

  /// The share of the series in it; `nil` without posts.
  var share: Double? { all > 0 ? Double(posts) / Double(all) : nil }

  /// How many times the share over all bins that is.
  var times: Double? { usual > 0 ? share.map { $0 / usual } : nil }

  /// The bursts of a series, in order.
  static func all(of series: Series, in trend: Trend) -> [BurstView] {
    let bins = trend.axis.bins.indices
    let all = bins.map { trend.cell(.bin($0), .allPosts).posts }
    let hits = bins.map { trend.cell(.bin($0), series).posts }
    let total = all.reduce(0, +)
    return Bursts.find(hits, of: all).map { burst in
      let (first, last) = (burst.steps.lowerBound, burst.steps.upperBound - 1)
      return BurstView(
        span: trend.axis.counted(first).lowerBound..<trend.axis.counted(last).upperBound,
        posts: hits[burst.steps].reduce(0, +), all: all[burst.steps].reduce(0, +),
        usual: total > 0 ? Double(hits.reduce(0, +)) / Double(total) : 0, weight: burst.weight)
    }
  }
}
