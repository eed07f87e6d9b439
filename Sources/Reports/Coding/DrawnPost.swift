internal import Casebook
internal import Complaints
internal import Posts
internal import Trends

/// A post of the sample beside its labels.
struct DrawnPost {
  let phase: String?
  let stratum: String
  /// The chance with which it was drawn.
  let inclusion: Double
  /// What each coder said; empty: drawn and not coded yet.
  let answers: [[Series: Bool]]
  let labels: Set<ComplaintType.ID>
  let isComplaint: Bool

  /// Whether as many coders say yes to a series as say no.
  func isSplit(_ series: Series) -> Bool {
    let votes = answers.compactMap { $0[series] }
    return !votes.isEmpty && votes.count { $0 } * 2 == votes.count
  }

  /// What people and labels say of one series; `nil` where nobody was asked or the coders are split evenly.
  func compare(_ series: Series) -> (human: Bool, machine: Bool)? {
    let votes = answers.compactMap { $0[series] }
    let count = votes.count { $0 }
    guard count * 2 != votes.count else { return nil }
    return (count * 2 > votes.count, isLabelled(series))
  }

  private func isLabelled(_ series: Series) -> Bool {
    switch series {
    case .allPosts: true
    case .anyComplaint: isComplaint
    case .kind(let kind): labels.contains(kind)
    }
  }
}

extension RunView {
  /// The sample as far as its posts were counted, in the order of their ids; none without a sample.
  ///
  /// A post whose chance no sheet tells counts as drawn by lot from all posts, along with the others of that sort.
  func drawn() throws(ReportError) -> [DrawnPost] {
    var drawn: [(found: Case, rows: [SampledPost])] = []
    let byPost = Dictionary(grouping: context.sample.rows, by: \.post)
    for (id, rows) in byPost.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      do {
        if let found = try book.find(id), found.fate == .kept { drawn.append((found, rows)) }
      } catch {
        throw ReportError.casebook(error)
      }
    }
    func chance(_ rows: [SampledPost]) -> Double? { rows.lazy.compactMap(\.inclusion).first }
    let unknown = Double(drawn.count { chance($0.rows) == nil })
    let equal = min(1, unknown / Double(max(1, trend.posts(.allPosts))))
    return drawn.map { found, rows in
      let inclusion = chance(rows)
      return DrawnPost(
        phase: phases.axis.phase(of: found.post.published)?.id,
        stratum: inclusion == nil ? "" : rows[0].stratum, inclusion: inclusion ?? equal,
        answers: rows.compactMap(\.answers), labels: Set((found.finding?.labels ?? []).map(\.kind)),
        isComplaint: found.finding?.isComplaint ?? false)
    }
  }
}
