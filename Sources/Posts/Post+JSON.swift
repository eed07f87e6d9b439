// The JSON form of a post: stable keys, `null` for what is absent. `meoktong read` prints it, a line each.

extension Post: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, text, title, author, published, permalink, platform, language, parent, sources
  }

  /// Reads the form that `encode(to:)` writes; absent keys count as `null`.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(ID.self, forKey: .id),
      text: try fields.decode(String.self, forKey: .text),
      title: try fields.decodeIfPresent(String.self, forKey: .title),
      author: try fields.decodeIfPresent(Author.self, forKey: .author),
      published: try fields.decodeIfPresent(Moment.self, forKey: .published),
      permalink: try fields.decodeIfPresent(String.self, forKey: .permalink),
      platform: try fields.decode(String.self, forKey: .platform),
      language: try fields.decodeIfPresent(String.self, forKey: .language),
      parent: try fields.decodeIfPresent(ID.self, forKey: .parent),
      sources: try fields.decode([Source].self, forKey: .sources))
  }

  /// Writes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(text, forKey: .text)
    try fields.encode(title, forKey: .title)
    try fields.encode(author, forKey: .author)
    try fields.encode(published, forKey: .published)
    try fields.encode(permalink, forKey: .permalink)
    try fields.encode(platform, forKey: .platform)
    try fields.encode(language, forKey: .language)
    try fields.encode(parent, forKey: .parent)
    try fields.encode(sources, forKey: .sources)
  }
}

extension Post.Author: Codable {
  private enum CodingKeys: String, CodingKey { case name, handle }

  /// Reads the form that `encode(to:)` writes; absent keys count as `null`.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try fields.decodeIfPresent(String.self, forKey: .name),
      handle: try fields.decodeIfPresent(String.self, forKey: .handle))
  }

  /// Writes both keys, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(handle, forKey: .handle)
  }
}

extension Moment: Codable {
  private enum CodingKeys: String, CodingKey { case instant, written, precision, origin }

  /// Reads the form that `encode(to:)` writes; `written` decides.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let written = try fields.decode(String.self, forKey: .written)
    guard let time = CivilTime(iso8601: written) else {
      throw DecodingError.dataCorruptedError(
        forKey: .written, in: fields,
        debugDescription: "expected a time like 2022-10-17T14:24:06+09:00, found \(written)")
    }
    self.init(
      seconds: time.seconds, offsetMinutes: time.offsetMinutes,
      precision: try fields.decode(Precision.self, forKey: .precision),
      origin: try fields.decode(Origin.self, forKey: .origin))
  }

  /// Writes the instant in UTC and the time as written.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(instant, forKey: .instant)
    try fields.encode(written, forKey: .written)
    try fields.encode(precision, forKey: .precision)
    try fields.encode(origin, forKey: .origin)
  }
}
