public import Posts

/// The spans of time that an archive reaches: outside of them nothing was collected, so that 0 would be a lie.
public struct Coverage: Hashable, Sendable {
  /// In seconds since 1970, UTC; in order, apart from each other.
  public private(set) var spans: [Range<Int64>]

  /// What the collector states.
  public init(stated spans: [Range<Int64>]) {
    var joined: [Range<Int64>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    self.spans = joined
  }

  /// Nothing yet: `widen(to:)` makes it from the posts.
  public init() { spans = [] }

  /// Stretches the one span so that it holds a post of that time, wherever the post itself is counted.
  public mutating func widen(to moment: Moment?) {
    guard let moment else { return }
    let end = moment.seconds + moment.precision.seconds
    let low = min(spans.first?.lowerBound ?? moment.seconds, moment.seconds)
    spans = [low..<max(spans.last?.upperBound ?? end, end)]
  }

  /// Whether any of `span` is covered.
  public func touches(_ span: Range<Int64>) -> Bool {
    spans.contains { $0.overlaps(span) }
  }

  /// Seconds of `span` that are covered.
  public func seconds(in span: Range<Int64>) -> Int64 {
    spans.reduce(0) { $0 + Int64($1.clamped(to: span).count) }
  }
}
