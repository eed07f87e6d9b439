internal import Archives
internal import Casebook
internal import Posts

/// What waits to be stored: many posts in one transaction cost a fraction of the same posts in several, since the
/// ids of posts are spread over the whole index.
struct RunStorage {
  private let book: Casebook
  private var posts: [SketchedCase] = []
  private var readings: [FileReading] = []
  private var reached: Milestone?
  // Bytes of the texts that wait.
  private var bytes = 0
  /// Posts and files of a transaction, and bytes of their texts: whatever is full first.
  private static let size = 2048
  private static let mostBytes = 1 << 24

  init(book: Casebook) { self.book = book }

  /// Takes posts of a file; `reached` is how far the run has come when they are stored.
  mutating func add(
    _ posts: [SketchedCase], reaching reached: Milestone, _ reposts: inout RepostMarking
  ) throws {
    self.posts += posts
    for post in posts { bytes += post.found.post.text.utf8.count }
    self.reached = reached
    try storeIfFull(&reposts)
  }

  /// Takes the account of a file; that of an archive of very many records goes from its own file right into the casebook.
  mutating func add(
    _ readings: FileReadings, reaching reached: Milestone, _ reposts: inout RepostMarking
  ) throws {
    guard readings.isInMemory else {
      try store(&reposts)
      try book.append([], readings, reaching: reached)
      return
    }
    self.readings += readings
    self.reached = reached
    try storeIfFull(&reposts)
  }

  private mutating func storeIfFull(_ reposts: inout RepostMarking) throws {
    if posts.count + readings.count >= RunStorage.size || bytes >= RunStorage.mostBytes {
      try store(&reposts)
    }
  }

  /// Stores everything that waits, and notes the sketches of what is stored.
  mutating func store(_ reposts: inout RepostMarking) throws {
    guard let reached else { return }
    let keys = try book.append(posts.map(\.found), readings, reaching: reached)
    for (post, key) in zip(posts, keys) {
      if let sketch = post.sketch, let key { try reposts.add(sketch, at: key) }
    }
    posts.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    bytes = 0
    self.reached = nil
  }
}
