internal import Archives
internal import Casebook
internal import Posts

/// Marks the kept posts that are copies of each other; none is removed.
enum RepostMarking {
  /// Writes the family of every kept post that has copies into `book`.
  static func mark(in book: Casebook) throws {
    var reposts = RepostFamilies()
    try book.forEachCase { reposts.add($0.post) }
    try book.setFamilies(reposts.families().mapValues(\.rawValue))
  }
}
