internal import GRDB
public import Posts

extension Casebook {
  // Cases that are read together.
  private static let pageSize = 512

  /// The numbers under which posts are stored, cut into so many parts of one length; fewer where there are few posts.
  public func storedParts(_ count: Int) throws(CasebookError) -> [Range<Int>] {
    let end = try read { try Int.fetchOne($0, sql: "SELECT max(key) FROM post") ?? 0 } + 1
    let length = max(Self.pageSize, (end - 1 + count - 1) / max(1, count))
    return stride(from: 1, to: end, by: length).map { $0..<min(end, $0 + length) }
  }

  /// Calls `body` with every case that has one of `fates`, in the order of storing, or with those of one part.
  ///
  /// Neighbours lie on one page of the file: unlike the order of time, this one reads the file from its beginning to its
  /// end, and each page once.
  public func forEachStored(
    of fates: Set<Fate> = [.kept], in part: Range<Int>, _ body: (Case) -> Void
  ) throws(CasebookError) {
    let wantedFates = fates.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
    for start in stride(from: part.lowerBound, to: part.upperBound, by: Self.pageSize) {
      let last = min(part.upperBound, start + Self.pageSize) - 1
      let page = try read { database -> [Case] in
        let wanted = "BETWEEN \(start) AND \(last)"
        let parts = try CaseParts(wanted, in: database)
        let found = try Row.fetchCursor(
          database, sql: "SELECT * FROM post WHERE key \(wanted) AND fate IN (\(wantedFates)) ORDER BY key")
        var cases: [Case] = []
        while let row = try found.next() { cases.append(Case(row, parts)) }
        return cases
      }
      for found in page { body(found) }
    }
  }
}
