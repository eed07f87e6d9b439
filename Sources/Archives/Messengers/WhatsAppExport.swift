/// WhatsApp chats saved as text: Android and iOS, in Korean and English.
struct WhatsAppExport: Messenger {
  static let id = "whatsapp"
  static let placeholders: Set<String> = [
    "<Media omitted>", "<미디어 제외됨>", "<미디어 파일 제외됨>", "<미디어 생략됨>", "This message was deleted",
    "This message was deleted.", "You deleted this message", "You deleted this message.", "삭제된 메시지입니다",
    "삭제된 메시지입니다.", "이 메시지는 삭제되었습니다", "이 메시지는 삭제되었습니다.", "이 메시지를 삭제했습니다", "이 메시지를 삭제했습니다.",
    "Missed voice call", "Missed video call", "부재중 음성 통화", "부재중 영상 통화", "null",
  ]
  private static let mark: Character = "\u{200E}"

  private let order: DateOrder

  init(_ text: String) {
    // Some ten thousand lines show the order if any do.
    order = DateOrder(
      text.utf8.split(separator: 0x0A).lazy.prefix(1 << 14).compactMap { WhatsAppStamp(Substring($0)) })
  }

  static func recognises(_ head: String) -> Bool {
    let lines = firstLines(head)
    guard let first = lines.first, WhatsAppStamp(first) != nil else { return false }
    let stamps = lines.compactMap { WhatsAppStamp($0) }
    return stamps.count > 1 && stamps.contains { spoken($0) != nil }
  }

  func line(_ line: Substring) -> ChatLine {
    guard let stamp = WhatsAppStamp(line) else { return .text }
    guard let (name, text) = WhatsAppExport.spoken(stamp) else { return .system }
    return .message(date: order.date(stamp.numbers), time: stamp.time, name: name, text: String(text))
  }

  /// Who says what; `nil` where the program speaks: without a name, or behind a mark that nobody types.
  private static func spoken(_ stamp: WhatsAppStamp) -> (name: String, text: Substring)? {
    let border = stamp.rest.firstRange(of: ": ")
    guard border != nil || stamp.rest.hasSuffix(":") else { return nil }
    let written = border.map { stamp.rest[..<$0.lowerBound] } ?? stamp.rest.dropLast()
    let text = border.map { stamp.rest[$0.upperBound...] } ?? ""
    // `~` stands before the names of those who are not in the owner's address book.
    let name = WhatsAppStamp.unmarked(written.first == "~" ? written.dropFirst() : written).trimmingBlanks()
    // A quotation belongs to news of the group: its new name, its new description.
    guard !name.isEmpty, name.count < 80, !name.contains(where: { "\"“”".contains($0) }) else { return nil }
    guard stamp.isBracketed, text.first == mark else { return (name, text) }
    let said = WhatsAppStamp.unmarked(text)
    let isWriters = isAttachment(said) || said.hasPrefix("POLL:") || said.hasPrefix("투표:")
    return isWriters ? (name, text) : nil
  }

  func words(_ text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
      var line = line
      // Behind its mark the program says what was attached, and that the message was edited.
      if let mark = line.lastIndex(of: WhatsAppExport.mark) {
        let said = WhatsAppStamp.unmarked(line[mark...])
        if WhatsAppExport.isAttachment(said) || said.hasPrefix("<") && said.hasSuffix(">") {
          line = line[..<mark]
          // In front of it stands the name of a document, and how long it is.
          if line.isEmpty || said.hasPrefix("document ") || said.hasPrefix("문서 ") { return nil }
        }
      }
      let edited = " <This message was edited>"
      if line.hasSuffix(edited) { line = line.dropLast(edited.count) }
      let words = WhatsAppStamp.unmarked(line)
      return WhatsAppExport.isAttachment(words.trimmingBlanks()) ? nil : words
    }
    let words = lines.joined(separator: "\n").trimmingBlanks()
    return words.isEmpty ? nil : words
  }

  /// Whether a line stands for a picture and the like.
  private static func isAttachment(_ line: String) -> Bool {
    if placeholders.contains(line) { return true }
    guard line.count < 200 else { return false }
    if line.hasPrefix("<"), line.hasSuffix(">") {
      return line.hasPrefix("<attached: ") || line.hasPrefix("<첨부: ") || line.hasPrefix("<첨부됨: ")
    }
    return kinds.contains(line) || line.hasSuffix(" (file attached)") || line.hasSuffix(" (파일 첨부됨)")
  }

  private static let kinds: Set<String> = Set(
    ["image", "video", "audio", "sticker", "GIF", "document", "Contact card"].map { $0 + " omitted" }
      + ["이미지", "사진", "동영상", "비디오", "오디오", "스티커", "GIF", "문서", "연락처 카드"].flatMap {
        [$0 + " 생략됨", $0 + " 제외됨"]
      })
}
