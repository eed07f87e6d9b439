public import Complaints
public import Scratch

/// Counts over time: slot × series × part.
///
/// Built from observations in any order, or merged from parts: the result is the same.
/// - Complexity: a few hashed additions an observation; memory grows with the cells and the distinct authors in them.
public struct Trend: Sendable {
  /// One count.
  public struct Cell: Sendable {
    /// Posts.
    public private(set) var posts = 0
    // Posts of nobody and posts without copies are told apart from all others by being counted: most posts are.
    private var strangers = 0
    private var loners = 0
    private var authorSet = DistinctCount()
    private var familySet = DistinctCount()
    // Those who were told apart elsewhere.
    fileprivate var settledAuthors = 0
    fileprivate var settledFamilies = 0

    fileprivate mutating func count(_ observation: Observation) {
      countPostAndNameless(observation)
      if let author = observation.author { authorSet.insert(author) }
      if let family = observation.family { familySet.insert(family) }
    }

    fileprivate mutating func countPost() { posts += 1 }

    fileprivate mutating func countPostAndNameless(_ observation: Observation) {
      posts += 1
      if observation.author == nil { strangers += 1 }
      if observation.family == nil { loners += 1 }
    }

    fileprivate mutating func merge(_ other: Cell) {
      posts += other.posts
      strangers += other.strangers
      loners += other.loners
      authorSet.merge(other.authorSet)
      familySet.merge(other.familySet)
      settledAuthors += other.settledAuthors
      settledFamilies += other.settledFamilies
    }

    /// Distinct authors; each post of an unknown author counts as one.
    public var authors: Int { strangers + settledAuthors + authorSet.count }
    /// Distinct repost families; a post without copies is a family of one.
    public var families: Int { loners + settledFamilies + familySet.count }
  }

  /// A slot, a series and a part by their places, in one number: hashing names takes most of the time of a million posts.
  private struct Key: Hashable {
    let number: Int

    init(slot: Int, series: Int, part: Int) { number = slot << 32 | series << 20 | part }

    var slot: Int { number >> 32 }
    var series: Int { number >> 20 & 0xFFF }
    var part: Int { number & 0xF_FFFF }
    /// The series and the part in all slots.
    var whole: Key { Key(slot: 0, series: series, part: part) }
    /// The same in a number by which all slots of a series and a part follow each other.
    var byWhole: UInt64 { UInt64(number) << 32 | UInt64(number) >> 32 }

    init(byWhole: UInt64) { number = Int(byWhole << 32 | byWhole >> 32) }
  }

  /// The bins.
  public let axis: Axis
  /// The kinds, in the order of the codebook.
  public let kinds: [ComplaintType.ID]
  /// What the archive reaches.
  public var coverage: Coverage
  private var cells: [Key: Cell] = [:]
  // The settled names of a series and a part in all slots together.
  private var wholes: [Key: Cell] = [:]
  private var seriesPlaces = Places<Series>()
  private var partPlaces = Places<Segment>()
  // Bins stand at their own index, all other slots behind the bins.
  private var otherSlots = Places<Slot>()
  /// Posts added so far.
  public private(set) var total = 0

  /// An empty trend.
  public init(axis: Axis, kinds: [ComplaintType.ID], coverage: Coverage = Coverage()) {
    self.axis = axis
    self.kinds = kinds
    self.coverage = coverage
    _ = partPlaces.place(of: .all)
    for series in [.allPosts, .anyComplaint] + kinds.map({ Series.kind($0) }) {
      _ = seriesPlaces.place(of: series)
    }
  }

  /// Counts a kept post.
  public mutating func add(_ observation: Observation) {
    for key in keys(of: observation) { cells[key, default: Cell()].count(observation) }
  }

  /// Counts a kept post; the digests of its author and its family go into `names`, if they are to be told apart at all.
  ///
  /// Very many names need little memory that way. They count when `settle` is called.
  public mutating func add(_ observation: Observation, namesTo names: NameSpool?) {
    for key in keys(of: observation) {
      guard let names else {
        cells[key, default: Cell()].countPost()
        continue
      }
      cells[key, default: Cell()].countPostAndNameless(observation)
      if let author = observation.author { names.authors.add(author, at: key.byWhole) }
      if let family = observation.family { names.families.add(family, at: key.byWhole) }
    }
  }

  private mutating func keys(of observation: Observation) -> [Key] {
    total += 1
    let slot = place(of: axis.slot(of: observation.moment))
    var series = observation.isComplaint ? [0, 1] : [0]
    for kind in observation.kinds { series.append(seriesPlaces.place(of: .kind(kind))) }
    var keys: [Key] = []
    keys.reserveCapacity(series.count * (observation.parts.count + 1))
    for series in series { keys.append(Key(slot: slot, series: series, part: 0)) }
    for part in observation.parts {
      let part = partPlaces.place(of: part)
      for series in series { keys.append(Key(slot: slot, series: series, part: part)) }
    }
    return keys
  }

