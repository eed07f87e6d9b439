internal import Archives
internal import Casebook
internal import Posts

/// Marks the kept posts that are copies of each other; none is removed.
enum RepostMarking {
  /// Writes the family of every kept post that has copies into `book`.
  static func mark(in book: Casebook) throws {
    var reposts = try RepostFamilies()
    var reader = book.reader()
    while let found = try reader.nextCase() { try reposts.add(found.post) }
    let families = try reposts.families()
    var names: [Int: Post.ID] = [:]
    let named = Set(families.keys)
    reader = book.reader()
    var place = 0
    while !named.isEmpty, let found = try reader.nextCase() {
      if named.contains(place) { names[place] = found.post.id }
      place += 1
    }
    var marks: [Post.ID: String] = [:]
    for (member, first) in families {
      if let id = names[member], let name = names[first] { marks[id] = name.rawValue }
    }
    try book.setFamilies(marks)
  }
}
