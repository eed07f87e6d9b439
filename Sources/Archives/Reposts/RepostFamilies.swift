public import Posts

/// Finds posts that repeat each other, nearly word for word: copies, quotations with a word in front, circulars.
///
/// Candidates share a band of their sketches; each pair is then verified on the whole sketch. The families are the
/// same whatever the order in which posts are added. Posts are marked, never removed.
public struct RepostFamilies: Sendable {
  /// Two texts are near-duplicates from this share of common 3-grams on.
  public static let likeness = 0.5
  /// Texts of fewer characters by different authors are never one family.
  public static let leastCharacters = 20

  private struct Entry {
    let id: Post.ID
    let fingerprint: Fingerprint
    let author: UInt64
    let isShort: Bool
    /// The order that does not depend on the order of adding.
    let published: Int64
  }

  private var entries: [Entry] = []
  private var seen: Set<Post.ID> = []

  /// No post yet.
  public init() {}

  /// Takes a post into account; one whose id is known already changes nothing.
  ///
  /// - Complexity: O(length of its text); about 350 bytes of memory a post, whatever its length.
  public mutating func add(_ post: Post) {
    guard seen.insert(post.id).inserted else { return }
    let fingerprint = Fingerprint(post.text)
    guard fingerprint.length > 0 else { return }
    var author: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (post.author?.handle ?? post.author?.name ?? post.id.rawValue).utf8 {
      author = (author ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    entries.append(
      Entry(
        id: post.id, fingerprint: fingerprint, author: author,
        isShort: post.text.unicodeScalars.count < RepostFamilies.leastCharacters,
        published: post.published?.seconds ?? .max))
  }

  /// The families of two posts and more: each post's id leads to the id of the family's first post by time.
  ///
  /// Posts that belong to no family are left out.
  /// - Complexity: O(posts) and the pairs that share a band; of very many copies each is compared with few.
  public func families() -> [Post.ID: Post.ID] {
    let sorted = entries.sorted { ($0.published, $0.id.rawValue) < ($1.published, $1.id.rawValue) }
    var leaders = Array(sorted.indices)
    func leader(_ index: Int) -> Int {
      var at = index
      while leaders[at] != at {
        leaders[at] = leaders[leaders[at]]
        at = leaders[at]
      }
      return at
    }
    var bands: [UInt64: [Int]] = [:]
    for (index, entry) in sorted.enumerated() {
      for key in entry.fingerprint.keys {
        let before = bands[key] ?? []
        var isNew = true
        // One of each family that has the band suffices, the first ones; the others joined it by them.
        for other in before {
          if leader(other) == leader(index) {
            isNew = false
            continue
          }
          guard RepostFamilies.areAlike(sorted[other], entry) else { continue }
          let (a, b) = (leader(other), leader(index))
          leaders[max(a, b)] = min(a, b)
          isNew = false
        }
        if isNew, before.count < 64 { bands[key, default: []].append(index) }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in sorted.indices { members[leader(index), default: []].append(index) }
    var families: [Post.ID: Post.ID] = [:]
    for (first, group) in members where group.count > 1 {
      for index in group { families[sorted[index].id] = sorted[first].id }
    }
    return families
  }

  private static func areAlike(_ left: Entry, _ right: Entry) -> Bool {
    if left.author != right.author, left.isShort || right.isShort { return false }
    // A short text inside a long one is a quotation, not a repost.
    let (least, most) = (
      min(left.fingerprint.length, right.fingerprint.length),
      max(left.fingerprint.length, right.fingerprint.length)
    )
    guard least * 2 >= most else { return false }
    return left.fingerprint.likeness(right.fingerprint) >= likeness
  }
}
