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

  /// All files at and below `path`, in no particular order.
  ///
  /// Links below it that lead out of it, or to what is read under its own name, are listed with that problem and not
  /// followed; hidden files too, but not what systems leave behind (`.git`, `.DS_Store`).
  /// - Parameter marks: a folder that holds files of all these names is listed and not gone into.
  /// - Complexity: O(files), without recursion.
  public static func entries(
    at path: StoredPath, leavingOut marks: [String] = []
  ) throws(PathProblem) -> [Entry] {
    let root = path.resolved
    var found: [Entry] = []
    var seen: Set<[UInt64]> = []
    var waiting = [path]
    while let next = waiting.popLast() {
      if next != path, let problem = linkProblem(next, root) {
        found.append(Entry(path: next, problem: problem))
        continue
      }
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
        if !marks.isEmpty, marks.allSatisfy({ names.contains(Array($0.utf8)) }) {
          found.append(Entry(path: next, problem: .leftOut))
          continue
        }
        for name in names where name.first == 0x2E && !isSystemName(name) {
          found.append(Entry(path: next.appending(name), problem: .hidden))
        }
        waiting += names.filter { $0.first != 0x2E }.sorted { $1.lexicographicallyPrecedes($0) }
          .map(next.appending)
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
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// Why a link is not followed; `nil` for anything that is no link, or one that leads nowhere else.
  private static func linkProblem(_ path: StoredPath, _ root: StoredPath?) -> PathProblem.Kind? {
    var status = stat()
    let failed = unsafe path.cString.withUnsafeBufferPointer { name -> Bool in
      guard let base = name.baseAddress else { return true }
      return unsafe lstat(base, &status) != 0
    }
    guard !failed, status.st_mode & S_IFMT == S_IFLNK, let root, let target = path.resolved else {
      return nil
    }
    guard target.bytes == root.bytes || target.bytes.starts(with: root.bytes + [0x2F]) else {
      return .outside
    }
    // A folder that holds the link itself: the walk finds that it has been there.
    if path.folder.resolved?.bytes.starts(with: target.bytes) ?? false { return nil }
    // What lies in a hidden folder is not read under its own name.
    let below = target.bytes.dropFirst(root.bytes.count)
    return below.split(separator: 0x2F).contains { $0.first == 0x2E } ? nil : .again
  }

  private static func isSystemName(_ name: [UInt8]) -> Bool {
    name.starts(with: [0x2E, 0x5F])
      || systemNames.contains { name.elementsEqual($0.utf8) }
  }

  private static let systemNames = [
    ".DS_Store", ".git", ".gitignore", ".gitkeep", ".Trashes", ".Spotlight-V100", ".fseventsd", ".localized",
  ]
}
