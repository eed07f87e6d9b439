/// A part of the posts that is counted for itself.
public struct Segment: Hashable, Sendable {
  /// By what the posts are parted.
  public enum Dimension: String, Sendable, CaseIterable, Codable {
    /// Not at all.
    case all
    /// By the service a post names; a post may name several.
    case service
    /// By the trade of its writer.
    case sector
    /// By where it was posted.
    case platform
  }

  /// By what the posts are parted.
  public let dimension: Dimension
  /// Which part, as in the incident file; empty for `all`.
  public let value: String

  /// All posts together.
  public static let all = Segment(.all, "")

  /// The posts for which `dimension` is `value`.
  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }
}

extension Segment: Comparable {
  /// By dimension as listed, then by value.
  public static func < (left: Segment, right: Segment) -> Bool {
    left.dimension == right.dimension
      ? left.value < right.value : left.dimension.rank < right.dimension.rank
  }
}

extension Segment.Dimension {
  fileprivate var rank: Int {
    switch self {
    case .all: 0
    case .service: 1
    case .sector: 2
    case .platform: 3
    }
  }
}
