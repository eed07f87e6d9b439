/// What somebody wrote, once, in one place: the unit that is read, labelled and counted.
public struct Post: Sendable, Hashable, Identifiable {
  /// A name that is the same whenever the same post is read again, from whatever file.
  public struct ID: Hashable, Sendable, Codable, RawRepresentable {
    /// Letters, digits and `-` only, so that no spreadsheet takes it for a number.
    public let rawValue: String
    /// Takes an id that a reader made.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The one who wrote it, as shown.
  public struct Author: Sendable, Hashable {
    /// The display name.
    public let name: String?
    /// The account, without `@`.
    public let handle: String?
    /// An author; at least one of the two should be known.
    public init(name: String?, handle: String?) {
      self.name = name
      self.handle = handle
    }
  }

  /// The same for the same post wherever it is found.
  public let id: ID
  /// The text as written: block elements made line breaks, entities decoded, nothing else changed.
  public let text: String
  /// The heading, if the post has one of its own.
  public let title: String?
  /// Who wrote it, if known.
  public let author: Author?
  /// When it was published; `nil` for an undated post.
  public let published: Moment?
  /// The absolute http(s) address of the post.
  public let permalink: String?
  /// Where it was posted: the id of a platform rule (`x`, `naver-blog`), a format (`rss`), or `web`.
  public let platform: String
  /// BCP 47 primary language, judged from the text (`ko`, `en`); `nil` if it cannot be told.
  public let language: String?
  /// The post this one answers, if its page says so.
  public let parent: ID?
  /// Everywhere it was found, first found first; never empty.
  public let sources: [Source]

  /// A post with all its fields.
  public init(
    id: ID, text: String, title: String? = nil, author: Author? = nil, published: Moment? = nil,
    permalink: String? = nil, platform: String, language: String? = nil, parent: ID? = nil,
    sources: [Source]
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.author = author
    self.published = published
    self.permalink = permalink
    self.platform = platform
    self.language = language
    self.parent = parent
    self.sources = sources
  }
}
