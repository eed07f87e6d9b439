internal import Markup
internal import Posts

/// What the Wayback Machine writes into the pages that it hands out: a call of its script with the address and the time,
/// and a comment behind the page.
struct WaybackNote {
  /// The address that the page had.
  let address: String?
  /// When it was captured, in seconds since 1970.
  let captured: Int64?

  init(_ source: [UInt8]) {
    let times = TimeReader(zoneOffsetMinutes: 0)
    var fields: [Substring] = []
    let head = Array(source.prefix(1 << 16))
    if let call = head.find("__wm.wombat(\"", from: 0) {
      let rest = head[(call + 13)...].prefix(4096).prefix { $0 != 0x29 && $0 != 0x0A }
      fields = String(decoding: rest, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)
    }
    // `URL`, `,`, `20221017111105`
    let called = fields.count > 2 && fields[2].utf8.count == 14 ? times.moment(String(fields[2])) : nil
    address = called == nil ? nil : WaybackAddress.withoutPort(String(fields[0]))
    captured = called?.seconds ?? WaybackNote.comment(source, times)
  }

  /// `FILE ARCHIVED ON 11:11:05 Oct 17, 2022 AND RETRIEVED …`
  private static func comment(_ source: [UInt8], _ times: TimeReader) -> Int64? {
    let tail = Array(source.suffix(4096))
    guard let place = tail.find("FILE ARCHIVED ON ", from: 0) else { return nil }
    let rest = String(decoding: tail[(place + 17)...].prefix(40), as: UTF8.self)
    let words = rest.components(separator: " AND ")[0].split(separator: " ", maxSplits: 1)
    // The date first, as everybody else writes it.
    return words.count > 1 ? times.moment("\(words[1]) \(words[0])")?.seconds : nil
  }
}
