internal import Scratch

/// The texts of a key that another is compared with. Each property has a list of its own, so that no more is copied than
/// is asked for: they are compared very many times.
struct ComparedTexts {
  private(set) var places: [Int] = []
  private(set) var sizes: [TextSize] = []
  /// The leader of each: asked for once, and again where two families became one.
  var leaders: [Int] = []
  // Read when a text is first compared: most that share a key are known to be of one family by then.
  private var isRead: [Bool] = []
  private var authors: [UInt64] = []
  private var buckets: [Buckets] = []

  var indices: Range<Int> { places.indices }

  /// Keeps the memory: keys are very many.
  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    sizes.removeAll(keepingCapacity: true)
    leaders.removeAll(keepingCapacity: true)
    isRead.removeAll(keepingCapacity: true)
  }

  mutating func append(_ place: Int, _ size: TextSize, leader: Int) {
    places.append(place)
    sizes.append(size)
    leaders.append(leader)
    isRead.append(false)
  }

  /// Looks the text up where that was not done before.
  @inline(__always)
  mutating func read(_ index: Int, from sketches: SketchFile) throws(ScratchError) {
    guard !isRead[index] else { return }
    let record = try sketches.record(at: places[index])
    // Of the text before, or none yet.
    while authors.count <= index {
      authors.append(record.author)
      buckets.append(record.buckets)
    }
    (authors[index], buckets[index], isRead[index]) = (record.author, record.buckets, true)
  }

  /// Whether one of the two, of fitting sizes, may be a repost of the other. The text was read.
  @inline(__always)
  func isAlike(_ index: Int, _ other: SketchFile.Record) -> Bool {
    if sizes[index].isShort || other.size.isShort, authors[index] != other.author { return false }
    return buckets[index].likeness(to: other.buckets) >= RepostFamilies.likeness
  }
}

extension SketchFile.Record {
  /// Whether one may be a repost of the other.
  func isAlike(_ other: SketchFile.Record) -> Bool {
    guard size.fits(other.size) else { return false }
    if size.isShort || other.size.isShort, author != other.author { return false }
    return buckets.likeness(to: other.buckets) >= RepostFamilies.likeness
  }
}
