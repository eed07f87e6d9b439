public import Posts
public import Scratch

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
  // About so many keys of a band are sorted at once.
  private static let keysAtOnce = 1 << 17

  private struct Candidate {
    let key: UInt64
    let rank: Int32
    let place: Int32
    let size: TextSize
  }

  private let sizes = ScratchNumbers(pages: 16)
  private let sketches: SketchFile

  /// No post yet.
  public init() throws(ScratchError) { sketches = try SketchFile() }

  /// Takes a post into account; each post is to be added once.
  ///
  /// - Complexity: O(length of its text); no memory, but 352 bytes of temporary files.
  public mutating func add(_ post: Post) throws(ScratchError) { try add(RepostSketch(post)) }

  /// Takes a post into account by its sketch, which may have been made elsewhere.
  public mutating func add(_ sketch: RepostSketch) throws(ScratchError) {
    try sizes.set(TextSize(sketch).packed, at: sketches.count)
    try sketches.append(sketch)
  }

  /// Leaves out the post of that number; the numbers of the others stay.
  public mutating func withdraw(_ place: Int) throws(ScratchError) {
    try sizes.set(TextSize.none.packed, at: place)
  }

  /// The families of two posts and more. Posts are numbered from 0 in the order of adding.
  ///
  /// - Complexity: O(posts · log posts) and the pairs that share a band; of very many copies each is compared with
  ///   few. A few megabytes of memory, and a bit a post.
  public func families() throws(ScratchError) -> FamilyMembers {
    var groups = Groups(ranks: try TimeOrder.ranks(of: sketches))
    var compared = ComparedTexts()
    var shift: UInt64 = 63
    while shift > 0, sketches.count >> (63 - Int(shift)) > RepostFamilies.keysAtOnce { shift -= 1 }
    for band in 0..<Fingerprint.bands {
      // Equal keys lie in one slice, since their first bits are the same.
      for slice in 0..<UInt64(1) << (63 - shift) {
        var candidates: [Candidate] = []
        var keys = RepeatedKeys()
        try sketches.forEachKey(of: band) { place, key throws(ScratchError) in
          guard (key >> 1) >> shift == slice else { return }
          let size = TextSize(packed: try sizes.number(at: place))
          guard size != .none else { return }
          keys.see(key)
          candidates.append(
            Candidate(key: key, rank: try groups.rank(of: place), place: Int32(place), size: size))
        }
        // Most texts share their key with nobody, and need not be sorted.
        candidates.removeAll { !keys.mayRepeat($0.key) }
        for var some in dealt(candidates, behind: 63 - shift) { try join(&some, &groups, &compared) }
      }
    }
    return FamilyMembers(groups, of: sketches.count)
  }

  /// The candidates in shares by eight bits of their keys, behind the first, which all have in common: the shares are in
  /// the order of the keys, and few are left to be sorted among each other.
  private func dealt(_ candidates: [Candidate], behind bits: UInt64) -> [[Candidate]] {
    var shares = [[Candidate]](repeating: [], count: 256)
    for candidate in candidates { shares[Int((candidate.key << bits) >> 56)].append(candidate) }
    return shares
  }

  /// Joins the posts of each key.
  private func join(
    _ candidates: inout [Candidate], _ groups: inout Groups, _ compared: inout ComparedTexts
  ) throws(ScratchError) {
    candidates.sort { ($0.key, $0.rank) < ($1.key, $1.rank) }
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, candidates[end].key == candidates[start].key { end += 1 }
      if end > start + 1 { try join(candidates[start..<end], &groups, &compared) }
      start = end
    }
  }

  /// Joins those of the posts of one band, given by time, that are copies of an earlier one.
  ///
  /// Two families become one only where their first posts are alike as well: otherwise texts that each share half
  /// with the next would make one family of what has nothing in common.
  private func join(
    _ posts: ArraySlice<Candidate>, _ groups: inout Groups, _ compared: inout ComparedTexts
  ) throws(ScratchError) {
    compared.removeAll()
    for candidate in posts {
      let place = Int(candidate.place)
      var record: SketchFile.Record?
      var isNew = true
      var leader = try groups.leader(place)
      for index in compared.indices {
        let left = compared.leaders[index]
        if left == leader {
          isNew = false
          continue
        }
        guard compared.sizes[index].fits(candidate.size) else { continue }
        try compared.read(index, from: sketches)
        let own = if let record { record } else { try sketches.record(at: place) }
        record = own
        guard compared.isAlike(index, own) else { continue }
        isNew = false
        if left != compared.places[index] || leader != place {
          let (first, other) = (try sketches.record(at: left), try sketches.record(at: leader))
          guard first.isAlike(other) else { continue }
        }
        try groups.join(left, leader)
        leader = try groups.leader(place)
        for index in compared.indices { compared.leaders[index] = try groups.leader(compared.places[index]) }
      }
      guard isNew, compared.indices.count < RepostFamilies.mostCompared else { continue }
      compared.append(place, candidate.size, leader: leader)
    }
  }
}
