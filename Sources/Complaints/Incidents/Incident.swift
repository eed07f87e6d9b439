public import Posts

/// One outage: when it was, what happened, and how people name the services and trades it hit.
public struct Incident: Sendable, Hashable, Identifiable {
  /// A stretch of the period with a name of its own.
  public struct Phase: Sendable, Hashable, Identifiable {
    /// A short stable name.
    public let id: String
    /// The name for people.
    public let title: Bilingual
    /// First second and the second after the last, since 1970-01-01T00:00:00Z.
    public let seconds: Range<Int64>
  }

  /// Something that happened at a known time.
  public struct Milestone: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// What happened.
    public let title: Bilingual
    /// The address of the report that says so.
    public let source: String?
  }

  /// A short stable name, as in `kakao-2022-10`; the name of its file.
  public let id: String
  /// The name for people.
  public let title: Bilingual
  /// The IANA time zone in which days are counted.
  public let zone: String
  /// What is counted: seconds since 1970-01-01T00:00:00Z, half open.
  public let period: Range<Int64>
  /// The wider window in which posts about it are worth collecting.
  public let archive: Range<Int64>?
  /// Named stretches of the period, in order.
  public let phases: [Phase]
  /// What happened, in order.
  public let milestones: [Milestone]
  /// The services that people name.
  public let services: [Facet]
  /// The trades that writers reveal.
  public let sectors: [Facet]
  /// Words for the failure itself.
  public let terms: [String]
  /// Keys of the file that nobody reads, each with its place: a misspelt one would else pass unseen.
  public let strangers: [LexiconFault]
}
