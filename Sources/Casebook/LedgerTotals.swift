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
  /// What of a post or a file could not be read while the post was: in no sum, since the post is in it.
  public let impaired: Int
  /// Kept posts without any time.
  public let undated: Int
  /// Posts, counted or not, whose time is counted back from the time of their file.
  public let byFileTime: Int
  /// Files read, and what was read inside of them: members of archives, pages of crawls.
  public let files: Int, members: Int

  /// All that was found.
  public var found: Int { kept + duplicates + outside + notKorean + rejected }
}
