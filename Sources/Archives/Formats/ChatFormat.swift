internal import Markup
internal import Posts

/// KakaoTalk exports of every system: text and the Mac's table.
struct ChatFormat: StreamedFormat {
  let id = "kakaotalk"

  func fits(_ document: Document) -> Bool {
    let bytes = document.text.text.prefix(8192)
    guard let first = bytes.first(where: { $0 > 0x20 }), first != 0x3C, first != 0x7B else { return false }
    let head = String(decoding: bytes, as: UTF8.self)
    return ChatTable.recognises(head) || ChatExport.recognises(head)
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    let text = String(decoding: first.text.text, as: UTF8.self)
    return ChatPieces(
      platform: id, export: ChatExport(offsetMinutes: context.options.zoneOffsetMinutes),
      isTable: ChatTable.recognises(text), names: PastedNames(text))
  }
}
