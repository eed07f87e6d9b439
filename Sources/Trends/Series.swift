public import Complaints

/// A line of the chart: what is counted.
public enum Series: Hashable, Sendable {
  /// Every kept post, complaint or not: the ground on which shares stand.
  case allPosts
  /// Posts that complain, of whatever kind.
  case anyComplaint
  /// Posts with a label of this kind.
  case kind(ComplaintType.ID)

  /// A stable name for tables; kinds are named as in the codebook.
  public var id: String {
    switch self {
    case .allPosts: "all-posts"
    case .anyComplaint: "any-complaint"
    case .kind(let kind): kind.rawValue
    }
  }
}
