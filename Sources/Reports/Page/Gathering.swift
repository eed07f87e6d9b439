internal import Casebook
internal import Complaints
internal import Posts
internal import Trends

/// What the page shows of single posts, gathered in one reading: voices, families, the list.
struct Gathering {
  /// Copies of one text.
  struct Family {
    let posts: Int
    var first: Entry?
    var authors: Set<String> = []
    var last: Int64?
  }

  /// How many complaints the list holds at most.
  static let limit = 500

  /// Complaints, by time: all of them, or an equal share of each bin.
  private(set) var list: [Entry] = []
  private(set) var complaints = 0
  /// The largest families, by id; only those are looked at closely.
  private(set) var families: [String: Family] = [:]
  private(set) var familyCounts: FamilyCounts
  private(set) var voices: [ComplaintType.ID: Voices] = [:]
  private(set) var keywords: Keywords

  init(_ run: RunView) throws(ReportError) {
    var list: [Entry] = []
    var complaints = 0
    let slots = run.trend.slots.map { (place: $0, count: run.trend.cell($0, .anyComplaint).posts) }
    var room = EqualShare(slots, limit: Self.limit)
    do {
      familyCounts = try run.book.familyCounts(most: 12)
    } catch {
      throw ReportError.casebook(error)
    }
    var families: [String: Family] = [:]
    for family in familyCounts.largest { families[family.id] = Family(posts: family.posts) }
    var voices: [ComplaintType.ID: Voices] = [:]
    var keywords = Keywords(run)
    try run.forEachEntry { entry in
      keywords.add(entry)
      if let family = entry.family, var known = families.removeValue(forKey: family) {
        if known.first == nil { known.first = entry }
        known.authors.insert(entry.writer ?? entry.id.rawValue)
        known.last = entry.post.published?.seconds ?? known.last
        families[family] = known
      }
      guard entry.finding?.isComplaint == true else { return }
      complaints += 1
      if room.takesNext(of: run.trend.axis.slot(of: entry.post.published)) { list.append(entry) }
      for proof in entry.proofs { voices[proof.kind, default: Voices()].hear(entry, score: proof.score) }
    }
    self.list = list
    self.complaints = complaints
    self.families = families
    self.voices = voices
    self.keywords = keywords
  }
}
