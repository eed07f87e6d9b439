/// LINE chats saved as text, in Korean and English: a title, days, and `15:33⇥name⇥text`.
///
/// A message of several lines stands between quotation marks. The PC parts its fields by blanks, and nothing tells
/// the name from the words but that names come again.
struct LineExport: Messenger {
  static let id = "line"
  static let placeholders: Set<String> = [
    "[스티커]", "[사진]", "[동영상]", "[음성 메시지]", "[음성메시지]", "[파일]", "[위치]", "[위치 정보]", "[위치정보]", "[앨범]", "[노트]",
    "[연락처]", "[선물]", "메시지 전송을 취소했습니다.", "[Sticker]", "[Photo]", "[Video]", "[Voice message]", "[File]",
    "[Location]", "[Album]", "[Note]", "[Contact]", "[Gift]", "unsent a message.",
  ]

  /// The names of an export whose fields are parted by blanks.
  private let names: PastedNames?

  init(_ text: String) {
    let isTabbed = text.utf8.split(separator: 0x0A).lazy.prefix(400).contains { line in
      if case .message = LineExport.fields(ChatExport.clean(Substring(line))) { true } else { false }
    }
    names = isTabbed ? nil : PastedNames(text)
  }

  static func recognises(_ head: String) -> Bool {
    let lines = firstLines(head)
    guard let first = lines.first else { return false }
    if first.hasPrefix("[LINE] ") {
      let isTitle = first.hasSuffix("대화") || first.hasPrefix("[LINE] Chat history")
      return lines.count == 1
        ? isTitle : isSaved(lines[1]) || isTitle && lines[1...].contains { ChatDate(line: $0) != nil }
    }
    // The title may have been cut off.
    guard ChatDate(line: first) != nil, lines.count > 1 else { return false }
    return fields(lines[1]) != .text
  }

  /// `저장한 날짜 : 2022. 10. 15. 17:10`, or its beginning.
  private static func isSaved(_ line: Substring) -> Bool {
    ["저장한 날짜", "저장 날짜", "저장일시", "저장 일시", "Saved on", "Saved time"].contains {
      line.hasPrefix($0) || $0.hasPrefix(line)
    }
  }

  func line(_ line: Substring) -> ChatLine {
    if let date = ChatDate(line: line) { return .day(date, nil) }
    let found = LineExport.fields(line)
    guard found == .text, let names else { return found }
    var cursor = LineCursor(line)
    guard let time = cursor.chatTime(), cursor.take(" "),
      let (name, text) = names.split(String(cursor.remainder))
    else { return .text }
    return .message(date: nil, time: time, name: name, text: text)
  }

  /// A line whose fields tabs part; without a name or a text the program speaks.
  private static func fields(_ line: Substring) -> ChatLine {
    var cursor = LineCursor(line)
    guard let time = cursor.chatTime(), cursor.take("\t") else { return .text }
    let rest = cursor.remainder
    guard let border = rest.firstIndex(of: "\t"), border > rest.startIndex else { return .system }
    return .message(
      date: nil, time: time, name: String(rest[..<border]), text: String(rest[rest.index(after: border)...]))
  }

  func words(_ text: String) -> String? {
    guard !LineExport.placeholders.contains(text), !text.hasPrefix("☎") else { return nil }
    guard text.contains("\n"), text.hasPrefix("\"") else { return text }
    let inner = text.hasSuffix("\"") ? text.dropFirst().dropLast() : text.dropFirst()
    return String(inner).replacing("\"\"", with: "\"").trimmingBlanks()
  }
}
