internal import Posts

/// Which columns of a table, or keys of an object, hold which field of a post.
struct TableColumns: Sendable {
  /// Names by field, those that are tried first in front.
  private var names: [PlatformRule.Field: [String]]
  /// For each name the fields it may be and its place among their names.
  private var places: [String: [(field: PlatformRule.Field, order: Int)]] = [:]
  /// The names that are there, the best of each field first; `nil` where nobody looked.
  private var few: [(field: PlatformRule.Field, order: Int, name: String)]?
  /// Whether the user named the columns.
  let isGiven: Bool
  /// The columns with a post's own number and with the name of its site, if the user named them.
  private let number, platform: String?
  /// The columns that the user named, as they are compared and as they were written.
  let asked: [(folded: String, written: String)]

  /// Other names by which the user may call a field.
  private static let aliases: [String: PlatformRule.Field] = [
    "author": .name, "date": .time, "url": .permalink, "link": .permalink, "user": .handle,
  ]

  /// What the user may name columns for.
  static let fieldNames: [String] =
    PlatformRule.Field.allCases.filter { $0 != .answered }.map(\.rawValue) + aliases.keys.sorted() + [
      "id", "platform",
    ]

  /// - Parameter given: the user's own choice, which beats every known name.
  init(given: [String: String]) {
    var names = TableNames.known
    for (field, column) in given {
      guard let key = TableColumns.aliases[field] ?? PlatformRule.Field(rawValue: field) else { continue }
      names[key] = [TableColumns.folded(column)]
    }
    self.names = names
    asked = given.values.sorted().map { (TableColumns.folded($0), $0) }
    isGiven = given["text"] != nil
    number = given["id"].map(TableColumns.folded)
    platform = given["platform"].map(TableColumns.folded)
    for (field, known) in names { note(known.indices, of: known, for: field) }
  }

  private mutating func note(_ orders: Range<Int>, of known: [String], for field: PlatformRule.Field) {
    for order in orders { places[known[order], default: []].append((field, order)) }
  }

  /// A heading as it is compared: without blanks, in small letters.
  static func folded(_ heading: String) -> String {
    if heading.utf8.allSatisfy({ (0x5F...0x7A).contains($0) }) { return heading }
    let small = heading.lowercased()
    guard small.unicodeScalars.contains(where: \.isWhiteSpace) else { return small }
    return String(small.unicodeScalars.filter { !$0.isWhiteSpace })
  }

  /// Notes in `draft` where it was posted and by what number the place knows it.
  func name(_ draft: inout Draft, _ find: (String) -> String?) {
    if let name = platform.flatMap(find)?.trimmingBlanks(), !name.isEmpty { draft.platform = name }
    if let number = number.flatMap(find)?.trimmingBlanks(), !number.isEmpty {
      draft.key = draft.platform + "/" + number
    }
  }

  /// The first of the field's names that `find` has a value for.
  func value(_ field: PlatformRule.Field, _ find: (String) -> String?) -> String? {
    var found: String?
    forEachName(of: field) { name in
      found = find(name).flatMap { $0.trimmingBlanks().isEmpty ? nil : $0 }
      return found == nil
    }
    return found
  }

  /// The text that `find` has: not how many comments or reviews there are, while a title or another column has words.
  func text(_ find: (String) -> String?) -> String? {
    guard let first = value(.text, find) else { return nil }
    guard !isGiven, TableColumns.isCount(first) else { return first }
    var words: String?
    forEachName(of: .text) { name in
      guard let said = find(name), !said.trimmingBlanks().isEmpty else { return true }
      if !TableColumns.counted.contains(name) || !TableColumns.isCount(said) { words = said }
      return words == nil
    }
    return words ?? value(.title, find) ?? first
  }

  /// Whether a field holds a number and nothing else.
  private static func isCount(_ field: String) -> Bool {
    field.trimmingBlanks().utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
  }

  /// Headings that stand above texts in some tables and above their number in others.
  private static let counted: Set = [
    "댓글", "리뷰", "후기", "글", "게시글", "게시물", "comment", "review", "message", "tweet",
  ]

  /// Whether a table with these headings holds texts.
  func fits(_ headings: [String]) -> Bool {
    (names[.text] ?? []).contains { headings.contains($0) }
  }

  /// Whether one of these headings is known to name `field`.
  func names(_ field: PlatformRule.Field, among headings: [String]) -> Bool {
    (names[field] ?? []).contains { headings.contains($0) }
  }

  /// The same with columns that no known name names, each behind the known ones of its field.
  func adding(_ guesses: [TableGuess]) -> TableColumns {
    var columns = self
    for guess in guesses {
      columns.names[guess.field, default: []].append(TableColumns.folded(guess.heading))
      let known = columns.names[guess.field] ?? []
      columns.note(known.count - 1..<known.count, of: known, for: guess.field)
    }
    return columns
  }

  /// The same columns, of whose names only those among `headings` are asked for: few of hundreds.
  func limited(to headings: [String]) -> TableColumns {
    var columns = self
    var few: [(field: PlatformRule.Field, order: Int, name: String)] = []
    few.reserveCapacity(2 * headings.count)
    for heading in headings {
      for place in places[heading] ?? [] { few.append((place.field, place.order, heading)) }
    }
    few.sort { $0.order < $1.order }
    columns.few = few
    return columns
  }

  /// Calls `body` with each name of `field` that may be there, the best first, until it wants no more.
  private func forEachName(of field: PlatformRule.Field, _ body: (String) -> Bool) {
    if let few {
      for known in few where known.field == field { guard body(known.name) else { return } }
    } else {
      for name in names[field] ?? [] { guard body(name) else { return } }
    }
  }

  /// Whether a heading, as it is compared, names any field.
  func knows(_ heading: String) -> Bool {
    places[heading] != nil || heading == number || heading == platform
  }

  /// How many fields of a post have a column among these headings.
  func count(in headings: [String]) -> Int {
    names.values.count { known in known.contains { headings.contains($0) } }
  }
}
