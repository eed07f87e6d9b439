internal import Posts

/// Reads the export of a messenger message by message.
struct MessengerPieces<Export: Messenger>: PieceReader {
  private let export: Export
  /// Exports state no zone, so every time is marked as assumed.
  private let clock: ChatExport
  /// The day of the messages that state none.
  private var day: ChatDate?
  private var tail = ChatTail()
  private var wordless = (count: 0, bytes: 0)
  /// Lines in which the program speaks.
  private var notices = (count: 0, bytes: 0)

  init(_ export: Export, clock: ChatExport) {
    self.export = export
    self.clock = clock
  }

  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int {
    sink.platform = Export.id
    var open: ChatDraft?
    var offset = 0
    for line in String(decoding: text, as: UTF8.self).utf8.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      let bytes = offset..<offset + line.count
      offset += line.count + 1
      let words = ChatExport.clean(Substring(line))
      let isCut = isLast && !line.isEmpty && offset > text.count
      let kind = export.line(words)
      switch kind {
      case .text where isCut && tail.begins(Self.bare(words)):
        sink.reject(.truncated, at: sink.stored(bytes.lowerBound), bytes: bytes.count)
        continue
      case .text, .pasted:
        open?.append(words, end: bytes.upperBound)
        continue
      // The line below tells whether a day begins here: where it goes on with words, the date is one of them.
      case .day(let date, _) where open?.hold(date, words, end: bytes.upperBound) ?? false: continue
      case .day(let date, _): day = date
      case .system:
        day = open?.day(before: nil) ?? day
        notices = (notices.count + 1, notices.bytes + bytes.count)
      case .message(let date, _, _, _): day = open?.day(before: date) ?? day
      }
      if let draft = open.take() { add(draft, sink) }
      guard !sink.isStopped else { return text.count }
      tail.learn(Self.bare(words), name: nil)
      guard case .message(let date, let time, let name, let text) = kind else { continue }
      if isCut, !text.isEmpty, Export.placeholders.contains(where: { $0.hasPrefix(text) && $0 != text }) {
        sink.reject(.truncated, at: sink.stored(bytes.lowerBound), bytes: bytes.count)
        continue
      }
      open = ChatDraft(name: name, date: date ?? day, time: time, text: text, bytes: bytes)
    }
    guard let open else { return text.count }
    guard isLast else { return open.bytes.lowerBound }
    add(open, sink)
    return text.count
  }

  private mutating func add(_ message: ChatDraft, _ sink: PostSink) {
    guard let words = export.words(message.text.trimmingBlanks()), !words.isEmpty else {
      wordless = (wordless.count + 1, wordless.bytes + message.bytes.count)
      return
    }
    var draft = Draft(text: words, platform: Export.id)
    draft.name = message.name.withoutStraySelectors
    draft.published = clock.moment(message.date, message.time)
    draft.hasUnreadTime = message.date != nil
    draft.bytes = message.bytes
    draft.mayRepeat = true
    sink.add(draft)
  }

  /// A line that begins with a bracket begins like no name here, as it does for the tail of other chats.
  private static func bare(_ line: Substring) -> Substring {
    line.first == "[" ? "(" + line.dropFirst() : line
  }

  func finish(into sink: PostSink) {
    sink.note(.attachment, count: wordless.count, bytes: wordless.bytes)
    sink.note(.notPost, count: notices.count, bytes: notices.bytes)
  }
}
