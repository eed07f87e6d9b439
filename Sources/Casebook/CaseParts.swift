internal import Complaints
internal import GRDB
internal import Posts

/// The rows that hang on a page of posts, by the key of the post. Columns are read by their place in `Schema`.
struct CaseParts {
  private(set) var sources: [Int64: [Source]] = [:]
  private(set) var labels: [Int64: [Label]] = [:]
  private(set) var services: [Int64: [Facet.ID]] = [:]

  /// - Parameter wanted: which keys, as SQL behind the name of a column: `IN (3,1,2)`.
  init(_ wanted: String, in database: Database) throws {
    let wanted = "post \(wanted)"
    let found = try Row.fetchCursor(
      database,
      sql: """
        SELECT post, file, start, "end", sha256, encoding FROM source JOIN origin ON key = origin
        WHERE \(wanted) ORDER BY post, file, start, "end", sha256, encoding
        """)
    while let row = try found.next() {
      let start: Int = row[2]
      sources[row[0], default: []].append(
        Source(file: row[1], bytes: start..<max(start, row[3]), sha256: row[4], encoding: row[5]))
    }
    var proofs: [Int64: [Int: [Evidence]]] = [:]
    let marks = try Row.fetchCursor(
      database, sql: "SELECT * FROM evidence WHERE \(wanted) ORDER BY post, label, place")
    while let row = try marks.next() {
      let start: Int = row[3]
      proofs[row[0], default: [:]][row[1], default: []].append(
        Evidence(
          range: TextRange(start: start, end: max(start, row[4])), text: row[5], weight: row[6],
          isOfScore: row[8], cue: row[7]))
    }
    let kinds = try Row.fetchCursor(
      database, sql: "SELECT * FROM label WHERE \(wanted) ORDER BY post, place")
    while let row = try kinds.next() {
      let post: Int64 = row[0]
      labels[post, default: []].append(
        Label(
          kind: ComplaintType.ID(rawValue: row[2]), score: row[3], bias: row[4], rest: row[5],
          evidence: proofs[post]?[row[1]] ?? []))
    }
    let named = try Row.fetchCursor(
      database, sql: "SELECT * FROM service WHERE \(wanted) ORDER BY post, place")
    while let row = try named.next() {
      services[row[0], default: []].append(Facet.ID(rawValue: row[2]))
    }
  }
}
