public import Posts

/// Finds posts that repeat each other, nearly word for word: copies, quotations with a word in front, circulars.
///
/// Candidates share a band of their sketches; each pair is then verified on the whole sketch. The families are the
/// same whatever the order in which posts are added. Posts are marked, never removed. Sketches wait in a temporary
/// file, so that millions of posts need little memory.
public struct RepostFamilies: ~Copyable {
  /// Two texts are near-duplicates from this share of common 3-grams on.
  public static let likeness = 0.5
  /// Texts of fewer characters by different authors are never one family.
  public static let leastCharacters = 20
  // Of the texts of a band, so many that are no copies of each other are compared with a new one.
  private static let mostCompared = 64

  private struct Entry {
    let published: Int64
    let id: UInt64, author: UInt64
    let length: Int32
    let isShort: Bool
  }

  private var entries: [Entry] = []
  private let sketches: SketchFile

  /// No post yet.
  public init() throws(SketchError) { sketches = try SketchFile() }

  /// Takes a post into account; each post is to be added once.
  ///
  /// - Complexity: O(length of its text); 40 bytes of memory a post, and 320 bytes of a temporary file.
  public mutating func add(_ post: Post) throws(SketchError) { try add(RepostSketch(post)) }

  /// Takes a post into account by its sketch, which may have been made elsewhere.
  public mutating func add(_ sketch: RepostSketch) throws(SketchError) {
    entries.append(
      Entry(
        published: sketch.published ?? .max, id: sketch.id, author: sketch.author,
        length: Int32(clamping: sketch.fingerprint.length), isShort: sketch.isShort))
    try sketches.append(sketch.fingerprint)
  }

  /// The families of two posts and more: for each post in one, the family's first post by time. Posts are numbered
  /// from 0 in the order of adding; those that belong to no family are left out.
  ///
  /// - Complexity: O(posts · log posts) and the pairs that share a band; of very many copies each is compared with
  ///   few. 20 bytes of memory a post.
  public func families() throws(SketchError) -> [Int: Int] {
    let entries = entries
    let order = entries.indices.sorted {
      (entries[$0].published, entries[$0].id) < (entries[$1].published, entries[$1].id)
    }
    var ranks = [Int32](repeating: 0, count: entries.count)
    for (rank, place) in order.enumerated() { ranks[place] = Int32(rank) }
    var groups = Groups(count: entries.count)
    for band in 0..<Fingerprint.bands {
      let keys = try sketches.keys(of: band)
      let sorted = entries.indices.filter { entries[$0].length > 0 }
        .sorted { (keys[$0], ranks[$0]) < (keys[$1], ranks[$1]) }
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, keys[sorted[end]] == keys[sorted[start]] { end += 1 }
        if end > start + 1 { try join(sorted[start..<end], order, ranks, &groups) }
        start = end
      }
    }
    return groups.members(order)
  }

  /// Joins those of the posts of one band, given by time, that are copies of an earlier one.
  ///
  /// Two families become one only where their first posts are alike as well: otherwise texts that each share half
  /// with the next would make one family of what has nothing in common.
  private func join(
    _ posts: ArraySlice<Int>, _ order: [Int], _ ranks: [Int32], _ groups: inout Groups
  ) throws(SketchError) {
    var compared: [(place: Int, buckets: [UInt32])] = []
    for place in posts {
      var buckets: [UInt32] = []
      var isNew = true
      for other in compared {
        if groups.areJoined(Int(ranks[other.place]), Int(ranks[place])) {
          isNew = false
          continue
        }
        guard mayBeAlike(entries[other.place], entries[place]) else { continue }
        if buckets.isEmpty { buckets = try sketches.buckets(at: place) }
        guard Fingerprint.likeness(other.buckets, buckets) >= RepostFamilies.likeness else { continue }
        isNew = false
        let (left, right) = (
          Int(groups.leader(Int(ranks[other.place]))), Int(groups.leader(Int(ranks[place])))
        )
        let (first, second) = (order[left], order[right])
        let (earlier, later) = (
          first == other.place ? other.buckets : try sketches.buckets(at: first),
          second == place ? buckets : try sketches.buckets(at: second)
        )
        if mayBeAlike(entries[first], entries[second]),
          Fingerprint.likeness(earlier, later) >= RepostFamilies.likeness
        {
          groups.join(left, right)
        }
      }
      guard isNew, compared.count < RepostFamilies.mostCompared else { continue }
      compared.append((place, buckets.isEmpty ? try sketches.buckets(at: place) : buckets))
    }
  }

  private func mayBeAlike(_ left: Entry, _ right: Entry) -> Bool {
    if left.author != right.author, left.isShort || right.isShort { return false }
    // A short text inside a long one is a quotation, not a repost.
    return min(left.length, right.length) >= (max(left.length, right.length) + 1) / 2
  }
}

/// Sets that grow together (Galler and Fischer 1964): each is led by its least member.
private struct Groups {
  private var leaders: [Int32]

  init(count: Int) { leaders = (0..<Int32(count)).map { $0 } }

  mutating func leader(_ member: Int) -> Int32 {
    var at = Int32(member)
    while leaders[Int(at)] != at {
      leaders[Int(at)] = leaders[Int(leaders[Int(at)])]
      at = leaders[Int(at)]
    }
    return at
  }

  mutating func areJoined(_ left: Int, _ right: Int) -> Bool { leader(left) == leader(right) }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (leader(left), leader(right))
    leaders[Int(max(left, right))] = min(left, right)
  }

  /// The members of groups of two and more with their leaders; `names` tells what each number stands for.
  func members(_ names: [Int]) -> [Int: Int] {
    var copy = self
    var found: [Int: Int] = [:]
    for member in leaders.indices {
      let leader = Int(copy.leader(member))
      guard leader != member else { continue }
      found[names[member]] = names[leader]
      found[names[leader]] = names[leader]
    }
    return found
  }
}
