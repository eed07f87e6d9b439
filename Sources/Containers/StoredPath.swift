internal import Glibc

/// A path as the file system keeps it: bytes, which need not be UTF-8.
public struct StoredPath: Hashable, Sendable {
  /// The bytes of the path.
  public let bytes: [UInt8]

  /// A path that the user wrote.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// A path of these bytes.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path for people; a byte that is no character shows as U+FFFD.
  public var display: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of `name` in this folder.
  func appending(_ name: [UInt8]) -> StoredPath {
    let slash: [UInt8] = bytes.last == 0x2F ? [] : [0x2F]
    return StoredPath(bytes: bytes + slash + name)
  }

  /// The folder that holds it.
  var folder: StoredPath {
    let slash = bytes.lastIndex(of: 0x2F)
    return slash.map { StoredPath(bytes: Array(bytes[...$0])) } ?? StoredPath(".")
  }

  /// The path without links, from the root of the file system; `nil` if it leads nowhere.
  public var resolved: StoredPath? {
    // Safe: realpath gives a string of its own, which is copied and freed here.
    unsafe cString.withUnsafeBufferPointer { name -> StoredPath? in
      guard let base = name.baseAddress, let real = unsafe realpath(base, nil) else { return nil }
      defer { unsafe free(real) }
      return unsafe StoredPath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
  }

  /// The path as C takes it.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

/// Why a path could not be read.
public struct PathProblem: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The system refuses to read it; its number for why.
    case unreadable(code: Int32)
    /// It is a pipe, a socket or a device.
    case special
    /// It is a link to itself or a loop of folders.
    case loop
    /// It is a link that leads out of the folder the user named.
    case outside
    /// It is a link to what is read under its own name.
    case again
    /// Its name begins with a dot.
    case hidden
    /// It is a folder.
    case folder
    /// It is a folder that holds what it was asked not to go into.
    case leftOut
    /// It has more bytes than may be held at once.
    case tooLarge(Int)
  }

  /// What is wrong with it.
  public let kind: Kind
  /// The path.
  public let path: StoredPath
}
