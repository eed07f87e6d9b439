internal import Glibc

/// How a file stands in its folder, without opening it.
public struct FileState: Hashable, Sendable {
  /// Its bytes.
  public let byteCount: Int
  /// When it was last changed, in milliseconds since 1970.
  public let changed: Int64

  /// `nil` where the file system cannot tell.
  public init?(_ path: StoredPath) {
    var status = stat()
    // Safe: the name ends with a NUL, and `stat` fills the record during the call only.
    let isKnown = unsafe path.cString.withUnsafeBufferPointer { name -> Bool in
      guard let base = name.baseAddress else { return false }
      return unsafe stat(base, &status) == 0
    }
    guard isKnown else { return nil }
    byteCount = Int(status.st_size)
    changed = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
  }
}
