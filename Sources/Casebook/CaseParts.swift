internal import Complaints
internal import GRDB
internal import Posts

/// The rows that hang on a page of posts, by the key of the post.
struct CaseParts {
  private(set) var sources: [Int64: [Source]] = [:]
  private(set) var labels: [Int64: [Label]] = [:]
  private(set) var services: [Int64: [Facet.ID]] = [:]

  init(keys: [Int64], in database: Database) throws {
    let wanted = "post IN (\(keys.map(String.init).joined(separator: ",")))"
    let found = try Row.fetchCursor(
      database, sql: "SELECT * FROM source WHERE \(wanted) ORDER BY post, file, start, \"end\"")
    while let row = try found.next() {
      let start: Int = row["start"]
      sources[row["post"], default: []].append(
        Source(
          file: row["file"], bytes: start..<max(start, row["end"]), sha256: row["sha256"],
          encoding: row["encoding"]))
    }
    var proofs: [Int64: [Int: [Evidence]]] = [:]
    let marks = try Row.fetchCursor(
      database, sql: "SELECT * FROM evidence WHERE \(wanted) ORDER BY post, label, place")
    while let row = try marks.next() {
      let start: Int = row["start"]
      proofs[row["post"], default: [:]][row["label"], default: []].append(
        Evidence(
          range: TextRange(start: start, end: max(start, row["end"])), text: row["text"],
          weight: row["weight"], cue: row["cue"]))
    }
    let kinds = try Row.fetchCursor(
      database, sql: "SELECT * FROM label WHERE \(wanted) ORDER BY post, place")
    while let row = try kinds.next() {
      let post: Int64 = row["post"]
      labels[post, default: []].append(
        Label(
          kind: ComplaintType.ID(rawValue: row["kind"]), score: row["score"],
          evidence: proofs[post]?[row["place"]] ?? []))
    }
    let named = try Row.fetchCursor(
      database, sql: "SELECT * FROM service WHERE \(wanted) ORDER BY post, place")
    while let row = try named.next() {
      services[row["post"], default: []].append(Facet.ID(rawValue: row["service"]))
    }
  }
}
