internal import Markup

/// Where a field stands and what is cut from it: `SELECTOR@attribute | filter argument | …`.
///
/// `page:` before the selector looks in the whole page instead of the unit; `.` is the unit itself.
struct FieldRule: Sendable {
  private let selector: Selector?
  private let attribute: MarkupName?
  private let wholePage: Bool
  private let index: Int
  private let filters: [Filter]

  private enum Filter: Sendable {
    /// The n-th segment of a path.
    case segment(Int)
    /// The n-th word.
    case word(Int)
    /// The value of a key anywhere in JSON text.
    case json(String)
    /// A field of the query of an address.
    case query(String)
    case after(String)
    case before(String)
    case strip(String)
    case prepend(String)
    case append(String)
    /// Without a bracketed word in front: `[일반] 제목`.
    case untagged
  }

  /// Reads the notation; `nil` if it is wrong.
  init?(_ text: String) {
    var parts = text.components(separator: " | ")
    var head = parts.removeFirst()
    wholePage = head.hasPrefix("page:")
    if wholePage { head = String(head.dropFirst(5)) }
    head = head.trimmingBlanks()
    // The last `@` outside brackets parts the attribute from the selector.
    if let at = head.lastIndex(of: "@"), !head[at...].contains("]") {
      attribute = MarkupName(head[head.index(after: at)...].lowercased())
      head = String(head[..<at])
    } else {
      attribute = nil
    }
    if head.isEmpty || head == "." {
      selector = nil
    } else {
      guard let selector = Selector(head) else { return nil }
      self.selector = selector
    }
    var filters: [Filter] = []
    var index = 0
    for part in parts {
      let words = part.trimmingBlanks().split(separator: " ", maxSplits: 1)
      guard let name = words.first else { return nil }
      var argument = words.count > 1 ? String(words[1]) : ""
      if argument.count >= 2, argument.hasPrefix("\""), argument.hasSuffix("\"") {
        argument = String(argument.dropFirst().dropLast())
      }
      switch name {
      case "nth":
        guard let number = Int(argument), number > 0 else { return nil }
        index = number - 1
      case "segment":
        guard let number = Int(argument), number > 0 else { return nil }
        filters.append(.segment(number))
      case "word":
        guard let number = Int(argument), number > 0 else { return nil }
        filters.append(.word(number))
      case "json": filters.append(.json(argument))
      case "query": filters.append(.query(argument))
      case "after": filters.append(.after(argument))
      case "before": filters.append(.before(argument))
      case "strip": filters.append(.strip(argument))
      case "prepend": filters.append(.prepend(argument))
      case "untagged": filters.append(.untagged)
      case "append": filters.append(.append(argument))
      default: return nil
      }
    }
    self.filters = filters
    self.index = index
  }

  /// The element that holds the field; none of those in `left`, which are other posts inside the unit.
  func node(in tree: MarkupTree, unit: MarkupTree.Node, leaving left: InnerPosts = InnerPosts())
    -> MarkupTree.Node?
  {
    guard let selector else { return wholePage ? 0 : unit }
    let scope = wholePage ? 0 : unit
    if index == 0 { return tree.first(selector, in: scope) { !left.contains($0) } }
    let all = tree.all(selector, in: scope).filter { !left.contains($0) }
    return index < all.count ? all[index] : nil
  }

  /// The value; `nil` if the element or attribute is missing or the filters leave nothing.
  func value(
    in tree: MarkupTree, unit: MarkupTree.Node, style: MarkupTree.TextStyle,
    leaving left: InnerPosts = InnerPosts()
  ) -> String? {
    guard let node = node(in: tree, unit: unit, leaving: left) else { return nil }
    var value: String
    if let attribute {
      guard let found = tree.attribute(attribute, node) else { return nil }
      value = found
    } else {
      value = tree.text(of: node, style: style)
    }
    for filter in filters {
      guard let next = apply(filter, value) else { return nil }
      value = next
    }
    value = value.trimmingBlanks()
    return value.isEmpty ? nil : value
  }

  private func apply(_ filter: Filter, _ value: String) -> String? {
    switch filter {
    case .segment(let number):
      let value = WaybackAddress.original(of: value)
      let path = WebAddress(value)?.path ?? Substring(value.utf8.prefix { $0 != 0x3F && $0 != 0x23 })
      let segments = path.utf8.split(separator: 0x2F, maxSplits: number)
      return number <= segments.count ? String(Substring(segments[number - 1])) : nil
    case .word(let number):
      let words = value.split { $0.isWhitespace }
      return number <= words.count ? String(words[number - 1]) : nil
    case .json(let key): return JSONScan.value(of: key, in: value)
    case .query(let name):
      let query = value.split(separator: "?", maxSplits: 1).last ?? ""
      return query.split(separator: "&").first { $0.hasPrefix(name + "=") }.map {
        String($0.dropFirst(name.count + 1))
      }
    case .after(let mark):
      let parts = value.components(separator: mark)
      return parts.count > 1 ? parts.dropFirst().joined(separator: mark) : nil
    case .before(let mark): return value.components(separator: mark).first
    case .strip(let letters):
      var rest = value.trimmingBlanks()
      while let first = rest.first, letters.contains(first) { rest.removeFirst() }
      while let last = rest.last, letters.contains(last) { rest.removeLast() }
      return rest
    case .prepend(let text): return text + value
    case .append(let text): return value + text
    case .untagged:
      guard value.hasPrefix("["), let end = value.firstIndex(of: "]") else { return value }
      return String(value[value.index(after: end)...])
    }
  }
}

/// Finds one key in text that is JSON, or nearly.
enum JSONScan {
  /// The string or number behind `"key":`, wherever it first stands.
  static func value(of key: String, in text: String) -> String? {
    for quote in ["\"", "'", "&quot;"] {
      let parts = text.components(separator: quote + key + quote)
      guard parts.count > 1 else { continue }
      let rest = parts[1].drop { $0 == " " || $0 == ":" }
      if rest.hasPrefix(quote) {
        return String(rest.dropFirst(quote.count)).components(separator: quote).first
      }
      let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      if !number.isEmpty { return String(number) }
    }
    for form in [key + ":", key + " :"] {
      let parts = text.components(separator: form)
      guard parts.count > 1 else { continue }
      let rest = parts[1].drop { $0 == " " || $0 == "'" || $0 == "\"" }
      return String(rest.prefix { $0 != "'" && $0 != "\"" && $0 != "," && $0 != "}" })
    }
    return nil
  }
}

extension String {
  /// The parts between occurrences of `separator`, empty ones included.
  func components(separator: String) -> [String] {
    guard !separator.isEmpty else { return [self] }
    let needle = Array(separator.utf8)
    let bytes = Array(utf8)
    var parts: [String] = []
    var start = 0
    while let found = bytes.find(needle, in: start..<bytes.count) {
      parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
      start = found + needle.count
    }
    parts.append(start == 0 ? self : String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
