public import Posts

/// A kind of complaint: what it is, what it is not, and the cues by which it is found.
public struct ComplaintType: Sendable, Hashable, Identifiable {
  /// A short stable name, as in `refund`.
  public struct ID: Hashable, Sendable, RawRepresentable, Codable {
    /// Lower-case letters, digits and `-`.
    public let rawValue: String
    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The name in tables.
  public let id: ID
  /// The name for people.
  public let title: Bilingual
  /// One sentence that says what the kind is.
  public let definition: Bilingual
  /// What belongs to it.
  public let inclusion: Bilingual
  /// What does not, and where that belongs.
  public let exclusion: Bilingual
  /// Patterns that speak for it.
  public let cues: [Cue]
  /// Patterns that silence its cues in their sentence.
  public let blockers: [Cue]
  /// Posts of this kind, their evidence marked ⟦…⟧.
  public let examples: [MarkedText]
  /// Posts that look like it and are not.
  public let nearMisses: [String]
}
