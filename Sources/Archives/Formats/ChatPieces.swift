/// Reads a chat message by message.
struct ChatPieces: PieceReader {
  let platform: String
  let export: ChatExport
  let isTable: Bool
  private var state: ChatExport.State
  private var hasHeading = false
  private var wordless = (count: 0, bytes: 0)
  private var automatic = (count: 0, bytes: 0)

  init(platform: String, export: ChatExport, isTable: Bool, names: PastedNames) {
    self.platform = platform
    self.export = export
    self.isTable = isTable
    state = ChatExport.State(names: names)
  }

  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int {
    sink.platform = platform
    var (wordless, automatic) = (wordless, automatic)
    defer { (self.wordless, self.automatic) = (wordless, automatic) }
    let platform = platform
    let add: (ChatMessage) -> Void = { message in
      guard !message.isByBot else {
        automatic = (automatic.count + 1, automatic.bytes + message.bytes.count)
        return
      }
      guard !message.isPlaceholder, !message.text.isEmpty else {
        wordless = (wordless.count + 1, wordless.bytes + message.bytes.count)
        return
      }
      var draft = Draft(text: message.text, platform: platform)
      draft.name = message.name
      draft.published = message.time
      draft.hasUnreadTime = message.hasUnreadTime
      draft.bytes = message.bytes
      draft.mayRepeat = true
      sink.add(draft)
    }
    // Old Macs end lines with a carriage return alone.
    let isOld = !text.contains(0x0A) && text.contains(0x0D)
    let words = String(decoding: isOld ? text.map { $0 == 0x0D ? 0x0A : $0 } : text, as: UTF8.self)
    let cut: (Range<Int>) -> Void = {
      sink.reject(.truncated, at: sink.stored($0.lowerBound), bytes: $0.count)
    }
    guard isTable else {
      let used = export.read(words, isLast: isLast, &state, add)
      if let range = state.cut { cut(range) }
      return used
    }
    defer { hasHeading = true }
    return ChatTable(clock: export).read(words, hasHeading: !hasHeading, isLast: isLast, onCut: cut, add)
  }

  func finish(into sink: PostSink) {
    sink.note(.attachment, count: wordless.count, bytes: wordless.bytes)
    sink.note(.notPost, count: automatic.count, bytes: automatic.bytes)
  }
}
