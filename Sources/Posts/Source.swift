/// Where a post was found: the bytes that hold it and the digest of their file.
public struct Source: Hashable, Sendable, Codable {
  /// The file as the user named it; members of an archive follow after `!`.
  public let file: String
  /// First byte and the byte after the last, in the file (or member) as stored.
  public let bytes: Range<Int>
  /// SHA-256 of the whole file (or member) as stored, in lower-case hexadecimal.
  public let sha256: String
  /// The encoding the bytes were read in, as in `UTF-8` or `CP949`.
  public let encoding: String

  /// A post's place in `file`.
  public init(file: String, bytes: Range<Int>, sha256: String, encoding: String) {
    self.file = file
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
  }

  private enum CodingKeys: String, CodingKey { case file, bytes, sha256, encoding }

  /// Reads the form that `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let ends = try fields.decode([Int].self, forKey: .bytes)
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
      throw DecodingError.dataCorruptedError(
        forKey: .bytes, in: fields, debugDescription: "expected [start, end], found \(ends)")
    }
    file = try fields.decode(String.self, forKey: .file)
    bytes = ends[0]..<ends[1]
    sha256 = try fields.decode(String.self, forKey: .sha256)
    encoding = try fields.decode(String.self, forKey: .encoding)
  }

  /// Writes `bytes` as `[start, end]`.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(file, forKey: .file)
    try fields.encode([bytes.lowerBound, bytes.upperBound], forKey: .bytes)
    try fields.encode(sha256, forKey: .sha256)
    try fields.encode(encoding, forKey: .encoding)
  }
}
