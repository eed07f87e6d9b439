/// A workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What libxlsxwriter said.
  public let detail: String
  /// The system's number for why a file was refused; 0 where none is known.
  public let code: Int32

  /// A fault of the file at `path`.
  public init(path: String, detail: String, code: Int32 = 0) {
    self.path = path
    self.detail = detail
    self.code = code
  }
}
