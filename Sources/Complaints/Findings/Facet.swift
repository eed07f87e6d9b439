public import Posts

/// A service or a trade, and the ways in which people name it.
public struct Facet: Hashable, Sendable, Identifiable {
  /// A short stable name, as in `channel` or `rice-cake`.
  public struct ID: Hashable, Sendable, RawRepresentable, Codable {
    /// Lower-case letters, digits, `-` and `/`.
    public let rawValue: String
    /// Takes a name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// What is said of a text that reveals no trade.
    public static let unknown = ID(rawValue: "unknown")
  }

  /// The name in tables.
  public let id: ID
  /// The name for people.
  public let title: Bilingual
  /// Spoken forms; matched without regard to spaces, letter case and common misspellings.
  public let spoken: [String]

  /// A facet and its spoken forms.
  public init(id: ID, title: Bilingual, spoken: [String]) {
    self.id = id
    self.title = title
    self.spoken = spoken
  }
}