  /// Counts the names that were put aside; none of them may be added again.
  public mutating func settle(_ names: NameSpool) throws(ScratchError) {
    try names.authors.forEachShare { share in
      count(share) { $0.settledAuthors += 1 }
    }
    try names.families.forEachShare { share in
      count(share) { $0.settledFamilies += 1 }
    }
  }

  private mutating func count(_ pairs: [PairSpool.Pair], _ add: (inout Cell) -> Void) {
    // All that one name did lies together, by series and part.
    let pairs = pairs.sorted { ($0.digest, $0.place) < ($1.digest, $1.place) }
    for (index, pair) in pairs.enumerated() {
      let key = Key(byWhole: pair.place)
      let last =
        index > 0 && pairs[index - 1].digest == pair.digest ? Key(byWhole: pairs[index - 1].place) : nil
      if last != key { add(&cells[key, default: Cell()]) }
      if last?.whole != key.whole { add(&wholes[key.whole, default: Cell()]) }
    }
  }

  private mutating func place(of slot: Slot) -> Int {
    if case .bin(let index) = slot { return index }
    return axis.bins.count + otherSlots.place(of: slot)
  }

  private func slot(at place: Int) -> Slot {
    place < axis.bins.count ? .bin(place) : otherSlots.values[place - axis.bins.count]
  }

  /// Adds the counts of another part of the same run, on the same axis.
  ///
  /// Names that were settled before add up: one that both parts settled counts twice.
  public mutating func merge(_ other: Trend) {
    precondition(axis == other.axis, "only trends on one axis can be merged")
    total += other.total
    coverage = Coverage(stated: coverage.spans + other.coverage.spans)
    for (key, cell) in other.cells {
      let here = Key(
        slot: place(of: other.slot(at: key.slot)),
        series: seriesPlaces.place(of: other.seriesPlaces.values[key.series]),
        part: partPlaces.place(of: other.partPlaces.values[key.part]))
      cells[here, default: Cell()].merge(cell)
    }
    for (key, cell) in other.wholes {
      let here = Key(
        slot: 0, series: seriesPlaces.place(of: other.seriesPlaces.values[key.series]),
        part: partPlaces.place(of: other.partPlaces.values[key.part]))
      wholes[here, default: Cell()].merge(cell)
    }
  }

  /// One count; an empty one where nothing was seen.
  public func cell(_ slot: Slot, _ series: Series, _ part: Segment = .all) -> Cell {
    var slotPlace: Int?
    if case .bin(let index) = slot {
      slotPlace = index
    } else {
      slotPlace = otherSlots.known(slot).map { axis.bins.count + $0 }
    }
    guard let slotPlace, let seriesPlace = seriesPlaces.known(series), let partPlace = partPlaces.known(part)
    else { return Cell() }
    return cells[Key(slot: slotPlace, series: seriesPlace, part: partPlace)] ?? Cell()
  }

  /// All series, in the order of tables: all posts, any complaint, then the kinds.
  public var series: [Series] { [.allPosts, .anyComplaint] + kinds.map { .kind($0) } }

  /// The slots in order: every bin, then the coarse, undated and outside rows that hold posts.
  public var slots: [Slot] {
    axis.bins.indices.map { .bin($0) } + otherSlots.values.sorted()
  }

  /// The parts that hold posts, in order; `all` is the first.
  public var parts: [Segment] {
    partPlaces.values.sorted()
  }

  /// A series in all slots together: an author or a family seen in several of them counts once.
  public func whole(_ series: Series, _ part: Segment = .all) -> Cell {
    var whole = slots.reduce(into: Cell()) { sum, slot in sum.merge(cell(slot, series, part)) }
    guard let seriesPlace = seriesPlaces.known(series), let partPlace = partPlaces.known(part) else {
      return whole
    }
    let settled = wholes[Key(slot: 0, series: seriesPlace, part: partPlace)] ?? Cell()
    (whole.settledAuthors, whole.settledFamilies) = (settled.settledAuthors, settled.settledFamilies)
    return whole
  }

  /// Posts of a series in all slots together.
  public func posts(_ series: Series, _ part: Segment = .all) -> Int {
    slots.reduce(0) { $0 + cell($1, series, part).posts }
  }

  /// Whether the archive reaches any of a bin; other slots hold posts and so are covered.
  public func isCovered(_ slot: Slot) -> Bool {
    guard case .bin(let index) = slot else { return true }
    return cell(slot, .allPosts).posts > 0 || coverage.touches(axis.bins[index])
  }
}
