internal import Foundation
internal import Posts
internal import Synchronization

/// A file for what memory should not hold, without a name: it is removed from its folder as soon as it is open, so that
/// nothing is left behind however a run ends. Only its owner could read it.
///
/// Several threads may write and read it, one after the other.
package final class ScratchFile: Sendable {
  private let handle: FileHandle
  // Where to read is told to the file before it is read.
  private let turn = Mutex(())
  /// Where it was made.
  package let path: String

  /// An empty file in the folder for temporary files.
  package init() throws(ScratchError) {
    let url = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
    path = url.path
    do {
      guard
        FileManager.default.createFile(
          atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      handle = try FileHandle(forUpdating: url)
      try FileManager.default.removeItem(at: url)
    } catch {
      throw ScratchError(path: url.path, fault: SystemFault(error))
    }
  }

  /// Writes all of `bytes` from `offset` on.
  package func write(_ bytes: [UInt8], at offset: Int) throws(ScratchError) {
    do {
      try turn.withLock { _ in
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(bytes))
      }
    } catch {
      throw ScratchError(path: path, fault: SystemFault(error))
    }
  }

  /// The bytes of `range`, all of which were written before.
  package func read(_ range: Range<Int>) throws(ScratchError) -> [UInt8] {
    do {
      let bytes = try turn.withLock { _ in
        try handle.seek(toOffset: UInt64(range.lowerBound))
        return Array(try handle.read(upToCount: range.count) ?? Data())
      }
      guard bytes.count == range.count else { throw ScratchError(path: path, fault: nil) }
      return bytes
    } catch {
      throw error as? ScratchError ?? ScratchError(path: path, fault: SystemFault(error))
    }
  }
}
