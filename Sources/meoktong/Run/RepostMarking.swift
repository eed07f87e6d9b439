internal import Archives
internal import Casebook
internal import Posts

/// Marks the kept posts that are copies of each other; none is removed.
struct RepostMarking: ~Copyable {
  private var families: RepostFamilies
  // Where each sketch belongs, in the order of arrival; the last one of a post is that of the reading that stays.
  private var keys: [Int32] = []

  init() throws { families = try RepostFamilies() }

  /// Takes the sketch of the post that is stored under `key`: made beside the labels, it spares reading the post again.
  mutating func add(_ sketch: RepostSketch, at key: PostKey) throws(SketchError) {
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
    var places: [Int32?] = Array(repeating: nil, count: Int(keys.max() ?? 0) + 1)
    for (place, key) in keys.enumerated() { places[Int(key)] = Int32(place) }
    var isLeftOut = Array(repeating: true, count: keys.count)
    var isComplete = true
    try book.forEachKey { key in
      if key.number < places.count, let place = places[key.number] {
        isLeftOut[Int(place)] = false
      } else {
        isComplete = false
      }
    }
    for place in isLeftOut.indices where isLeftOut[place] { families.withdraw(place) }
    guard !isComplete else { return }
    var failure: SketchError?
    try book.forEachPost { key, post in
      guard failure == nil, key.number >= places.count || places[key.number] == nil else { return }
      do throws(SketchError) { try add(RepostSketch(post), at: key) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
