internal import Archives
internal import ArgumentParser

/// The part of the work that one of several runs does.
struct Shard: Hashable, Sendable {
  /// From 1 to `count`.
  let number: Int
  let count: Int

  static let whole = Shard(number: 1, count: 1)

  /// The files of this part; all of them where there are fewer files than parts, which then share the posts.
  func files(of all: FileList) -> FileList {
    guard self != .whole, !sharesPosts(of: all.count) else { return all }
    return FileList(all.indices.lazy.filter { takes($0) }.map { all[$0] })
  }

  /// Whether the parts share the posts of each file rather than the files.
  func sharesPosts(of fileCount: Int) -> Bool { fileCount < count }

  /// Whether the file or post at `ordinal`, counted from 0, falls to this part.
  func takes(_ ordinal: Int) -> Bool { ordinal % count == number - 1 }
}

extension Shard: ExpressibleByArgument {
  /// Reads `2/8`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 1_000_000,
      (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  var defaultValueDescription: String { "\(number)/\(count)" }
}
