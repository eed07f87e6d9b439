internal import Complaints

/// How often two kinds occur in the same post.
struct KindPairs: Sendable {
  private let kinds: [ComplaintType.ID]
  private let places: [ComplaintType.ID: Int]
  private var counts: [[Int]]

  /// Counts pairs of `kinds`.
  init(_ kinds: [ComplaintType.ID]) {
    self.kinds = kinds
    places = Dictionary(zip(kinds, kinds.indices)) { first, _ in first }
    counts = kinds.map { _ in kinds.map { _ in 0 } }
  }

  /// Adds a post with these kinds.
  mutating func add(_ found: [ComplaintType.ID]) {
    let found = Set(found.compactMap { places[$0] }).sorted()
    for (index, first) in found.enumerated() {
      for second in found[(index + 1)...] { counts[first][second] += 1 }
    }
  }

  /// Pairs that share posts, in the order of the codebook.
  var all: [(first: String, second: String, posts: Int)] {
    kinds.indices.flatMap { first in
      kinds.indices.filter { counts[first][$0] > 0 }.map { second in
        (first: kinds[first].rawValue, second: kinds[second].rawValue, posts: counts[first][second])
      }
    }
  }
}
