public import Posts
public import Trends

/// A row of a sample sheet: a post that was drawn, and what one coder said of it.
public struct SampledPost: Sendable, Hashable {
  /// The post.
  public let post: Post.ID
  /// Among which posts it was drawn; empty where the sheet does not say.
  public let stratum: String
  /// The chance with which the post came into the sample, above 0 and at most 1; `nil` if unknown.
  public let inclusion: Double?
  /// Who coded it or is to code it: the name, or the sheet where no name stands.
  public let coder: String
  /// What the coder said of each series that the sheet asks for; `nil`: drawn and not coded yet.
  public let answers: [Series: Bool]?

  /// A post that was drawn; what `coder` saw in it, if anybody looked.
  public init(
    post: Post.ID, stratum: String = "", inclusion: Double?, coder: String, answers: [Series: Bool]?
  ) {
    self.post = post
    self.stratum = stratum
    self.inclusion = inclusion
    self.coder = coder
    self.answers = answers
  }
}
