/// What a post says: whether it complains, of what, about which services, from which trade.
public struct Finding: Hashable, Sendable {
  /// Whether the post complains.
  public let isComplaint: Bool
  /// Log-odds that it complains, before the threshold.
  public let complaintScore: Double
  /// The kinds of complaint, in the order of the codebook; empty when the post does not complain.
  public let labels: [Label]
  /// The services that the text names, in the order of the incident file.
  public let services: [Facet.ID]
  /// The trade that the text reveals; `unknown` if none.
  public let sector: Facet.ID

  /// A finding with all its parts.
  public init(
    isComplaint: Bool, complaintScore: Double, labels: [Label], services: [Facet.ID],
    sector: Facet.ID
  ) {
    self.isComplaint = isComplaint
    self.complaintScore = complaintScore
    self.labels = labels
    self.services = services
    self.sector = sector
  }
}
