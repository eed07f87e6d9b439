/// A workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What libxlsxwriter said.
  public let detail: String

  /// A fault of the file at `path`.
  public init(path: String, detail: String) {
    self.path = path
    self.detail = detail
  }
}
