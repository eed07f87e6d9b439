internal import Posts

/// Reads JSON and JSON Lines value by value; a list at the top is read one element at a time.
struct JSONPieces: PieceReader {
  let finder: JSONPostFinder
  /// Whose tweets they are that name nobody.
  let owner: AccountOwner?
  /// Keys that were taken by a part of their names.
  let guesses: [TableGuess]
  private var shapes: Set<String> = []
  private var record = 0
  private var hasBegun = false
  private var isList = false
  private var hasEnded = false
  private var isTooDeep = false
  /// Bytes of the piece that were read again behind values that failed.
  private(set) var bytesReadAnew = 0
  private var others = (count: 0, bytes: 0)

  init(finder: JSONPostFinder, owner: AccountOwner? = nil, guesses: [TableGuess] = []) {
    self.finder = finder
    self.owner = owner
    self.guesses = guesses
  }

  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int {
    guard !hasEnded else { return text.count }
    var reader = JSONReader(text, from: hasBegun ? 0 : JSONFormat.start(text) ?? 0)
    if !hasBegun { isList = reader.take(0x5B) }
    hasBegun = true
    defer { isTooDeep = isTooDeep || reader.isTooDeep }
    bytesReadAnew = 0
    while !reader.isAtEnd(), !sink.isStopped {
      if isList, reader.take(0x5D) {
        hasEnded = true
        return text.count
      }
      if reader.take(0x2C) || reader.take(0x3B) || reader.take(0x29) { continue }
      let from = reader.at
      // Broken values that each reach far would have the text read again and again: then each is taken by its line.
      let isLined = bytesReadAnew > 1 << 20 + 4 * text.count
      if let value = isLined ? reader.valueOnLine() : reader.value() {
        record += 1
        var ids: [Post.ID?] = []
        finder.find(in: value, shapes: &shapes) { draft, answers in
          var draft = draft
          owner?.sign(&draft)
          ids.append(sink.add(draft, answering: answers.flatMap { ids[$0] }))
        }
        if ids.isEmpty, let draft = finder.lone(value) { ids.append(sink.add(draft)) }
        if ids.isEmpty { others = (others.count + 1, others.bytes + reader.at - from) }
      } else {
        let failed = reader.at
        // What ends with the piece may go on in the next one.
        if failed >= text.count, !isLast { return from }
        record += 1
        reader.recover(from: from)
        bytesReadAnew += max(0, failed - reader.at)
        sink.reject(
          failed >= text.count ? .truncated : .malformed, at: sink.stored(from), record: record,
          bytes: reader.at - from)
      }
    }
    return text.count
  }

  func finish(into sink: PostSink) {
    if isTooDeep { sink.reject(.limit) }
    // A file without any post says so as a whole.
    if sink.postCount > 0 { sink.note(.notPost, count: others.count, bytes: others.bytes) }
    if shapes.contains("table") { for guess in guesses { sink.reject(.guessed(guess)) } }
    sink.platform = shapes.sorted().first { $0 != "table" }
  }
}
