internal import Markup

/// The exports of one messenger.
struct MessengerFormat<Export: Messenger>: StreamedFormat {
  var id: String { Export.id }

  func fits(_ document: Document) -> Bool {
    let bytes = document.text.text.prefix(8192)
    guard let first = bytes.first(where: { $0 > 0x20 }), first != 0x3C, first != 0x7B else { return false }
    return Export.recognises(String(decoding: bytes, as: UTF8.self))
  }

  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader {
    MessengerPieces(
      Export(String(decoding: first.text.text, as: UTF8.self)),
      clock: ChatExport(offsetMinutes: context.options.zoneOffsetMinutes))
  }
}
