internal import Glibc

/// Finds the files below a path, following links once and never in a circle.
public enum FileTree {
  /// A file found, or a path that cannot be one and why.
  public struct Entry: Sendable {
    /// The path, beginning as the user wrote it.
    public let path: StoredPath
    /// Why it cannot be read; `nil` for a regular file.
    public let problem: PathProblem.Kind?
  }

  /// All files at and below `path`, in no particular order; hidden ones (`.git`, `.DS_Store`) are left out.
  ///
  /// - Complexity: O(files), without recursion.
  public static func entries(at path: StoredPath) throws(PathProblem) -> [Entry] {
    var found: [Entry] = []
    var seen: Set<[UInt64]> = []
    var waiting = [path]
    while let next = waiting.popLast() {
      var status = stat()
      let failed = unsafe next.cString.withUnsafeBufferPointer { name -> Bool in
        guard let base = name.baseAddress else { return true }
        return unsafe stat(base, &status) != 0
      }
      if failed {
        let kind = StoredFile.kind(errno)
        if next == path { throw PathProblem(kind: kind, path: path) }
        found.append(Entry(path: next, problem: kind))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(Entry(path: next, problem: nil))
      case S_IFDIR:
        guard seen.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else {
          found.append(Entry(path: next, problem: .loop))
          continue
        }
        guard let names = names(in: next) else {
          found.append(Entry(path: next, problem: StoredFile.kind(errno)))
          continue
        }
        waiting += names.sorted { $1.lexicographicallyPrecedes($0) }.map(next.appending)
      default: found.append(Entry(path: next, problem: .special))
      }
    }
    return found
  }

  private static func names(in folder: StoredPath) -> [[UInt8]]? {
    // Safe: the stream is opened and closed here; each entry is copied before the next is asked for.
    let opened = unsafe folder.cString.withUnsafeBufferPointer { name -> OpaquePointer? in
      guard let base = name.baseAddress else { return nil }
      return unsafe opendir(base)
    }
    guard let stream = unsafe opened else { return nil }
    defer { unsafe _ = closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name.first != 0x2E { names.append(name) }
    }
    return names
  }
}
