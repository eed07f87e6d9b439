/// What became of a post that was found.
public enum Fate: String, Sendable, CaseIterable, Codable {
  /// Counted.
  case kept
  /// The same post was found before.
  case duplicate
  /// Its text is not Korean.
  case notKorean = "not-korean"
  /// It was published outside the period asked for.
  case outside
}

/// Bytes that could not become a post, and why.
public struct Rejection: Hashable, Sendable {
  /// A short stable name of the reason, as in `truncated`, `unknown-format`, `empty`, `unreadable`.
  public let reason: String
  /// What was expected, what was found, and how to mend it, for people.
  public let message: Bilingual
  /// Where.
  public let location: SourceLocation
  /// How many bytes were lost, if known.
  public let byteCount: Int?

  /// Reasons that cost a post its time, some characters or its rest: the post itself is found and counted elsewhere.
  public static let reasonsThatKeepThePost: Set<String> = [
    "bad-characters", "bad-checksum", "bad-length", "bad-time", "changed", "entity", "limit",
    "no-such-column",
    "text-cut",
  ]

  /// Whether the post, or all posts of the file, was read all the same.
  public var keepsPost: Bool { Rejection.reasonsThatKeepThePost.contains(reason) }

  /// A loss with its reason and place.
  public init(reason: String, message: Bilingual, location: SourceLocation, byteCount: Int? = nil) {
    self.reason = reason
    self.message = message
    self.location = location
    self.byteCount = byteCount
  }
}

/// How one file (or archive member) was read: the answer of `meoktong inspect` and a row of `ledger.csv`.
public struct FileReading: Hashable, Sendable {
  /// The file as the user named it; members of an archive follow after `!`.
  public let file: String
  /// Bytes as stored.
  public let byteCount: Int
  /// SHA-256 of the bytes as stored, in lower-case hexadecimal.
  public let sha256: String
  /// The id of the format it was read as; `nil` if none fits.
  public let format: String?
  /// The encoding it was read in.
  public let encoding: String?
  /// Why that encoding: `bom`, `utf-8-valid`, `http`, `meta`, `xml`, `guess`, `pinned`.
  public let encodingReason: String?
  /// The platform rule that fits, if one does.
  public let platform: String?
  /// Posts found in it, whatever became of them.
  public let postCount: Int
  /// What of it could not be read.
  public let rejections: [Rejection]

  /// How one file was read.
  public init(
    file: String, byteCount: Int, sha256: String, format: String?, encoding: String?,
    encodingReason: String?, platform: String?, postCount: Int, rejections: [Rejection]
  ) {
    self.file = file
    self.byteCount = byteCount
    self.sha256 = sha256
    self.format = format
    self.encoding = encoding
    self.encodingReason = encodingReason
    self.platform = platform
    self.postCount = postCount
    self.rejections = rejections
  }
}
