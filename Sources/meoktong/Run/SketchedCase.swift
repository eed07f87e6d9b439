internal import Archives
internal import Casebook
internal import Complaints
internal import Posts

/// What a thread makes of a post, so that the one who stores it need not look at the text again.
struct SketchedCase: Sendable {
  let found: Case
  /// For the search for reposts; `nil` for a post that is not counted.
  let sketch: RepostSketch?

  /// What becomes of `post`, and what it says if it is counted.
  init(
    _ post: Post, in period: Range<Int64>, _ coded: CodedLabels?, by worker: inout Classifier.Worker
  ) {
    guard post.language == "ko" else {
      (found, sketch) = (Case(post: post, fate: .notKorean), nil)
      return
    }
    let isOutside = post.published.map { !$0.touches(period) } ?? false
    // What people complained of before the outage is what is usual; what they wrote after it is not asked.
    let isAfter = isOutside && (post.published?.seconds ?? period.lowerBound) >= period.lowerBound
    let finding = isAfter ? nil : coded?.finding(of: post) ?? worker.find(in: post.text)
    found = Case(post: post, fate: isOutside ? .outside : .kept, finding: finding)
    sketch = isOutside ? nil : RepostSketch(post)
  }
}

extension Moment {
  /// Whether the time, as finely as it is known, may lie in `period`.
  fileprivate func touches(_ period: Range<Int64>) -> Bool {
    let length: Int64 =
      switch precision {
      case .second: 1
      case .minute: 60
      case .hour: 3600
      case .day: 86_400
      case .month: 31 * 86_400
      case .year: 366 * 86_400
      }
    return seconds < period.upperBound && seconds + length > period.lowerBound
  }
}
