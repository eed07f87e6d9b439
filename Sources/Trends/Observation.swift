public import Complaints
public import Posts

/// What a trend needs to know of one post.
public struct Observation: Sendable, Hashable {
  /// When it was published, if known.
  public let moment: Moment?
  /// Whether it complains at all.
  public let isComplaint: Bool
  /// The kinds of its labels, each once.
  public let kinds: [ComplaintType.ID]
  /// A digest of its author; of the post itself where the author is unknown, who then counts as one.
  public let author: UInt64
  /// A digest of its family of reposts; of the post itself where it has none.
  public let family: UInt64
  /// The parts it belongs to, besides all.
  public let parts: [Segment]

  /// - Parameters:
  ///   - author: a name that is the same for the same writer, `nil` if unknown.
  ///   - family: the id of its repost family, `nil` if it has none.
  public init(
    post: Post.ID, moment: Moment?, isComplaint: Bool, kinds: [ComplaintType.ID], author: String?,
    family: String?, parts: [Segment]
  ) {
    self.moment = moment
    self.isComplaint = isComplaint
    self.kinds = kinds
    self.author = DistinctCount.digest(author.map { "a:" + $0 } ?? "p:" + post.rawValue)
    self.family = DistinctCount.digest(family.map { "f:" + $0 } ?? "p:" + post.rawValue)
    self.parts = parts
  }
}
