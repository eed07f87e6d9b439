public import Complaints
internal import Posts
public import Trends

/// How well coders agree, kind by kind.
public enum CoderAgreement {
  /// Krippendorff's alpha of one kind.
  public struct Line: Sendable {
    /// The kind.
    public let kind: ComplaintType.ID
    /// Posts that two or more coded.
    public let posts: Int
    /// Codes "yes" among all codes of these posts.
    public let positives: Int
    /// Alpha with its bootstrap interval; `nil` if no post has two codes.
    public let alpha: Estimate?
  }

  /// Alpha for each kind of the codebook, by the posts that two or more coded; posts that nobody or one coded yet
  /// say nothing of agreement.
  public static func lines(_ sample: CodedSample, codebook: Codebook, seed: UInt64) -> [Line] {
    let posts = Dictionary(grouping: sample.rows, by: \.post).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { $0.value.compactMap(\.answers) }
    return codebook.types.map { type in
      let units = posts.map { $0.compactMap { $0[.kind(type.id)] } }.filter { $0.count > 1 }
      return Line(
        kind: type.id, posts: units.count, positives: units.joined().count { $0 },
        alpha: Agreement.estimate(units, seed: seed))
    }
  }
}
