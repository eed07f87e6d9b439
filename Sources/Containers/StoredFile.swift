internal import Glibc

/// A regular file or standard input, read forward piece by piece.
///
/// Safety of the calls: each passes a buffer with its size, which the system fills during the call only.
public struct StoredFile: ~Copyable {
  let descriptor: Int32
  private let owns: Bool
  /// Bytes of the file by the file system; `nil` for standard input.
  public let byteCount: Int?
  /// When the file was last changed, in seconds since 1970; `nil` for standard input and where the file says nonsense.
  public let changed: Int64?
  let path: StoredPath

  /// Opens a regular file. Pipes and devices are refused before they can block.
  public init(_ path: StoredPath) throws(PathProblem) {
    let descriptor = unsafe path.cString.withUnsafeBufferPointer { name -> Int32 in
      guard let base = name.baseAddress else { return -1 }
      return unsafe open(base, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw PathProblem(kind: StoredFile.kind(errno), path: path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let problem = PathProblem(kind: StoredFile.kind(errno), path: path)
      close(descriptor)
      throw problem
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw PathProblem(kind: status.st_mode & S_IFMT == S_IFDIR ? .folder : .special, path: path)
    }
    self.descriptor = descriptor
    owns = true
    byteCount = Int(status.st_size)
    changed = StoredFile.time(Int64(status.st_mtim.tv_sec))
    self.path = path
  }

  private init(standardInput: Void) {
    descriptor = 0
    owns = false
    byteCount = nil
    changed = nil
    path = StoredPath("-")
  }

  /// The standard input of this process.
  public static func standardInput() -> StoredFile { StoredFile(standardInput: ()) }

  deinit { if owns { close(descriptor) } }

  /// The next bytes, at most `count`; empty at the end.
  public mutating func read(_ count: Int) throws(PathProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe Glibc.read(descriptor, base + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard failure == 0 else { throw PathProblem(kind: StoredFile.kind(failure), path: path) }
    return bytes
  }

  /// Goes back to the first byte; standard input cannot.
  public mutating func rewind() { if owns { lseek(descriptor, 0, SEEK_SET) } }

  /// All that is left, if it is not more than `limit` bytes.
  public mutating func readAll(limit: Int) throws(PathProblem) -> [UInt8] {
    if let byteCount, byteCount > limit { throw PathProblem(kind: .tooLarge(byteCount), path: path) }
    var bytes = try read(byteCount.map { $0 + 1 } ?? 1 << 20)
    var piece = bytes
    while !piece.isEmpty {
      piece = try read(1 << 20)
      bytes += piece
      if bytes.count > limit { throw PathProblem(kind: .tooLarge(bytes.count), path: path) }
    }
    return bytes
  }

  /// `seconds` since 1970, if they lie in the years up to 9999: headers and file systems can hold any number.
  static func time(_ seconds: Int64) -> Int64? { (1..<253_402_300_800).contains(seconds) ? seconds : nil }

  static func kind(_ code: Int32) -> PathProblem.Kind {
    switch code {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP: return .loop
    case ENXIO: return .special
    default: return .unreadable(code: code)
    }
  }
}
