internal import Archives
internal import Casebook
internal import Posts
internal import Scratch

/// Marks the kept posts that are copies of each other; none is removed.
struct RepostMarking: ~Copyable {
  private var families: RepostFamilies
  // Where each sketch belongs, in the order of arrival; the last one of a post is that of the reading that stays.
  private var keys: [Int32] = []

  init() throws { families = try RepostFamilies() }

  /// Takes the sketch of the post that is stored under `key`: made beside the labels, it spares reading the post again.
  mutating func add(_ sketch: RepostSketch, at key: PostKey) throws(ScratchError) {
    try families.add(sketch)
    keys.append(Int32(key.number))
  }

  /// Writes the family of every kept post that has copies into `book`.
  mutating func mark(in book: Casebook) throws {
    try complete(from: book)
    let (firsts, keys) = (try families.families(), keys)
    func key(_ place: Int) -> PostKey { PostKey(number: Int(keys[place])) }
    try book.setFamilies(firsts.members.lazy.map { (post: key($0.member), first: key($0.first)) })
  }

  /// Leaves out what is not kept or was read better, and adds the posts that were stored by an earlier run.
  private mutating func complete(from book: Casebook) throws {
    // The kept posts, a bit each, until their sketch is found.
    var waiting: [UInt64] = []
    try book.forEachKey { key in
      let word = key.number >> 6
      while waiting.count <= word { waiting.append(0) }
      waiting[word] |= 1 << UInt64(key.number & 63)
    }
    for place in keys.indices.reversed() {
      let (word, bit) = (Int(keys[place]) >> 6, UInt64(1) << UInt64(keys[place] & 63))
      if word < waiting.count, waiting[word] & bit != 0 {
        waiting[word] &= ~bit
      } else {
        families.withdraw(place)
      }
    }
    guard waiting.contains(where: { $0 != 0 }) else { return }
    var failure: ScratchError?
    try book.forEachPost { key, post in
      guard failure == nil, waiting[key.number >> 6] >> UInt64(key.number & 63) & 1 == 1 else { return }
      do throws(ScratchError) { try add(RepostSketch(post), at: key) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
