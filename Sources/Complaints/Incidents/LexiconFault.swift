public import Posts

/// What is wrong in a file that users edit, and where.
public struct LexiconFault: Error, Hashable, Sendable {
  /// The file and the line (as its record).
  public let location: SourceLocation
  /// What should stand there.
  public let expected: Bilingual
  /// What stands there.
  public let found: String

  /// A fault at `location`.
  public init(location: SourceLocation, expected: Bilingual, found: String) {
    self.location = location
    self.expected = expected
    self.found = found
  }

  /// The whole message without the place.
  public var message: Bilingual {
    Bilingual(
      ko: "이 자리에는 \(expected.ko.with(.object)) 적어야 하는데, 다음이 적혀 있습니다: \(found)",
      en: "expected \(expected.en), found: \(found)")
  }
}

/// What is wrong in an incident file.
public typealias IncidentError = LexiconFault

/// What is wrong in a codebook.
public typealias CodebookError = LexiconFault
