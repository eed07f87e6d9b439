internal import Markup
internal import Posts

/// The comment that a browser leaves in a page it saves.
struct SavedNote {
  /// The address the page was saved from.
  let address: String?
  private let date: String?

  init(_ source: [UInt8]) {
    guard SavedNote.mayStand(in: source, 0..<min(4096, source.count)) else {
      address = nil
      date = nil
      return
    }
    let head = String(decoding: source.prefix(4096), as: UTF8.self)
    // `saved from url=(0025)https://…` of Chromium; `url: …` and `saved date: …` of SingleFile.
    var address: String?
    if let rest = SavedNote.after("saved from url=(", head) {
      address = rest.split(separator: ")", maxSplits: 1).last.map(String.init)
    } else if head.contains("SingleFile") {
      address = SavedNote.after(" url: ", head)
    }
    self.address = address.map { String($0.prefix { !$0.isWhitespace }) }
    date = SavedNote.after("saved date: ", head).map {
      String($0.prefix { $0 != "\n" && $0 != "\r" && $0 != "(" })
    }
  }

  private static let words = ["saved ", "SingleFile"].map { Array($0.utf8) }

  /// Whether a word stands in `head` without which there is no note: few pages hold one.
  private static func mayStand(in source: [UInt8], _ head: Range<Int>) -> Bool {
    words.contains { source.find($0, in: head) != nil }
  }

  private static func after(_ mark: String, _ text: String) -> String? {
    let parts = text.components(separator: mark)
    return parts.count > 1 ? parts[1] : nil
  }

  /// When the page was saved, in seconds since 1970.
  func saved(_ times: TimeReader) -> Int64? { date.flatMap(times.moment)?.seconds }
}
