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
  init(_ row: Row, sources: [Source]) {
    self.init(
      id: Post.ID(rawValue: row[1]), text: row[6], title: row[7],
      author: Post.Author(stored: row[8], row[9]),
      published: Moment(seconds: row[2], offset: row[3], precision: row[4], origin: row[5]),
      permalink: row[10], platform: row[11], language: row[12],
      parent: (row[13] as String?).map { Post.ID(rawValue: $0) }, sources: sources)
  }
}

extension Moment {
  /// The time of a row; `nil` for an undated one.
  init?(seconds: Int64, offset: Int?, precision: String?, origin: String?) {
    guard let precision = precision.flatMap(Precision.init(rawValue:)),
      let origin = origin.flatMap(Origin.init(rawValue:))
    else { return nil }
    self.init(seconds: seconds, offsetMinutes: offset ?? 0, precision: precision, origin: origin)
  }
}

extension Post.Author {
  /// The author of a row; `nil` for an unknown one.
  init?(stored name: String?, _ handle: String?) {
    guard name != nil || handle != nil else { return nil }
    self.init(name: name, handle: handle)
  }
}
