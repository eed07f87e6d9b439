internal import Digests
internal import Foundation

/// An archive to be made.
struct SyntheticArchive {
  let posts: Int
  let seed: UInt64
  let shelves: [Shelf]

  /// What was written; `sha256` is that of all files in the order of writing.
  struct Account {
    var files = 0
    var bytes = 0
    var sha256 = ""
  }

  /// Writes the archive file by file; holds the posts of at most one file of each form.
  func write(to folder: URL) throws -> Account {
    var maker = try PostMaker(seed: seed)
    let writer = try ShelfWriter()
    let order = shelves.flatMap { Array(repeating: $0, count: $0.share) }
    var waiting: [Shelf: [SyntheticPost]] = [:]
    var numbers: [Shelf: Int] = [:]
    var account = Account()
    var digest = SHA256()

    for index in 0...posts {
      // Past the last post, what is left on every shelf.
      var full = index == posts ? shelves : []
      if index < posts {
        let shelf = order[index % order.count]
        waiting[shelf, default: []].append(maker.next())
        if waiting[shelf]?.count == shelf.postsPerFile { full = [shelf] }
      }
      for shelf in full {
        guard let posts = waiting.removeValue(forKey: shelf) else { continue }
        let number = numbers[shelf, default: 0]
        numbers[shelf] = number + 1
        let bytes = writer.file(of: posts, on: shelf, number: number)
        try store(bytes, at: folder.appending(path: shelf.path(number)))
        digest.update(bytes.span)
        account.files += 1
        account.bytes += bytes.count
      }
    }
    account.sha256 = digest.finish()
    return account
  }

  private func store(_ bytes: [UInt8], at place: URL) throws {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}
