public import Complaints
public import Posts

/// What a count needs to know of a case: no words, no evidence, no sources.
public struct CaseMark: Sendable, Hashable {
  /// The post.
  public let id: Post.ID
  /// When it was published, if known.
  public let published: Moment?
  /// Who wrote it, if known.
  public let author: Post.Author?
  /// Where it was posted.
  public let platform: String
  /// What became of it.
  public let fate: Fate
  /// Whether it complains; `nil` if nobody looked.
  public let isComplaint: Bool?
  /// The kinds of its labels.
  public let kinds: [ComplaintType.ID]
  /// The services that it names.
  public let services: [Facet.ID]
  /// The trade of its writer; `nil` if nobody looked.
  public let sector: Facet.ID?
  /// Its family of reposts.
  public let family: String?
}
