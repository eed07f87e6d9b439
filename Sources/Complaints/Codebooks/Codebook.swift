public import Posts

/// The kinds of complaint that are looked for, and the signs by which complaints differ from other posts.
public struct Codebook: Sendable, Hashable, Identifiable {
  /// Patterns with a common meaning that is no kind of complaint, as in `notice`, `question`, `customer`.
  public struct Signal: Sendable, Hashable, Identifiable {
    /// A short stable name.
    public let id: String
    /// What the words have in common.
    public let title: Bilingual
    /// What a match says about the post without a trained model: log-odds that it complains.
    public let weight: Double
    /// The patterns.
    public let cues: [Cue]
  }

  /// A short stable name; the name of its file.
  public let id: String
  /// The name for people.
  public let title: Bilingual
  /// The kinds, in the order in which tables show them.
  public let types: [ComplaintType]
  /// Signs that are no kind.
  public let signals: [Signal]
  /// Words with a name, which a pattern takes up as `@name`.
  public let words: [String: String]

  /// The kind named `id`.
  public subscript(_ id: ComplaintType.ID) -> ComplaintType? { types.first { $0.id == id } }
}
