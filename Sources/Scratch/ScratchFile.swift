internal import Containers
internal import Foundation
internal import Posts

/// A file for what memory should not hold, without a name: nothing is left behind however a run ends. Only its owner
/// could read it.
///
/// Several threads may write and read it at once.
package final class ScratchFile: Sendable {
  private let file: NamelessFile
  /// The folder that it lies in.
  package let path: String

  /// An empty file in the folder for temporary files.
  package init() throws(ScratchError) {
    path = FileManager.default.temporaryDirectory.path
    do throws(NamelessFile.Refusal) {
      file = try NamelessFile(in: path)
    } catch {
      throw ScratchError(error, path)
    }
  }

  /// Writes all of `bytes` from `offset` on.
  package func write(_ bytes: [UInt8], at offset: Int) throws(ScratchError) {
    try write(bytes, bytes.indices, at: offset)
  }

  /// Writes the numbers of `range` from byte `offset` on.
  package func write<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: [Number], _ range: Range<Int>, at offset: Int
  ) throws(ScratchError) {
    do throws(NamelessFile.Refusal) {
      try file.write(numbers, range, at: offset)
    } catch {
      throw ScratchError(error, path)
    }
  }

  /// The bytes of `range`, all of which were written before.
  package func read(_ range: Range<Int>) throws(ScratchError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    try read(into: &bytes, bytes.indices, at: range.lowerBound)
    return bytes
  }

  /// Fills `range` of `numbers` with those that were written from byte `offset` on.
  package func read<Number: FixedWidthInteger & BitwiseCopyable>(
    into numbers: inout [Number], _ range: Range<Int>, at offset: Int
  ) throws(ScratchError) {
    do throws(NamelessFile.Refusal) {
      try file.read(into: &numbers, range, at: offset)
    } catch {
      throw ScratchError(error, path)
    }
  }
}

extension ScratchError {
  fileprivate init(_ refusal: NamelessFile.Refusal, _ path: String) {
    self.init(path: path, fault: refusal.code == 0 ? nil : SystemFault(code: refusal.code))
  }
}
