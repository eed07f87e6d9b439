public import Posts

/// What is wrong in a file that users edit, and where.
public struct LexiconFault: Error, Hashable, Sendable {
  /// The file and the line (as its record).
  public let location: SourceLocation
  /// What should stand there.
  public let expected: Bilingual
  /// What stands there.
  public let found: Bilingual

  /// A fault at `location`; `found` is what is written there.
  public init(location: SourceLocation, expected: Bilingual, found: String) {
    self.init(location: location, expected: expected, found: Bilingual(ko: found, en: found))
  }

  /// A fault at `location`; `found` says what is there.
  public init(location: SourceLocation, expected: Bilingual, found: Bilingual) {
    self.location = location
    self.expected = expected
    self.found = found
  }

  /// The whole message without the place.
  public var message: Bilingual {
    Bilingual(
      ko: "이 자리에는 \(expected.ko.with(.object)) 적어야 하는데, 찾은 것: \(found.ko)",
      en: "expected \(expected.en), found: \(found.en)")
  }
}

/// What is wrong in an incident file.
public typealias IncidentError = LexiconFault

/// What is wrong in a codebook.
public typealias CodebookError = LexiconFault
