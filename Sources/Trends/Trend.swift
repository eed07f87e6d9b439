public import Complaints

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

    fileprivate mutating func count(_ observation: Observation, people: Bool) {
      posts += 1
      guard people else { return }
      if let author = observation.author { authorSet.insert(author) } else { strangers += 1 }
      if let family = observation.family { familySet.insert(family) } else { loners += 1 }
    }

    fileprivate mutating func merge(_ other: Cell) {
      posts += other.posts
      strangers += other.strangers
      loners += other.loners
      authorSet.merge(other.authorSet)
      familySet.merge(other.familySet)
    }

    /// Distinct authors; each post of an unknown author counts as one.
    public var authors: Int { strangers + authorSet.count }
    /// Distinct repost families; a post without copies is a family of one.
    public var families: Int { loners + familySet.count }
  }

  /// A slot, a series and a part by their places, in one number: hashing names takes most of the time of a million posts.
  private struct Key: Hashable {
    let number: Int

    init(slot: Int, series: Int, part: Int) { number = slot << 32 | series << 20 | part }

    var slot: Int { number >> 32 }
    var series: Int { number >> 20 & 0xFFF }
    var part: Int { number & 0xF_FFFF }
  }

  /// The bins.
  public let axis: Axis
  /// The kinds, in the order of the codebook.
  public let kinds: [ComplaintType.ID]
  /// What the archive reaches.
  public var coverage: Coverage
  private let countsPeople: Bool
  private var cells: [Key: Cell] = [:]
  private var seriesPlaces = Places<Series>()
  private var partPlaces = Places<Segment>()
  // Bins stand at their own index, all other slots behind the bins.
  private var otherSlots = Places<Slot>()
  /// Posts added so far.
  public private(set) var total = 0

  /// An empty trend.
  ///
  /// - Parameter countsPeople: whether authors and families are told apart, which takes most of the memory.
  public init(
    axis: Axis, kinds: [ComplaintType.ID], coverage: Coverage = Coverage(), countsPeople: Bool = true
  ) {
    self.axis = axis
    self.kinds = kinds
    self.coverage = coverage
    self.countsPeople = countsPeople
    _ = partPlaces.place(of: .all)
    for series in [.allPosts, .anyComplaint] + kinds.map({ Series.kind($0) }) {
      _ = seriesPlaces.place(of: series)
    }
  }

  /// Counts a kept post.
  public mutating func add(_ observation: Observation) {
    total += 1
    let slot = place(of: axis.slot(of: observation.moment))
    var series = observation.isComplaint ? [0, 1] : [0]
    for kind in observation.kinds { series.append(seriesPlaces.place(of: .kind(kind))) }
    for part in [0] + observation.parts.map({ partPlaces.place(of: $0) }) {
      for series in series {
        cells[Key(slot: slot, series: series, part: part), default: Cell()]
          .count(observation, people: countsPeople)
      }
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
    slots.reduce(into: Cell()) { sum, slot in
      sum.merge(cell(slot, series, part))
    }
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
