internal import Markup
internal import Posts

/// An address under which an archive keeps a page: the Wayback Machine's `/web/20221015080000/https://www.fmkorea.com/1`,
/// and archive.today's `https://archive.ph/2022.10.15-080000/https://www.fmkorea.com/1`.
struct WaybackAddress {
  /// The address that the page had.
  let original: String
  /// When it was captured, in seconds since 1970.
  let captured: Int64

  /// Reads an absolute address or one from the root of its host; pages keep the form on other hosts as well, where
  /// such a link was made absolute against the original address. `nil` for every other address.
  init?(_ text: String) {
    guard WaybackAddress.holdsMark(text), let rest = WaybackAddress.capture(text) else { return nil }
    // `id_`, `im_` and their like behind the time say what was asked for.
    let time = rest.prefix { $0 != "/" }
    let digits = time.filter { ("0"..."9").contains($0) }
    let address = rest.dropFirst(time.count + 1)
    guard digits.utf8.count == 14, time.utf8.count < 20,
      address.hasPrefix("http://") || address.hasPrefix("https://"),
      let moment = TimeReader(zoneOffsetMinutes: 0).moment(digits)
    else { return nil }
    original = WaybackAddress.withoutPort(String(address))
    captured = moment.seconds
  }

  /// Whether `text` holds `/web/` or the first letters of a host that begins with `archive.`; few addresses do.
  private static func holdsMark(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      if bytes[place] == 0x2F, bytes.has(marks[0], at: place) { return true }
      guard bytes[place] | 0x20 == 0x61, place + 2 < bytes.count else { continue }
      if bytes[place + 1] | 0x20 == 0x72, bytes[place + 2] | 0x20 == 0x63 { return true }
    }
    return false
  }

  /// What stands behind the archive's own part: the time and the address.
  private static func capture(_ text: String) -> Substring? {
    let parts = text.components(separator: "/web/")
    if parts.count > 1, parts[0].isEmpty || isHost(parts[0]) {
      return parts.dropFirst().joined(separator: "/web/")[...]
    }
    guard let address = WebAddress(text), address.host.hasPrefix("archive."),
      endings.contains(address.host.dropFirst("archive.".count))
    else { return nil }
    return text.components(separator: "://").dropFirst().joined(separator: "://").drop { $0 != "/" }
      .dropFirst()
  }

  /// Those of archive.today's hosts.
  private static let endings: Set<Substring> = ["today", "ph", "is", "li", "md", "vn", "fo"]

  private static func isHost(_ text: String) -> Bool {
    guard let scheme = text.components(separator: "://").first, scheme == "https" || scheme == "http" else {
      return text.hasPrefix("//")
    }
    return !text.dropFirst(scheme.count + 3).contains("/")
  }

  /// The archive writes the port that every such address has.
  static func withoutPort(_ address: String) -> String {
    for (scheme, port) in [("http://", ":80/"), ("https://", ":443/")] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      let host = rest.prefix { $0 != "/" && $0 != ":" }
      guard rest.dropFirst(host.count).hasPrefix(port) else { continue }
      return scheme + host + rest.dropFirst(host.count + port.count - 1)
    }
    return address
  }

  /// `text`, or the address that it had before it was archived.
  static func original(of text: String) -> String {
    // Nearly every address has none of it, and is told by a look at its bytes.
    guard text.utf8.count > 30, mayBeArchived(text) else { return text }
    return WaybackAddress(text)?.original ?? text
  }

  private static let marks = ["/web/", "/archive."].map { Array($0.utf8) }

  /// Whether a mark of an archive stands in `text`.
  private static func mayBeArchived(_ text: String) -> Bool {
    let bytes = text.utf8.span
    return bytes.indices.contains { place in
      guard bytes[place] == 0x2F, place + 1 < bytes.count else { return false }
      // The first letters of the marks, which few segments have.
      let next = bytes[place + 1]
      return (next == 0x77 || next == 0x61) && marks.contains { bytes.has($0, at: place) }
    }
  }
}
