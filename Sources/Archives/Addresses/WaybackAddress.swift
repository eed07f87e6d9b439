internal import Posts

/// An address under which the Wayback Machine keeps a page: `/web/20221015080000/https://www.fmkorea.com/1`.
struct WaybackAddress {
  /// The address that the page had.
  let original: String
  /// When it was captured, in seconds since 1970.
  let captured: Int64

  /// Reads an absolute address or one from the root of its host; pages keep the form on other hosts as well, where
  /// such a link was made absolute against the original address. `nil` for every other address.
  init?(_ text: String) {
    guard text.utf8.contains(0x2F) else { return nil }
    let parts = text.components(separator: "/web/")
    guard parts.count > 1, parts[0].isEmpty || WaybackAddress.isHost(parts[0]) else { return nil }
    let rest = parts.dropFirst().joined(separator: "/web/")
    // `id_`, `im_` and their like behind the time say what was asked for.
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let address = rest.dropFirst(digits.count).drop { $0.isLetter || $0 == "_" }.dropFirst()
    guard digits.utf8.count == 14, address.hasPrefix("http://") || address.hasPrefix("https://"),
      let moment = TimeReader(zoneOffsetMinutes: 0).moment(String(digits))
    else { return nil }
    original = String(address)
    captured = moment.seconds
  }

  private static func isHost(_ text: String) -> Bool {
    guard let scheme = text.components(separator: "://").first, scheme == "https" || scheme == "http" else {
      return text.hasPrefix("//")
    }
    return !text.dropFirst(scheme.count + 3).contains("/")
  }

  /// `text`, or the address that it had before it was archived.
  static func original(of text: String) -> String {
    // Nearly every address has none of it, and is told by a look at its bytes.
    guard text.utf8.count > 30, text.contains("/web/") else { return text }
    return WaybackAddress(text)?.original ?? text
  }
}
