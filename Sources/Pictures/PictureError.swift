/// A picture could not be drawn or written.
public struct PictureError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What librsvg or Cairo said.
  public let detail: String
}
