internal import Archives
internal import Casebook
internal import Posts

/// Marks the kept posts that are copies of each other; none is removed.
enum RepostMarking {
  /// Writes the family of every kept post that has copies into `book`.
  static func mark(in book: Casebook) throws {
    var reposts = try RepostFamilies()
    var failure: SketchError?
    try book.forEachPost { post in
      guard failure == nil else { return }
      do throws(SketchError) { try reposts.add(post) } catch { failure = error }
    }
    if let failure { throw failure }
    let families = try reposts.families()
    var names: [Int: Post.ID] = [:]
    var place = 0
    try book.forEachID { id in
      if families[place] != nil { names[place] = id }
      place += 1
    }
    var marks: [Post.ID: String] = [:]
    for (member, first) in families {
      if let id = names[member], let name = names[first] { marks[id] = name.rawValue }
    }
    try book.setFamilies(marks)
  }
}
