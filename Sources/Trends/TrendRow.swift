/// A row of the tidy table: one slot, one series, one part.
public struct TrendRow: Sendable {
  /// The bin, or the row for posts that no bin holds.
  public let slot: Slot
  /// What is counted.
  public let series: Series
  /// Among which posts.
  public let part: Segment
  /// Posts, distinct authors, repost families; `nil` where the archive does not reach.
  public let counts: (posts: Int, authors: Int, families: Int)?
  /// All posts of the part in the slot: what the share is a share of.
  public let base: Int
  /// Posts of the series up to and with this bin; `nil` for rows that are not bins or not covered.
  public let cumulative: Int?

  /// The share of posts with Wilson's 95 % interval; `nil` where there are no posts.
  public var share: Estimate? {
    guard series != .allPosts, let counts, base > 0 else { return nil }
    return Wilson.share(counts.posts, of: base)
  }
}

extension Trend {
  /// The rows of one part: slot by slot, series by series.
  public func rows(_ part: Segment = .all) -> [TrendRow] {
    var sums: [Series: Int] = [:]
    return slots.flatMap { slot in
      let base = cell(slot, .allPosts, part).posts
      let covered = isCovered(slot)
      return series.map { series in
        let cell = cell(slot, series, part)
        var cumulative: Int?
        if case .bin = slot {
          sums[series, default: 0] += cell.posts
          cumulative = covered ? sums[series] : nil
        }
        return TrendRow(
          slot: slot, series: series, part: part,
          counts: covered ? (cell.posts, cell.authors, cell.families) : nil, base: base,
          cumulative: cumulative)
      }
    }
  }
}
