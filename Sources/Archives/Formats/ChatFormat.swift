internal import Markup
internal import Posts

/// KakaoTalk exports of every system: text and the Mac's table.
struct ChatFormat: ArchiveFormat {
  let id = "kakaotalk"

  func fits(_ document: Document) -> Bool {
    let bytes = document.text.text.prefix(8192)
    guard let first = bytes.first(where: { $0 > 0x20 }), first != 0x3C, first != 0x7B else { return false }
    let head = String(decoding: bytes, as: UTF8.self)
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
