/// A form of a site's addresses, as in `/*/status/{}`, `/{#}` or `/view?id={}&no={}`; a host may stand before it,
/// as in `youtu.be/{}` or `{}.tistory.com/{#}`.
struct AddressPattern: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case any, value, number
    case exactly(String)

    init(_ text: Substring) {
      self = text == "*" ? .any : text == "{}" ? .value : text == "{#}" ? .number : .exactly(String(text))
    }

    /// Adds what `piece` has of the post's own to `values`; `false` if it is of another form.
    func take(_ piece: Substring, _ values: inout [Substring]) -> Bool {
      switch self {
      case .any: return true
      case .value: values.append(piece)
      case .number:
        guard piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        values.append(piece)
      case .exactly(let name): return piece == name
      }
      return true
    }
  }
  /// Labels of the host; none if it may be any of the site's.
  private let host: [Part]
  private let parts: [Part]
  private let fields: [String]

  init(_ text: String) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = halves[0].split(separator: "/")[...]
    host = text.hasPrefix("/") ? [] : (path.popFirst() ?? "").split(separator: ".").map(Part.init)
    parts = path.map(Part.init)
    fields = halves.count > 1 ? halves[1].split(separator: "&").map { String($0.prefix { $0 != "=" }) } : []
  }

  /// The post's own numbers in `address`; `nil` if the address is of another form.
  func key(_ address: WebAddress, _ segments: [Substring]) -> String? {
    guard segments.count >= parts.count, fields.isEmpty || segments.count == parts.count else { return nil }
    var values: [Substring] = []
    if !host.isEmpty {
      let labels = address.plainHost.split(separator: ".")
      guard labels.count == host.count else { return nil }
      for (part, label) in zip(host, labels) where !part.take(label, &values) { return nil }
    }
    for (part, segment) in zip(parts, segments) where !part.take(segment, &values) { return nil }
    for field in fields {
      guard let value = address.queryValue(field), !value.isEmpty else { return nil }
      values.append(value)
    }
    return values.isEmpty ? nil : values.joined(separator: "/")
  }
}
