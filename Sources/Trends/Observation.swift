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
  /// A digest of its author; `nil` for an unknown one, who counts as one.
  public let author: UInt64?
  /// A digest of its family of reposts; `nil` for a post without copies, which is a family of one.
  public let family: UInt64?
  /// The parts it belongs to, besides all.
  public private(set) var parts: [Segment]

  /// - Parameters:
  ///   - author: a name that is the same for the same writer, `nil` if unknown.
  ///   - family: the id of its repost family, `nil` if it has none.
  public init(
    moment: Moment?, isComplaint: Bool, kinds: [ComplaintType.ID], author: String?, family: String?,
    parts: [Segment]
  ) {
    self.moment = moment
    self.isComplaint = isComplaint
    self.kinds = kinds
    self.author = author.map { DistinctCount.digest($0) }
    self.family = family.map { DistinctCount.digest($0) }
    self.parts = parts
  }

  /// The same post, counted among all posts only.
  public var withoutParts: Observation {
    var bare = self
    bare.parts = []
    return bare
  }
}
