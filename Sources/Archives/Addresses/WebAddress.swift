/// An absolute http(s) address, taken apart.
struct WebAddress: Hashable, Sendable {
  let scheme: String
  let host: String
  let path: String
  let query: String
  /// The fragment, if it names a comment on the page, as in `#comment-12`; empty otherwise.
  let anchor: String

  /// The address of a post; `nil` for what is not absolute http(s) or not on a host.
  static func post(_ text: String) -> WebAddress? { WebAddress(text) }

  init?(_ text: String) {
    let trimmed = text.trimmingBlanks()
    guard trimmed.utf8.count < 4096, let parts = AddressParts(trimmed), parts.hasAuthority else { return nil }
    let scheme = parts.scheme.lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    // A user name before `@` is no part of where a post lies.
    let authority = parts.authority.utf8
    let host = String(
      authority.lastIndex(of: 0x40).map { parts.authority[authority.index(after: $0)...] } ?? parts.authority)
    guard !host.isEmpty, !host.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3C || $0 == 0x22 }) else {
      return nil
    }
    self.scheme = scheme
    self.host = host.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? host : host.lowercased()
    path = parts.path.isEmpty ? "/" : String(parts.path)
    query = String(parts.query.utf8.dropFirst()) ?? ""
    anchor = CommentAnchor.isOne(parts.fragment.utf8) ? String(parts.fragment) : ""
  }

  /// The address as text; of fragments only those that name a comment.
  var text: String {
    let whole = scheme + "://" + host + path + (query.isEmpty ? "" : "?" + query)
    return anchor.isEmpty ? whole : whole + "#" + anchor
  }

  /// `address` without its fragment.
  static func page(_ address: String) -> String {
    String(address.utf8.prefix { $0 != 0x23 }) ?? address
  }

  /// The segments of the path that are not empty.
  var segments: [Substring] { path.utf8.split(separator: 0x2F).map { Substring($0) } }

  /// The value of a query field.
  func queryValue(_ name: String) -> Substring? {
    for field in query.utf8.split(separator: 0x26) {
      guard let equals = field.firstIndex(of: 0x3D), field[..<equals].elementsEqual(name.utf8) else {
        continue
      }
      return Substring(field[field.index(after: equals)...])
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
    if query.isEmpty, path.utf8.count > 1, isPlainPath { return plainHost + path }
    let segments = segments.joined(separator: "/")
    let fields = query.utf8.split(separator: 0x26).map { Substring($0) }.filter { field in
      let name = Substring(field.utf8.prefix { $0 != 0x3D })
      return !name.hasPrefix("utm_") && !WebAddress.tracking.contains(String(name))
    }.sorted()
    guard !segments.isEmpty || !fields.isEmpty else { return nil }
    return plainHost + "/" + segments + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }

  /// Whether the path is its segments and nothing else, as nearly every one is.
  private var isPlainPath: Bool {
    var last: UInt8 = 0
    for byte in path.utf8 {
      if byte == 0x2F, last == 0x2F { return false }
      last = byte
    }
    return last != 0x2F && path.utf8.first == 0x2F
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "ref", "ref_src", "ref_url", "s", "t", "igshid", "si", "from", "cxt", "fromRss",
    "trackingCode",
    "mibextid", "__tn__", "__xts__", "refid", "paipv", "eav",
  ]
}
