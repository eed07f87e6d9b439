/// An absolute http(s) address, taken apart.
struct WebAddress: Hashable, Sendable {
  let scheme: String
  let host: String
  let path: String
  let query: String

  /// The address of a post; `nil` for what is not absolute http(s) or not on a host.
  static func post(_ text: String) -> WebAddress? { WebAddress(text) }

  init?(_ text: String) {
    let trimmed = text.trimmingBlanks()
    guard trimmed.utf8.count < 4096, let colon = trimmed.firstIndex(of: ":") else { return nil }
    let scheme = trimmed[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var rest = trimmed[trimmed.index(after: colon)...]
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    rest = rest.dropFirst(authority.count)
    // A user name before `@` is no part of where a post lies.
    let host = (authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority)
      .lowercased()
    guard !host.isEmpty, !host.contains(where: { $0 == " " || $0 == "<" || $0 == "\"" || $0.isNewline })
    else {
      return nil
    }
    let whole = rest.prefix { $0 != "#" }
    let path = whole.prefix { $0 != "?" }
    self.scheme = scheme
    self.host = host
    self.path = path.isEmpty ? "/" : String(path)
    query = String(whole.dropFirst(path.count + 1))
  }

  /// The address as text, without fragment.
  var text: String { "\(scheme)://\(host)\(path)" + (query.isEmpty ? "" : "?\(query)") }

  /// The segments of the path that are not empty.
  var segments: [Substring] { path.split(separator: "/") }

  /// The value of a query field.
  func queryValue(_ name: String) -> Substring? {
    for field in query.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == name { return parts[1] }
    }
    return nil
  }

  /// The host without `www.`, `m.` and `mobile.`.
  var plainHost: String {
    for prefix in ["www.", "m.", "mobile.", "mbasic.", "n."] where host.hasPrefix(prefix) && prefix != "n." {
      return String(host.dropFirst(prefix.count))
    }
    return host
  }

  /// What two addresses of the same post share; `nil` for the front page of a host, which is no post's address.
  var identityKey: String? {
    let segments = segments.joined(separator: "/")
    let fields = query.split(separator: "&").filter { field in
      let name = field.prefix { $0 != "=" }
      return !name.hasPrefix("utm_") && !WebAddress.tracking.contains(String(name))
    }.sorted()
    guard !segments.isEmpty || !fields.isEmpty else { return nil }
    return plainHost + "/" + segments + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "ref", "ref_src", "ref_url", "s", "t", "igshid", "si", "from", "cxt", "fromRss",
    "trackingCode",
    "mibextid", "__tn__", "__xts__", "refid", "paipv", "eav",
  ]
}
