public import Complaints
public import Posts

/// What a person coded for one post of the sample.
public struct CodedPost: Sendable, Hashable {
  /// The post.
  public let post: Post.ID
  /// Who coded it.
  public let coder: String
  /// The kinds that the coder saw; empty if none.
  public let kinds: Set<ComplaintType.ID>
  /// The chance with which the post came into the sample, above 0 and at most 1; `nil` if unknown.
  public let inclusion: Double?

  /// What `coder` saw in `post`.
  public init(post: Post.ID, coder: String, kinds: Set<ComplaintType.ID>, inclusion: Double?) {
    self.post = post
    self.coder = coder
    self.kinds = kinds
    self.inclusion = inclusion
  }
}
