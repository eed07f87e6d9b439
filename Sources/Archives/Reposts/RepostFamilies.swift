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

  private struct Text {
    let place: Int
    let size: TextSize
    /// Read when it is first compared: most texts that share a key are known to be of one family by then.
    var record: SketchFile.Record?
  }

  /// The posts of a key that a new one is compared with; kept from one key to the next, since keys are very many.
  private struct Compared {
    var texts: [Text] = []
    // The leader of each: asked for once, and again where two families became one.
    var leaders: [Int] = []
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
    var compared = Compared()
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
    _ candidates: inout [Candidate], _ groups: inout Groups, _ compared: inout Compared
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
    _ posts: ArraySlice<Candidate>, _ groups: inout Groups, _ compared: inout Compared
  ) throws(ScratchError) {
    compared.texts.removeAll(keepingCapacity: true)
    compared.leaders.removeAll(keepingCapacity: true)
    for candidate in posts {
      let place = Int(candidate.place)
      var text = Text(place: place, size: candidate.size)
      var isNew = true
      var leader = try groups.leader(place)
      for index in compared.texts.indices {
        let left = compared.leaders[index]
        if left == leader {
          isNew = false
          continue
        }
        guard compared.texts[index].size.fits(text.size) else { continue }
        let (other, own) = (try record(of: &compared.texts[index]), try record(of: &text))
        guard areAlike(other, own) else { continue }
        isNew = false
        let earlier = left == compared.texts[index].place ? other : try sketches.record(at: left)
        let later = leader == place ? own : try sketches.record(at: leader)
        guard areAlike(earlier, later) else { continue }
        try groups.join(left, leader)
        leader = try groups.leader(place)
        for index in compared.texts.indices {
          compared.leaders[index] = try groups.leader(compared.texts[index].place)
        }
      }
      guard isNew, compared.texts.count < RepostFamilies.mostCompared else { continue }
      compared.texts.append(text)
      compared.leaders.append(leader)
    }
  }

  private func record(of text: inout Text) throws(ScratchError) -> SketchFile.Record {
    if let record = text.record { return record }
    let record = try sketches.record(at: text.place)
    text.record = record
    return record
  }

  private func areAlike(_ left: SketchFile.Record, _ right: SketchFile.Record) -> Bool {
    guard left.size.fits(right.size) else { return false }
    if left.size.isShort || right.size.isShort, left.author != right.author { return false }
    return left.likeness(to: right) >= RepostFamilies.likeness
  }
}
