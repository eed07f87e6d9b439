public import Posts

/// What is wrong with a lexicon or model file, and where.
public struct LexiconError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file or folder cannot be read.
    case unreadable
    /// A line has too few fields.
    case fields(expected: Int, found: Int)
    /// A tag that the tag set does not have.
    case unknownTag(String)
    /// A number that does not read as one.
    case notANumber(String)
    /// A word without letters.
    case emptyWord
    /// A name of the model that nothing else declares.
    case unknownName(String)
    /// Text that is not UTF-8.
    case notUTF8
  }

  /// What is wrong.
  public let kind: Kind
  /// The file and the line (as record).
  public let location: SourceLocation

  /// An error at a place.
  public init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }
}
