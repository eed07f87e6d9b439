/// KakaoTalk chats saved on a Mac: a CSV table `Date,User,Message`.
struct ChatTable {
  /// How the clock is read.
  let clock: ChatExport

  /// Whether the table's heading is that of a chat.
  static func recognises(_ head: String) -> Bool {
    let line = head.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\n" && $0 != "\r" }
    return String(line) == "Date,User,Message"
  }

  /// Gives every message of a whole table, in order, to `body`; rows of the program itself are left out.
  func read(_ text: String, _ body: (ChatMessage) throws -> Void) rethrows {
    _ = try read(text, hasHeading: true, isLast: true, body)
  }

  /// Gives every message that ends in `text` to `body`; how many bytes are done with.
  func read(
    _ text: String, hasHeading: Bool, isLast: Bool, onCut: (Range<Int>) -> Void = { _ in },
    _ body: (ChatMessage) throws -> Void
  ) rethrows -> Int {
    var isHeading = hasHeading
    let count = text.utf8.count
    var records = CSVRecords(text)
    while let record = records.next() {
      if !isLast, record.bytes.upperBound >= count { return record.bytes.lowerBound }
      if isHeading {
        isHeading = false
        continue
      }
      guard record.fields.count >= 3, !record.fields[1].isEmpty else { continue }
      let words = record.fields[2]
      // A last row that no line break ends may have been cut in the middle of the program's words.
      let isCut = isLast && record.bytes.upperBound == count
      let name = record.fields[1]
      if isCut,
        ChatTail.isHalfSystem(Substring(words)) || ChatMessage.isHalfPlaceholder(words)
          || !words.isEmpty && ((name + " ").hasPrefix(words) || (name + "님").hasPrefix(words))
      {
        onCut(record.bytes)
        continue
      }
      if ChatLine.isSystem(Substring(words)) || words.hasPrefix(record.fields[1] + " invited ") { continue }
      var cursor = LineCursor(Substring(record.fields[0]))
      let date = cursor.chatDate()
      cursor.takeBlanks()
      let time = cursor.chatTime()
      let moment = time.flatMap { clock.moment(date, $0) }
      try body(
        ChatMessage(
          name: record.fields[1].withoutStraySelectors, time: moment,
          hasUnreadTime: moment == nil && !record.fields[0].isEmpty, text: words, bytes: record.bytes))
    }
    return count
  }
}
