internal import Markup
internal import Posts

/// KakaoTalk exports of every system: text and the Mac's table.
struct ChatFormat: ArchiveFormat {
  let id = "kakaotalk"

  func fits(_ document: Document) -> Bool {
    let head = String(decoding: document.text.text.prefix(8192), as: UTF8.self)
    guard let first = head.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first != "<",
      first != "{"
    else { return false }
    return ChatTable.recognises(head) || ChatExport.recognises(head)
  }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    sink.platform = id
    let text = String(decoding: document.text.text, as: UTF8.self)
    let export = ChatExport(offsetMinutes: context.options.zoneOffsetMinutes)
    var wordless = (count: 0, bytes: 0)
    let add: (ChatMessage) -> Void = { message in
      guard !message.isPlaceholder, !message.text.isEmpty else {
        wordless = (wordless.count + 1, wordless.bytes + message.bytes.count)
        return
      }
      var draft = Draft(text: message.text, platform: id)
      draft.name = message.name
      draft.published = message.time
      draft.bytes = message.bytes
      sink.add(draft)
    }
    if ChatTable.recognises(text) {
      ChatTable(clock: export).read(text, add)
    } else {
      export.read(text, add)
    }
    sink.note(.attachment, count: wordless.count, bytes: wordless.bytes)
  }
}
