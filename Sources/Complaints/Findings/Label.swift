/// A kind of complaint found in a post, with the words that prove it.
public struct Label: Hashable, Sendable {
  /// What is complained of.
  public let kind: ComplaintType.ID
  /// Log-odds: `bias`, plus `rest`, plus the weights of the evidence that is of the score.
  public let score: Double
  /// Log-odds without any word.
  public let bias: Double
  /// What the words add, in the part of the text that speaks loudest, that no reader would mark: many small weights.
  public let rest: Double
  /// The words that a reader would mark, first in the text first; never empty.
  public let evidence: [Evidence]

  /// A label with its proof.
  public init(
    kind: ComplaintType.ID, score: Double, bias: Double = 0, rest: Double = 0, evidence: [Evidence]
  ) {
    self.kind = kind
    self.score = score
    self.bias = bias
    self.rest = rest
    self.evidence = evidence
  }
}
