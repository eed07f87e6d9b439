internal import Complaints
internal import GRDB
internal import Posts

/// Reads the cases of a casebook one by one: by time, then by id; undated ones last.
///
/// Holds a page of 512 cases at a time, however large the casebook is.
public struct CaseReader {
  private let book: Casebook
  private let fates: [String]
  private var page: [Case] = []
  private var next = 0
  private var last: (time: Int64, id: String) = (.min, "")
  private var ended = false

  init(book: Casebook, fates: Set<Fate>) {
    self.book = book
    self.fates = fates.map(\.rawValue).sorted()
  }

  /// The next case; `nil` after the last.
  public mutating func nextCase() throws(CasebookError) -> Case? {
    if next == page.count {
      guard !ended else { return nil }
      try turn()
      guard !page.isEmpty else { return nil }
    }
    next += 1
    return page[next - 1]
  }

  private mutating func turn() throws(CasebookError) {
    let from = last
    let fates = fates
    page = try book.read { database in
      let wanted = fates.map { "'\($0)'" }.joined(separator: ",")
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT * FROM post WHERE (time, id) > (?, ?) AND fate IN (\(wanted)) ORDER BY time, id LIMIT 512",
        arguments: [from.time, from.id])
      return try Self.cases(rows, in: database)
    }
    next = 0
    ended = page.count < 512
    if let end = page.last {
      last = (end.post.published?.seconds ?? .max, end.post.id.rawValue)
    }
  }

  static func cases(keys: [Int64], in database: Database) throws -> [Case] {
    let keys = keys.map(String.init).joined(separator: ",")
    return try cases(
      Row.fetchAll(database, sql: "SELECT * FROM post WHERE key IN (\(keys)) ORDER BY time, id"),
      in: database)
  }

  private static func cases(_ rows: [Row], in database: Database) throws -> [Case] {
    let parts = try CaseParts(keys: rows.map { $0["key"] }, in: database)
    return rows.map { row in
      let key: Int64 = row["key"]
      var finding: Finding?
      if let isComplaint: Bool = row["complaint"] {
        finding = Finding(
          isComplaint: isComplaint, complaintScore: row["score"] ?? 0, labels: parts.labels[key] ?? [],
          services: parts.services[key] ?? [],
          sector: (row["sector"] as String?).map { Facet.ID(rawValue: $0) } ?? .unknown)
      }
      return Case(
        post: post(row, sources: parts.sources[key] ?? []),
        fate: Fate(rawValue: row["fate"]) ?? .kept, finding: finding, family: row["family"],
        finds: row["finds"])
    }
  }

  private static func post(_ row: Row, sources: [Source]) -> Post {
    var moment: Moment?
    if let precision = (row["precision"] as String?).flatMap(Moment.Precision.init(rawValue:)),
      let origin = (row["origin"] as String?).flatMap(Moment.Origin.init(rawValue:))
    {
      moment = Moment(
        seconds: row["time"], offsetMinutes: row["zone_minutes"] ?? 0, precision: precision,
        origin: origin)
    }
    let name: String? = row["author_name"]
    let handle: String? = row["author_handle"]
    return Post(
      id: Post.ID(rawValue: row["id"]), text: row["text"], title: row["title"],
      author: name == nil && handle == nil ? nil : Post.Author(name: name, handle: handle),
      published: moment, permalink: row["permalink"], platform: row["platform"],
      language: row["language"], parent: (row["parent"] as String?).map { Post.ID(rawValue: $0) },
      sources: sources)
  }
}
