/// Where every find of a run went: `found = kept + duplicates + outside + notKorean + rejected`.
public struct LedgerTotals: Hashable, Sendable, Codable {
  /// Posts that are counted.
  public let kept: Int
  /// Finds of a post that was found already.
  public let duplicates: Int
  /// Posts published outside the period.
  public let outside: Int
  /// Posts that are not Korean.
  public let notKorean: Int
  /// Records that could not become posts.
  public let rejected: Int
  /// Kept posts without any time.
  public let undated: Int
  /// Files read.
  public let files: Int

  /// All that was found.
  public var found: Int { kept + duplicates + outside + notKorean + rejected }
}
