public import Posts

/// All that the search for reposts needs to know of a post, in a few hundred bytes: it can be made where the post is
/// read and compared elsewhere.
public struct RepostSketch: Sendable {
  /// Seconds since 1970, UTC; `nil` for an undated post.
  let published: Int64?
  /// Digests; the order of posts of one time must not depend on the order of adding.
  let id: UInt64, author: UInt64
  /// Whether different authors may well have written the same words.
  let isShort: Bool
  let fingerprint: Fingerprint

  /// - Complexity: O(length of the text).
  public init(_ post: Post) {
    published = post.published?.seconds
    id = Fingerprint.digest(post.id.rawValue)
    author = Fingerprint.digest(post.author?.handle ?? post.author?.name ?? post.id.rawValue)
    let scalars = Fingerprint.scalars(of: post.text)
    isShort = scalars.count < RepostFamilies.leastCharacters
    fingerprint = Fingerprint(scalars: scalars)
  }
}

/// As JSON, numbers of 64 bits in hexadecimal: `{"author","bands","id","length","short","sketch","time"}`.
extension RepostSketch: Codable {
  private enum CodingKeys: String, CodingKey { case author, bands, id, length, short, sketch, time }

  /// Reads the form that `encode(to:)` writes; `bands` follow from `sketch` and are not read.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) throws -> UInt64 {
      guard let number = UInt64(try fields.decode(String.self, forKey: key), radix: 16) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: fields, debugDescription: "expected hexadecimal digits")
      }
      return number
    }
    published = try fields.decodeIfPresent(Int64.self, forKey: .time)
    id = try number(.id)
    author = try number(.author)
    isShort = try fields.decode(Bool.self, forKey: .short)
    let digits = Array(try fields.decode(String.self, forKey: .sketch).utf8)
    let buckets = stride(from: 0, to: digits.count, by: 8).compactMap {
      UInt32(String(decoding: digits[$0..<min($0 + 8, digits.count)], as: UTF8.self), radix: 16)
    }
    guard digits.count == 8 * Fingerprint.size, buckets.count == Fingerprint.size else {
      throw DecodingError.dataCorruptedError(
        forKey: .sketch, in: fields,
        debugDescription: "expected \(8 * Fingerprint.size) hexadecimal digits, found \(digits.count)")
    }
    fingerprint = Fingerprint(buckets: buckets, length: try fields.decode(Int.self, forKey: .length))
  }

  /// Writes every key; posts that share one of `bands` are to be compared. A text without letters has none.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(published, forKey: .time)
    try fields.encode(String(id, radix: 16), forKey: .id)
    try fields.encode(String(author, radix: 16), forKey: .author)
    try fields.encode(isShort, forKey: .short)
    try fields.encode(fingerprint.length, forKey: .length)
    let bands = fingerprint.length > 0 ? fingerprint.keys : []
    try fields.encode(bands.map { String($0, radix: 16) }, forKey: .bands)
    let digits = fingerprint.buckets.map { bucket in
      let digits = String(bucket, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
    try fields.encode(digits.joined(), forKey: .sketch)
  }
}
