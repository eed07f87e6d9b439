internal import Foundation

/// A page with marks in braces; braces around anything else stay as they are.
struct Template {
  private enum Piece {
    case words(String)
    case mark(String)
  }

  private static let marks: Set<Substring> = [
    "number", "text", "title", "name", "handle", "written", "utc", "day", "rfc822", "address", "units",
  ]
  private var pieces: [Piece] = []

  init(_ page: String) {
    var words = ""
    var rest = page[...]
    while let open = rest.firstIndex(of: "{") {
      let after = rest.index(after: open)
      let close = rest[after...].firstIndex { $0 == "}" || $0 == "{" }
      if let close, rest[close] == "}", Template.marks.contains(rest[after..<close]) {
        pieces.append(.words(words + rest[..<open]))
        pieces.append(.mark(String(rest[after..<close])))
        words = ""
        rest = rest[rest.index(after: close)...]
      } else {
        words += rest[..<after]
        rest = rest[after...]
      }
    }
    pieces.append(.words(words + rest))
  }

  /// The page with `values` in the place of the marks; a mark without value becomes nothing.
  func fill(_ values: [String: String]) -> String {
    var page = ""
    for piece in pieces {
      switch piece {
      case .words(let words): page += words
      case .mark(let name): page += values[name] ?? ""
      }
    }
    return page
  }
}
