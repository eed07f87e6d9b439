internal import Glibc

/// A file without a name, for its owner alone: it is removed from its folder as soon as it is open, so that nothing is
/// left behind however the process ends.
///
/// Several threads may read and write it at once: each call says at which byte.
///
/// Safety of the calls: each passes a buffer with its size, which the system reads or fills during the call only.
public final class NamelessFile: Sendable {
  /// The system's number (`errno`) where it refuses; 0 where the file ends before its last byte that was asked for.
  public struct Refusal: Error, Hashable, Sendable {
    /// The number.
    public let code: Int32
  }

  private let descriptor: Int32

  /// An empty file that was made in `folder`.
  public init(in folder: String) throws(Refusal) {
    var name = Array("\(folder)/meoktong-XXXXXX".utf8CString)
    // The system writes over the X only.
    descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
      guard let name = name.baseAddress else { return -1 }
      let made = unsafe mkstemp(name)
      guard made >= 0 else { return -1 }
      unsafe unlink(name)
      // Programs that are started later are not to have it.
      _ = fcntl(made, F_SETFD, FD_CLOEXEC)
      return made
    }
    guard descriptor >= 0 else { throw Refusal(code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes the numbers of `range` from byte `offset` on, as this machine holds them.
  public func write<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: [Number], _ range: Range<Int>, at offset: Int
  ) throws(Refusal) {
    let code = unsafe numbers.withUnsafeBytes { all -> Int32 in
      let width = MemoryLayout<Number>.stride
      let bytes = unsafe UnsafeRawBufferPointer(
        rebasing: all[range.lowerBound * width..<range.upperBound * width])
      var done = 0
      while done < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count < 0 ? errno : ENOSPC }
        done += count
      }
      return 0
    }
    guard code == 0 else { throw Refusal(code: code) }
  }

  /// Fills `range` of `numbers` with those that were written from byte `offset` on.
  public func read<Number: FixedWidthInteger & BitwiseCopyable>(
    into numbers: inout [Number], _ range: Range<Int>, at offset: Int
  ) throws(Refusal) {
    let code = unsafe numbers.withUnsafeMutableBytes { all -> Int32? in
      let width = MemoryLayout<Number>.stride
      let bytes = unsafe UnsafeMutableRawBufferPointer(
        rebasing: all[range.lowerBound * width..<range.upperBound * width])
      var done = 0
      while done < bytes.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        let count = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count < 0 ? errno : 0 }
        done += count
      }
      return nil
    }
    if let code { throw Refusal(code: code) }
  }
}
