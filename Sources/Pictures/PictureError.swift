/// A picture could not be drawn or written.
public struct PictureError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What the program that draws said, or its name where it is missing.
  public let detail: String
  /// Whether the program that draws is not installed.
  public var isProgramMissing = false
}
