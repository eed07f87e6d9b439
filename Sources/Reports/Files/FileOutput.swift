internal import Foundation
internal import Posts

/// A file that is written from its start to its end, in pieces of 256 KiB.
final class FileOutput {
  private let handle: FileHandle
  private let path: String
  private var buffer: [UInt8] = []

  /// Makes the file, or empties it.
  init(_ url: URL) throws(ReportError) {
    path = url.path
    do {
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    } catch {
      throw ReportError.unwritable(SourceLocation(file: url.path), detail: "\(error)")
    }
  }

  func write(_ text: String) throws(ReportError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 18 { try flush() }
  }

  func write(bytes: [UInt8]) throws(ReportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 18 { try flush() }
  }

  func close() throws(ReportError) {
    try flush()
    do {
      try handle.close()
    } catch {
      throw ReportError.unwritable(SourceLocation(file: path), detail: "\(error)")
    }
  }

  private func flush() throws(ReportError) {
    do {
      try handle.write(contentsOf: Data(buffer))
    } catch {
      throw ReportError.unwritable(SourceLocation(file: path), detail: "\(error)")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a small file at once.
  static func write(_ text: String, to url: URL) throws(ReportError) {
    let output = try FileOutput(url)
    try output.write(text)
    try output.close()
  }
}
