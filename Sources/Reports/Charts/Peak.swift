internal import Posts
internal import Trends

/// Where a series stands highest: one bin, or several that are equal.
///
/// Phases differ in length, so the highest of them is the one with most posts an hour.
struct Peak {
  /// The bins, in order; never empty.
  let indices: [Int]
  /// The posts of the first of them.
  let posts: Int
  /// Posts an hour that the archive covers, where bins are phases.
  let perHour: Double?

  var index: Int { indices[0] }
}

extension Trend {
  /// The highest bins of a series; `nil` if no bin holds any.
  func peak(_ series: Series) -> Peak? {
    let counts = axis.bins.indices.map { cell(.bin($0), series).posts }
    guard axis.bin == .phase else {
      guard let most = counts.max(), most > 0 else { return nil }
      return Peak(indices: counts.indices.filter { counts[$0] == most }, posts: most, perHour: nil)
    }
    let rates = counts.indices.map { index -> Double in
      let seconds = coverage.seconds(in: axis.counted(index))
      return seconds > 0 ? Double(counts[index]) * 3600 / Double(seconds) : 0
    }
    guard let most = rates.max(), most > 0 else { return nil }
    let indices = rates.indices.filter { rates[$0] == most }
    return Peak(indices: indices, posts: counts[indices[0]], perHour: most)
  }
}

/// A peak in words, for the headline and for who hears the chart instead of seeing it.
struct PeakWords {
  private let run: RunView

  init(_ run: RunView) { self.run = run }

  /// When it was: a bin, or the first of several and how many there are.
  func when(_ peak: Peak) -> String {
    let words = DateWords(zone: run.context.zone, language: run.context.language)
    let first = words.span(run.trend.axis.counted(peak.index))
    let others = peak.indices.count - 1
    guard others > 0 else { return first }
    return run.context.language == .korean
      ? "\(first) 등 \(peak.indices.count)개 구간" : "\(first) and \(others) more \(others == 1 ? "bin" : "bins")"
  }

  /// Without its end: `불만은 10월 17일(월) 12–15시에 42건으로 가장 많았`.
  func sentence(_ peak: Peak) -> String {
    let isShared = peak.indices.count > 1
    let count = Decimals.grouped(peak.posts)
    if let rate = peak.perHour.map({ Decimals.text($0, places: 1) }) {
      return run.context.language == .korean
        ? "불만은 \(when(peak))에 \(isShared ? "각각 " : "")시간당 \(rate)건으로 가장 잦았"
        : "Complaints came most often in \(when(peak)): \(rate) an hour\(isShared ? " each" : "")"
    }
    return run.context.language == .korean
      ? "불만은 \(when(peak))에 \(isShared ? "각각 " : "")\(count)건으로 가장 많았"
      : "Complaints peaked in \(when(peak)) with \(count)\(isShared ? " each" : "")"
  }
}
