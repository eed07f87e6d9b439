public import Posts

/// Words of a post that speak for a label, and how much they say.
public struct Evidence: Hashable, Sendable {
  /// Where the words stand.
  public let range: TextRange
  /// The words as written.
  public let text: String
  /// What the features inside these words add to the score, in log-odds.
  public let weight: Double
  /// Whether the score of the label rests on these words. That of the loudest part of a text (a sentence or so) is the
  /// score; words of other parts say the same once more.
  public let isOfScore: Bool
  /// The rule or feature that says most, as in `refund/돌려드리` or `환불+하`.
  public let cue: String

  /// Words that add `weight` to a score.
  public init(range: TextRange, text: String, weight: Double, isOfScore: Bool = true, cue: String) {
    self.range = range
    self.text = text
    self.weight = weight
    self.isOfScore = isOfScore
    self.cue = cue
  }
}
