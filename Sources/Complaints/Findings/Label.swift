/// A kind of complaint found in a post, with the words that prove it.
public struct Label: Hashable, Sendable {
  /// What is complained of.
  public let kind: ComplaintType.ID
  /// Log-odds: the bias of the kind plus the weights of all its contributions.
  public let score: Double
  /// The words that a reader would mark, first in the text first; never empty.
  public let evidence: [Evidence]

  /// A label with its proof.
  public init(kind: ComplaintType.ID, score: Double, evidence: [Evidence]) {
    self.kind = kind
    self.score = score
    self.evidence = evidence
  }
}
