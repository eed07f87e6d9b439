/// A place in the input: which file, which record in it, which byte.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it; members of an archive follow after `!`, as in `a.zip!b/c.html`.
  public let file: String
  /// The record (WARC record, feed item, line), counted from 1, if the file has records.
  public let record: Int?
  /// Bytes from the start of the file or member, if known.
  public let byteOffset: Int?

  /// A place in `file`; leave out what is not known.
  public init(file: String, record: Int? = nil, byteOffset: Int? = nil) {
    self.file = file
    self.record = record
    self.byteOffset = byteOffset
  }
}

extension SourceLocation: CustomStringConvertible {
  /// As in `a.warc, record 3, byte 1024`.
  public var description: String {
    var text = file
    if let record { text += ", record \(record)" }
    if let byteOffset { text += ", byte \(byteOffset)" }
    return text
  }
}
