internal import Foundation
internal import Posts
internal import Scratch

/// A file that is written from its start to its end, in pieces of 256 KiB.
///
/// It grows beside its place under another name and is renamed when it is whole: whoever finds a file finds all of it.
final class FileOutput {
  private let handle: FileHandle
  private let place: URL
  private let draft: URL
  private var isOpen = true
  private var buffer: [UInt8] = []

  /// Begins the file that will stand at `url`.
  init(_ url: URL) throws(ReportError) {
    place = url
    draft = Self.draft(of: url)
    do {
      try Data().write(to: draft)
      handle = try FileHandle(forWritingTo: draft)
    } catch {
      throw ReportError.unwritable(SourceLocation(file: url.path), SystemFault(error))
    }
  }

  // What was not finished must not be taken for a result; where it cannot be removed, its name says what it is.
  deinit {
    guard isOpen else { return }
    try? handle.close()
    try? FileManager.default.removeItem(at: draft)
  }

  func write(_ text: String) throws(ReportError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 18 { try flush() }
  }

  func write(bytes: [UInt8]) throws(ReportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 18 { try flush() }
  }

  /// Ends the file and puts it in its place.
  func close() throws(ReportError) {
    try flush()
    do {
      try handle.close()
    } catch {
      throw ReportError.unwritable(SourceLocation(file: place.path), SystemFault(error))
    }
    isOpen = false
    try Self.settle(place)
  }

  private func flush() throws(ReportError) {
    do {
      try handle.write(contentsOf: Data(buffer))
    } catch {
      throw ReportError.unwritable(SourceLocation(file: place.path), SystemFault(error))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Where the file of `url` grows.
  static func draft(of url: URL) -> URL {
    url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part")
  }

  /// Renames the finished draft of `url`; an earlier file of that name goes first.
  static func settle(_ url: URL) throws(ReportError) {
    let files = FileManager.default
    do {
      if files.fileExists(atPath: url.path) { try files.removeItem(at: url) }
      try files.moveItem(at: draft(of: url), to: url)
    } catch {
      throw ReportError.unwritable(SourceLocation(file: url.path), SystemFault(error))
    }
  }

  /// Writes a small file at once.
  static func write(_ text: String, to url: URL) throws(ReportError) {
    let output = try FileOutput(url)
    try output.write(text)
    try output.close()
  }
}
