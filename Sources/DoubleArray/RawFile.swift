internal import Glibc

/// A file that is read from its first byte to its last, right into the memory that wants it.
///
/// Safety of the calls: each passes a buffer with its size, which the system fills during the call only.
final class RawFile {
  private let descriptor: Int32
  let byteCount: Int

  /// `nil` if it cannot be opened.
  init?(_ path: String) {
    descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    byteCount = lseek(descriptor, 0, SEEK_END)
    guard byteCount >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills `buffer`; `false` where the file ends before.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    var filled = 0
    while filled < buffer.count {
      let got = unsafe read(descriptor, base + filled, buffer.count - filled)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      filled += got
    }
    return true
  }
}
