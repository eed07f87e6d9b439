public import Complaints

/// Counts over time: slot × series × part.
///
/// Built from observations in any order, or merged from parts: the result is the same.
/// - Complexity: a few hashed additions an observation; memory grows with the cells and the distinct authors in them.
public struct Trend: Sendable {
  /// One count.
  public struct Cell: Sendable {
    /// Posts.
    public fileprivate(set) var posts = 0
    fileprivate var authorSet = DistinctCount()
    fileprivate var familySet = DistinctCount()
    // One look into the table a cell: three took most of the time of a million posts.
    fileprivate mutating func count(_ observation: Observation) {
      posts += 1
      authorSet.insert(observation.author)
      familySet.insert(observation.family)
    }
    /// Distinct authors; each post of an unknown author counts as one.
    public var authors: Int { authorSet.count }
    /// Distinct repost families; a post without copies is a family of one.
    public var families: Int { familySet.count }
  }

  private struct Key: Hashable {
    let slot: Slot
    let series: Series
    let part: Segment
  }

  /// The bins.
  public let axis: Axis
  /// The kinds, in the order of the codebook.
  public let kinds: [ComplaintType.ID]
  /// What the archive reaches.
  public var coverage: Coverage
  private var cells: [Key: Cell] = [:]
  /// Posts added so far.
  public private(set) var total = 0

  /// An empty trend.
  public init(axis: Axis, kinds: [ComplaintType.ID], coverage: Coverage = Coverage()) {
    self.axis = axis
    self.kinds = kinds
    self.coverage = coverage
  }

  /// Counts a kept post.
  public mutating func add(_ observation: Observation) {
    total += 1
    let slot = axis.slot(of: observation.moment)
    var series: [Series] = [.allPosts]
    if observation.isComplaint { series.append(.anyComplaint) }
    series += observation.kinds.map { .kind($0) }
    for part in [.all] + observation.parts {
      for series in series {
        let key = Key(slot: slot, series: series, part: part)
        cells[key, default: Cell()].count(observation)
      }
    }
  }

  /// Adds the counts of another part of the same run, on the same axis.
  public mutating func merge(_ other: Trend) {
    precondition(axis == other.axis, "only trends on one axis can be merged")
    total += other.total
    coverage = Coverage(stated: coverage.spans + other.coverage.spans)
    for (key, cell) in other.cells {
      cells[key, default: Cell()].posts += cell.posts
      cells[key, default: Cell()].authorSet.merge(cell.authorSet)
      cells[key, default: Cell()].familySet.merge(cell.familySet)
    }
  }

  /// One count; an empty one where nothing was seen.
  public func cell(_ slot: Slot, _ series: Series, _ part: Segment = .all) -> Cell {
    cells[Key(slot: slot, series: series, part: part)] ?? Cell()
  }

  /// All series, in the order of tables: all posts, any complaint, then the kinds.
  public var series: [Series] { [.allPosts, .anyComplaint] + kinds.map { .kind($0) } }

  /// The slots in order: every bin, then the coarse, undated and outside rows that hold posts.
  public var slots: [Slot] {
    var others: Set<Slot> = []
    for key in cells.keys where key.part == .all {
      if case .bin = key.slot { continue }
      others.insert(key.slot)
    }
    return axis.bins.indices.map { .bin($0) } + others.sorted()
  }

  /// The parts that hold posts, in order; `all` is the first.
  public var parts: [Segment] {
    Set(cells.keys.map(\.part)).union([.all]).sorted()
  }

  /// A series in all slots together: an author or a family seen in several of them counts once.
  public func whole(_ series: Series, _ part: Segment = .all) -> Cell {
    slots.reduce(into: Cell()) { sum, slot in
      let cell = cell(slot, series, part)
      sum.posts += cell.posts
      sum.authorSet.merge(cell.authorSet)
      sum.familySet.merge(cell.familySet)
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
