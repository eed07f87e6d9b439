public import Casebook
internal import Complaints
internal import Posts
public import Trends

/// A run as reports see it: the casebook, the context, and the counts made from them in one reading.
public struct RunView: Sendable {
  /// The casebook.
  public private(set) var book: Casebook
  /// What else is known.
  public let context: ReportContext
  /// Counts in steps of the bin asked for.
  public let trend: Trend
  /// Counts by day.
  public let days: Trend
  /// Counts by phase.
  public let phases: Trend
  /// Counts of the posts whose whole time lies in the period, in its one bin: what may be said of the period. All
  /// others are in slots of their own.
  public let dated: Trend
  /// As `trend`, every bin cut at the ends of phases; `nil` without a coded sample, which alone needs it.
  let pieces: Trend?
  /// Where every find went.
  public let ledger: LedgerTotals
  /// How often each pair of kinds shares a post.
  let pairs: KindPairs
  /// What was usual before the period, by weekday and hour.
  public let baseline: Baseline
  /// Counts corrected by a coded sample; `nil` without one.
  public private(set) var corrections: Corrections?
  /// The posts in the order of time, where they were sorted for several readings; `nil`: each reading sorts them anew.
  var entries: SortedEntries?

  /// Reads the casebook once.
  ///
  /// - Parameter postsOnly: counts no authors, no families and no parts in `trend`, which take most of the memory where
  ///   bins are many: for who prints posts alone.
  public init(book: Casebook, context: ReportContext, postsOnly: Bool = false) throws(ReportError) {
    self.book = book
    self.context = context
    let kinds = context.codebook.types.map(\.id)
    var trend = Trend(axis: context.axis(context.bin), kinds: kinds)
    var days = Trend(axis: context.axis(.day), kinds: kinds)
    var phases = Trend(axis: context.axis(.phase), kinds: kinds)
    var dated = Trend(axis: context.wholeAxis, kinds: kinds)
    var pieces =
      context.sample.rows.isEmpty ? nil : Trend(axis: context.axis(context.bin).cutAtPhases(), kinds: kinds)
    let names = postsOnly ? nil : NameSpool()
    var pairs = KindPairs(kinds)
    var coverage = Coverage()
    var baseline = Baseline(before: context.period.lowerBound, zone: context.zone)
    do {
      try book.forEachMark(of: [.kept, .outside]) { found in
        coverage.widen(to: found.published)
        if let moment = found.published, moment.seconds < context.period.lowerBound {
          baseline.add(Observation(found).series, at: moment)
        }
        guard found.fate == .kept else { return }
        let observation = Observation(found)
        let bare = observation.withoutParts
        trend.add(postsOnly ? bare : observation, namesTo: names)
        days.add(bare, namesTo: nil)
        phases.add(bare, namesTo: nil)
        pieces?.add(bare, namesTo: nil)
        dated.add(postsOnly ? bare : observation, namesTo: nil)
        pairs.add(observation.kinds)
      }
      ledger = try book.ledger()
    } catch {
      throw ReportError.casebook(error)
    }
    do {
      if let names { try trend.settle(names) }
    } catch {
      throw ReportError.scratch(error)
    }
    trend.coverage = context.coverage ?? coverage
    days.coverage = context.coverage ?? coverage
    phases.coverage = context.coverage ?? coverage
    dated.coverage = context.coverage ?? coverage
    self.trend = trend
    self.days = days
    self.phases = phases
    self.pieces = pieces
    self.dated = dated
    self.pairs = pairs
    self.baseline = baseline
    corrections = try Corrections(self)
  }

  /// The same run through a connection of its own to the casebook.
  func reopened() throws(ReportError) -> RunView {
    var view = self
    do {
      view.book = try book.reopened()
    } catch {
      throw ReportError.casebook(error)
    }
    return view
  }

  /// Calls `body` with each kept case, masked, in the order of time.
  func forEachEntry(_ body: (Entry) -> Void) throws(ReportError) {
    let entries = if let entries { entries } else { try SortedEntries(of: book, context.privacy) }
    try entries.forEach(body)
  }
}

extension Observation {
  /// The series it counts for.
  var series: [Series] {
    [.allPosts] + (isComplaint ? [.anyComplaint] : []) + kinds.map { .kind($0) }
  }

  /// What a trend needs to know of a case.
  public init(_ found: CaseMark) {
    var parts = [Segment(.platform, found.platform)]
    parts += found.services.map { Segment(.service, $0.rawValue) }
    if let sector = found.sector, sector != .unknown { parts.append(Segment(.sector, sector.rawValue)) }
    self.init(
      moment: found.published, isComplaint: found.isComplaint ?? false, kinds: found.kinds,
      author: Privacy.identity(of: found.author, on: found.platform), family: found.family, parts: parts)
  }
}
