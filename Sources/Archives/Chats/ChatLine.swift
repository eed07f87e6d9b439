internal import Markup

/// What one line of a chat export says.
enum ChatLine: Hashable {
  /// The day of the messages below; `time` where the separator states one.
  case day(ChatDate, ChatTime?)
  /// The first line of a message; `date` where the line itself states it.
  case message(date: ChatDate?, time: ChatTime, name: String, text: String)
  /// Somebody came, went, was invited: the program speaks.
  case system
  /// A time and words without a mark between name and text, as copied from a window.
  case pasted(time: ChatTime, words: String)
  /// Anything else: it belongs to the message above.
  case text

  init(_ line: Substring) {
    self =
      ChatLine.separator(line) ?? ChatLine.bracketed(line) ?? ChatLine.dated(line)
      ?? (ChatLine.isSystem(line) ? .system : .text)
  }

  /// `--------------- 2022년 10월 15일 토요일 ---------------`
  private static func separator(_ line: Substring) -> ChatLine? {
    guard line.hasPrefix("-----"), line.hasSuffix("-----") else { return nil }
    let inner = line.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
    var cursor = LineCursor(Substring(String(inner)))
    cursor.takeBlanks()
    guard let date = cursor.chatDate() else { return nil }
    cursor.takeBlanks()
    return cursor.isAtEnd ? .day(date, nil) : nil
  }

  /// `[이름] [오후 7:12] 본문`; a name may hold brackets itself.
  private static func bracketed(_ line: Substring) -> ChatLine? {
    guard line.first == "[" else { return nil }
    var search = line.startIndex
    while let border = line[search...].firstRange(of: "] [") {
      var cursor = LineCursor(line[border.upperBound...])
      if let time = cursor.chatTime(), cursor.take("]") {
        _ = cursor.take(" ")
        let name = String(line[line.index(after: line.startIndex)..<border.lowerBound])
        return .message(date: nil, time: time, name: name, text: String(cursor.remainder))
      }
      search = border.upperBound
    }
    return nil
  }

  /// Lines that begin with a date, a time, or both.
  private static func dated(_ line: Substring) -> ChatLine? {
    var cursor = LineCursor(line)
    let date = cursor.chatDate()
    if date != nil {
      if cursor.isAtEnd { return date.map { .day($0, nil) } }
      _ = cursor.take(" at") || cursor.take(",")
      guard cursor.takeBlanks() else { return nil }
    }
    guard let time = cursor.chatTime() else { return nil }
    if cursor.isAtEnd { return date.map { .day($0, time) } }
    if cursor.take(": ") { return .system }
    if cursor.take(", ") || cursor.take(" , ") { return spoken(cursor.remainder, date, time) }
    if date == nil, cursor.take(" ") { return .pasted(time: time, words: String(cursor.remainder)) }
    return nil
  }

  /// `이름 : 본문`: the first ` : ` ends the name; without it, or without a name, the program speaks.
  private static func spoken(_ words: Substring, _ date: ChatDate?, _ time: ChatTime) -> ChatLine {
    guard let border = words.firstRange(of: " : "), border.lowerBound > words.startIndex else {
      return .system
    }
    return .message(
      date: date, time: time, name: String(words[..<border.lowerBound]),
      text: String(words[border.upperBound...]))
  }

  /// Whether the words are the program's: who came, went, was invited or removed.
  static func isSystem(_ words: Substring) -> Bool {
    let bytes = words.utf8.span
    // Letters that are written in parts are the same letters.
    if words.utf8.contains(0xE1), systemPhrases.contains(where: { words.contains($0) }) {
      return words.count < 300
    }
    // Every phrase ends in a full stop, and few words have one.
    for stop in bytes.indices where bytes[stop] == 0x2E {
      let isPhrase = phrases.contains { phrase in
        let start = stop + 1 - phrase.count
        return start >= 0 && bytes.has(phrase, at: start)
      }
      if isPhrase { return words.count < 300 }
    }
    return false
  }

  static let systemPhrases = [
    "님이 들어왔습니다.", "님이 나갔습니다.", "님을 초대하였습니다.", "님을 초대했습니다.", "님을 내보냈습니다.",
    "님이 방장이 되었습니다.", "채팅방 관리자가 메시지를 가렸습니다.", " left this chatroom.",
    " joined this chatroom.", " has been removed from this chatroom.",
  ]
  private static let phrases = systemPhrases.map { Array($0.utf8) }
}
