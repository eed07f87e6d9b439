extension Evaluation {
  /// A kind that was meant and not found, and one that was found and not meant, in the same posts.
  public struct Confusion: Hashable, Sendable {
    /// What should have been found.
    public let missed: String
    /// What was found instead.
    public let found: String
    /// In how many posts.
    public let posts: Int
  }

  /// Kinds taken for one another, most often first.
  public var confusions: [Confusion] {
    var counts: [[String]: Int] = [:]
    for item in cases {
      let found = item.finding.labels.map(\.kind.rawValue)
      for missed in item.post.labels where !found.contains(missed) {
        for extra in found where !item.post.labels.contains(extra) {
          counts[[missed, extra], default: 0] += 1
        }
      }
    }
    return counts.map { Confusion(missed: $0.key[0], found: $0.key[1], posts: $0.value) }
      .sorted { ($1.posts, $0.missed, $0.found) < ($0.posts, $1.missed, $1.found) }
  }
}
