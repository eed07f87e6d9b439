/// An absolute http(s) address, taken apart.
struct WebAddress: Hashable, Sendable {
  /// The address as text, scheme and host in small letters, without user; of fragments only those that name a comment.
  let text: String
  /// Where its parts begin and end, in bytes.
  private let hostStart, hostEnd, pathEnd, queryEnd: Int

  /// The address of a post, that which it had before it was archived; `nil` for what is not absolute http(s) or not on a host.
  static func post(_ text: String) -> WebAddress? { WebAddress(WaybackAddress.original(of: text)) }

  init?(_ text: String) {
    let trimmed = text.trimmingBlanks()
    guard trimmed.utf8.count < 4096, let parts = AddressParts(trimmed), parts.hasAuthority else { return nil }
    if WebAddress.isNormal(trimmed.utf8.span, parts) {
      self.text = trimmed
      (hostStart, hostEnd) = (parts.authorityStart, parts.authorityEnd)
      (pathEnd, queryEnd) = (parts.pathEnd, parts.queryEnd)
      return
    }
    let scheme = parts.scheme.lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    // A user name before `@` is no part of where a post lies.
    let authority = parts.authority.utf8
    let host = String(
      authority.lastIndex(of: 0x40).map { parts.authority[authority.index(after: $0)...] } ?? parts.authority
    ).lowercased()
    guard !host.isEmpty, !host.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3C || $0 == 0x22 }) else {
      return nil
    }
    let start = scheme + "://" + host
    let path = start + (parts.path.isEmpty ? "/" : parts.path)
    hostStart = scheme.utf8.count + 3
    hostEnd = start.utf8.count
    pathEnd = path.utf8.count
    let whole = parts.query.utf8.count > 1 ? path + parts.query : path
    queryEnd = whole.utf8.count
    self.text = CommentAnchor.isOne(parts) ? whole + "#" + parts.fragment : whole
  }

  /// `address` without its fragment.
  static func page(_ address: String) -> String {
    String(address.utf8.prefix { $0 != 0x23 }) ?? address
  }

  /// Whether an address is already written as ``text`` is, as nearly every one is, and needs no copy.
  private static func isNormal(_ bytes: Span<UInt8>, _ parts: AddressParts) -> Bool {
    guard parts.authorityEnd > parts.authorityStart, parts.pathEnd > parts.authorityEnd,
      parts.queryEnd == bytes.count, parts.queryEnd != parts.pathEnd + 1
    else { return false }
    guard parts.scheme == "https" || parts.scheme == "http" else { return false }
    for at in parts.authorityStart..<parts.authorityEnd {
      let byte = bytes[at]
      let isCapital = (0x41...0x5A).contains(byte)
      if byte <= 0x20 || byte >= 0x80 || isCapital || byte == 0x40 || byte == 0x3C || byte == 0x22 {
        return false
      }
    }
    return true
  }

  var host: Substring { text.part(hostStart..<hostEnd) }
  var path: Substring { text.part(hostEnd..<pathEnd) }
  /// Without its `?`; empty without one.
  var query: Substring { text.part(min(pathEnd + 1, queryEnd)..<queryEnd) }
  /// The fragment, if it names a comment on the page, as in `#comment-12`; empty otherwise.
  var anchor: Substring { text.part(min(queryEnd + 1, text.utf8.count)..<text.utf8.count) }

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
  var plainHost: Substring { text.part(plainHostStart..<hostEnd) }

  private var plainHostStart: Int {
    let host = host
    guard host.utf8.first == 0x77 || host.utf8.first == 0x6D else { return hostStart }
    for prefix in ["www.", "m.", "mobile.", "mbasic."] where host.hasPrefix(prefix) {
      return hostStart + prefix.utf8.count
    }
    return hostStart
  }

  /// What two addresses of the same post share; `nil` for the front page of a host, which is no post's address.
  var identityKey: String? {
    if isPlainPath { return String(text.part(plainHostStart..<pathEnd)) }
    // The short version of a page for telephones is the same page.
    let parts = segments
    let segments = (parts.count > 1 && parts.last == "amp" ? parts.dropLast() : parts[...]).joined(
      separator: "/")
    let fields = query.utf8.split(separator: 0x26).map { Substring($0) }.filter { field in
      let name = Substring(field.utf8.prefix { $0 != 0x3D })
      return !name.hasPrefix("utm_") && !WebAddress.tracking.contains(String(name)) && !isTracking(name)
        && field != "outputType=amp"
    }.sorted()
    guard !segments.isEmpty || !fields.isEmpty else { return nil }
    return plainHost + "/" + segments + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }

  /// Whether the field tracks on this host; elsewhere it may number posts, as `t` does in forums.
  private func isTracking(_ field: Substring) -> Bool {
    (WebAddress.trackingHosts[String(field)] ?? []).contains {
      plainHost == $0 || plainHost.hasSuffix("." + $0)
    }
  }

  private static let trackingHosts: [String: [String]] = [
    "t": ["x.com", "twitter.com", "youtube.com", "youtu.be"],
    "s": ["x.com", "twitter.com"],
    "from": ["naver.com", "daum.net"],
  ]

  /// Whether there is no query, and the path is its segments and nothing else, as nearly every one is.
  private var isPlainPath: Bool {
    let bytes = text.utf8.span
    guard pathEnd == queryEnd, pathEnd > hostEnd + 1 else { return false }
    var last: UInt8 = 0
    for at in hostEnd..<pathEnd {
      if bytes[at] == 0x2F, last == 0x2F { return false }
      last = bytes[at]
    }
    // `…/amp`
    if pathEnd - hostEnd > 4, last == 0x70, bytes[pathEnd - 4] == 0x2F, bytes[pathEnd - 3] == 0x61 {
      return false
    }
    return last != 0x2F
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "ref", "ref_src", "ref_url", "igshid", "si", "cxt", "fromRss", "trackingCode",
    "mibextid", "__tn__", "__xts__", "refid", "paipv", "eav",
  ]
}
