internal import Markup
internal import Posts

/// JSON and JSON Lines of any tool: posts are known by their shape, wherever they stand.
struct JSONFormat: ArchiveFormat {
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

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let bytes = document.text.text
    guard let start = JSONFormat.start(bytes) else { return }
    let finder = JSONPostFinder(
      times: context.times(of: document), columns: TableColumns(given: context.options.columns),
      readsTables: true)
    var reader = JSONReader(bytes, from: start)
    var shapes: Set<String> = []
    // A list at the top is read one element at a time, so that memory holds one post.
    let isList = reader.take(0x5B)
    var record = 0
    while !reader.isAtEnd(), !sink.isStopped {
      if isList, reader.take(0x5D) { break }
      if reader.take(0x2C) || reader.take(0x3B) { continue }
      let from = reader.at
      record += 1
      if let value = reader.value() {
        finder.find(in: value, shapes: &shapes) { sink.add($0) }
      } else {
        let failed = reader.at
        reader.skipLine()
        sink.reject(
          failed >= bytes.count ? .truncated : .malformed, at: from, record: record, bytes: reader.at - from)
      }
    }
    if reader.isTooDeep { sink.reject(.limit) }
    sink.platform = shapes.sorted().first { $0 != "table" }
  }
}
