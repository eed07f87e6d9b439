internal import Complaints
internal import GRDB
internal import Posts

extension Case {
  /// A row of the table of posts and what hangs on it. Columns are read by their place in `Schema`: a name would cost
  /// a search for each.
  init(_ row: Row, _ parts: CaseParts) {
    let key: Int64 = row[0]
    var finding: Finding?
    if let isComplaint: Bool = row[15] {
      finding = Finding(
        isComplaint: isComplaint, complaintScore: row[16] ?? 0, labels: parts.labels[key] ?? [],
        services: parts.services[key] ?? [],
        sector: (row[17] as String?).map { Facet.ID(rawValue: $0) } ?? .unknown)
    }
    self.init(
      post: Post(row, sources: parts.sources[key] ?? []), fate: Fate(rawValue: row[14]) ?? .kept,
      finding: finding, family: row[18], finds: row[19])
  }
}

extension Post {
  fileprivate init(_ row: Row, sources: [Source]) {
    var moment: Moment?
    if let precision = (row[4] as String?).flatMap(Moment.Precision.init(rawValue:)),
      let origin = (row[5] as String?).flatMap(Moment.Origin.init(rawValue:))
    {
      moment = Moment(seconds: row[2], offsetMinutes: row[3] ?? 0, precision: precision, origin: origin)
    }
    let name: String? = row[8]
    let handle: String? = row[9]
    self.init(
      id: Post.ID(rawValue: row[1]), text: row[6], title: row[7],
      author: name == nil && handle == nil ? nil : Post.Author(name: name, handle: handle),
      published: moment, permalink: row[10], platform: row[11], language: row[12],
      parent: (row[13] as String?).map { Post.ID(rawValue: $0) }, sources: sources)
  }
}
