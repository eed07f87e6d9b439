internal import Archives
internal import Casebook
internal import Posts
internal import Scratch

/// Marks the kept posts that are copies of each other; none is removed.
struct RepostMarking: ~Copyable {
  private var families: RepostFamilies
  // Where each sketch belongs, in the order of arrival; the last one of a post is that of the reading that stays.
  private let keys = ScratchNumbers(pages: 16)
  private var count = 0
  // Families that are stored together.
  private static let batchSize = 4096

  init() throws { families = try RepostFamilies() }

  /// Takes the sketch of the post that is stored under `key`: made beside the labels, it spares reading the post again.
  mutating func add(_ sketch: RepostSketch, at key: PostKey) throws(ScratchError) {
    try families.add(sketch)
    try keys.set(Int32(key.number), at: count)
    count += 1
  }

  /// Writes the family of every kept post that has copies into `book`.
  mutating func mark(in book: Casebook) throws {
    try complete(from: book)
    try book.forgetFamilies()
    var members = try families.families()
    var batch: [(post: PostKey, first: PostKey)] = []
    while let (member, first) = try members.next() {
      batch.append((post: try key(member), first: try key(first)))
      guard batch.count == Self.batchSize else { continue }
      try book.addFamilies(batch)
      batch.removeAll(keepingCapacity: true)
    }
    try book.addFamilies(batch)
  }

  /// Where the post of that sketch is stored.
  private func key(_ place: Int) throws(ScratchError) -> PostKey {
    PostKey(number: Int(try keys.number(at: place)))
  }

  /// Leaves out what is not kept or was read better, and adds the posts that were stored by an earlier run.
  private mutating func complete(from book: Casebook) throws {
    // The kept posts until their sketch is found.
    var waiting = PlaceSet()
    try book.forEachKey { waiting.insert($0.number) }
    for place in (0..<count).reversed() where try !waiting.remove(key(place).number) {
      try families.withdraw(place)
    }
    guard !waiting.isEmpty else { return }
    var failure: ScratchError?
    try book.forEachPost { key, post in
      guard failure == nil, waiting.contains(key.number) else { return }
      do throws(ScratchError) { try add(RepostSketch(post), at: key) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
