/// A pattern of the codebook, where it stands and what it is worth without a trained model.
public struct Cue: Sendable, Hashable {
  /// The pattern as written.
  public let pattern: String
  /// Log-odds in the absence of a model; positive.
  public let weight: Double
  /// What a negation beside the match does to it.
  public let negation: Negation
  /// Patterns whose match in the same sentence takes this cue back.
  public let notWhen: [String]
  /// The line in its file, counted from 1.
  public let line: Int

  /// What a negation (안, 못, -지 않-, 없-) over the matched words does.
  public enum Negation: String, Sendable, CaseIterable {
    /// The cue counts all the same; the default, since most cues of failure are negations themselves.
    case ignored
    /// The cue does not count.
    case blocks
    /// The cue counts only so.
    case required
  }
}
