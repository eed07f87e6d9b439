public import Posts

/// Everything behind a finding: every rule that fired or was blocked, and every part of every score.
public struct Explanation: Sendable {
  /// Words that add to a score.
  public struct Part: Sendable {
    /// Where they stand.
    public let range: TextRange
    /// The words as written.
    public let text: String
    /// Log-odds.
    public let weight: Double
    /// The pattern, if the feature is one of the codebook; `nil` for features of the words themselves.
    public let name: String?
  }

  /// The gate or a kind: `bias` plus the weights of all `parts` is `score`.
  public struct Output: Sendable {
    /// `complaint` or the id of a kind.
    public let name: String
    /// Log-odds without any feature.
    public let bias: Double
    /// From this score on the answer is yes.
    public let threshold: Double
    /// Log-odds.
    public let score: Double
    /// In the order of the features.
    public let parts: [Part]
  }

  /// A pattern that the text set off.
  public struct Rule: Sendable {
    /// The kind or sign it belongs to.
    public let owner: String
    /// The pattern as written.
    public let pattern: String
    /// Its line in the codebook.
    public let line: Int
    /// Where it matched.
    public let range: TextRange
    /// The words as written.
    public let text: String
    /// The pattern that took it back; `nil` if it counts.
    public let blockedBy: String?
  }

  /// What came of it.
  public let finding: Finding
  /// The gate, then the kinds.
  public let outputs: [Output]
  /// In the order of the codebook.
  public let rules: [Rule]
}
