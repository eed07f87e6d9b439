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
      let keys = try Int64.fetchAll(
        database.cachedStatement(
          sql:
            "SELECT key FROM post WHERE (time, id) > (?, ?) AND fate IN (\(wanted)) ORDER BY time, id LIMIT 512"
        ), arguments: [from.time, from.id])
      return try Self.cases(keys: keys, in: database)
    }
    next = 0
    ended = page.count < 512
    if let end = page.last {
      last = (end.post.published?.seconds ?? .max, end.post.id.rawValue)
    }
  }

  static func cases(keys: [Int64], in database: Database) throws -> [Case] {
    let wanted = "IN (\(keys.map(String.init).joined(separator: ",")))"
    let parts = try CaseParts(wanted, in: database)
    let found = try Row.fetchCursor(
      database, sql: "SELECT * FROM post WHERE key \(wanted) ORDER BY time, id")
    var cases: [Case] = []
    cases.reserveCapacity(keys.count)
    while let row = try found.next() { cases.append(Case(row, parts)) }
    return cases
  }
}
