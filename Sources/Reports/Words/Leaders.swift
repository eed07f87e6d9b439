internal import Posts

/// Who leads a count, with those who share the place: a tie is never told as one winner.
struct Leaders {
  /// Names that have the same count.
  struct Group: Hashable {
    let names: [String]
    let count: Int
  }

  let language: Language

  /// The names with any count, most first; those of one count together, in the order given.
  func groups(_ counted: [(name: String, count: Int)]) -> [Group] {
    let counts = Set(counted.map(\.count)).filter { $0 > 0 }.sorted(by: >)
    return counts.map { count in
      Group(names: counted.filter { $0.count == count }.map(\.name), count: count)
    }
  }

  /// `‘가’`, `‘가’와 ‘나’`, or of more than two the first and how many there are.
  func names(_ group: Group) -> String {
    let quoted = group.names.prefix(2).map { "‘\($0)’" }
    let rest = group.names.count - 1
    switch (group.names.count, language) {
    case (2, .korean): return quoted[0].with(.and) + " " + quoted[1]
    case (2, .english): return quoted.joined(separator: " and ")
    case (3..., .korean): return "\(quoted[0]) 등 \(group.names.count)가지"
    case (3..., .english): return "\(quoted[0]) and \(rest) others"
    default: return quoted.first ?? ""
    }
  }

  /// The names with their count: `‘가’ 75건`, `‘가’와 ‘나’ 각각 75건`.
  func counted(_ group: Group) -> String {
    let isShared = group.names.count > 1
    let count = Decimals.grouped(group.count)
    return language == .korean
      ? "\(names(group)) \(isShared ? "각각 " : "")\(count)건"
      : "\(names(group)) (\(count)\(isShared ? " each" : ""))"
  }
}
