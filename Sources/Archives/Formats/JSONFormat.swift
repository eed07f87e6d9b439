internal import Markup
internal import Posts

/// JSON and JSON Lines of any tool: posts are known by their shape, wherever they stand.
struct JSONFormat: StreamedFormat {
  let id = "json"

  func fits(_ document: Document) -> Bool { JSONFormat.start(document.text.text) != nil }

  /// Where the JSON begins: behind an assignment in X's data export, and behind the name of a call; `nil` if it is no
  /// JSON.
  static func start(_ bytes: [UInt8]) -> Int? {
    if let call = JSONCall.start(bytes) { return call }
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

  /// The keys that are taken for fields of posts by a part of their names, where several flat objects tell a table with
  /// its times.
  private static func guesses(_ text: [UInt8], _ columns: TableColumns) -> [TableGuess] {
    var reader = JSONReader(Array(text.prefix(1 << 16)), from: start(text) ?? 0)
    _ = reader.take(0x5B)
    var objects: [JSONObject] = []
    while objects.count < TableGuess.mostRows, reader.peek() == 0x7B,
      case .object(let object)? = reader.value()
    {
      objects.append(object)
      _ = reader.take(0x2C)
    }
    guard objects.count > 1 else { return [] }
    let keys = objects[0].fields.map(\.key)
    let guesses = TableGuess.all(
      keys, objects.map { object in keys.map { object[$0]?.text ?? "" } }, beside: columns)
    let isTimed = columns.names(.time, among: keys.map(TableColumns.folded))
    return isTimed || guesses.contains { $0.field == .time } ? guesses : []
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    let columns = TableColumns(given: context.options.columns)
    let guesses = JSONFormat.guesses(first.text.text, columns)
    return JSONPieces(
      finder: JSONPostFinder(
        times: context.times(of: first), columns: columns.adding(guesses), readsTables: true),
      owner: first.owner, guesses: guesses)
  }
}
