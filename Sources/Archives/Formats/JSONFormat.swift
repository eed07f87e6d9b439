internal import Markup
internal import Posts

/// JSON and JSON Lines of any tool: posts are known by their shape, wherever they stand.
struct JSONFormat: StreamedFormat {
  let id = "json"

  func fits(_ document: Document) -> Bool { JSONFormat.start(document.text.text) != nil }

  /// Where the JSON begins: behind an assignment in X's data export; `nil` if it is no JSON.
  static func start(_ bytes: [UInt8]) -> Int? {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    let isExport =
      head.trimmingBlanks().hasPrefix("window.YTD") || head.trimmingBlanks().hasPrefix("tweet.part")
    guard
      let first = bytes.prefix(4096).firstIndex(where: { isExport ? $0 == 0x5B : $0 > 0x20 && $0 != 0x1E })
    else {
      return nil
    }
    let next = bytes[(first + 1)...].prefix(4096).first { $0 > 0x20 }
    switch bytes[first] {
    case 0x7B: return next == 0x22 || next == 0x7D || next == nil ? first : nil
    case 0x5B:
      guard let next else { return first }
      return [0x7B, 0x5B, 0x22, 0x5D, 0x2D].contains(next) || (0x30...0x39).contains(next) ? first : nil
    default: return nil
    }
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    JSONPieces(
      finder: JSONPostFinder(
        times: context.times(of: first), columns: TableColumns(given: context.options.columns),
        readsTables: true), owner: first.owner)
  }
}
