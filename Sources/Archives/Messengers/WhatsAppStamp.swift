/// What a line of a WhatsApp export begins with: `2022. 10. 15. 오후 3:33 - `, `10/15/22, 3:33 PM - `,
/// `[15/10/2022, 15:33:12] `.
struct WhatsAppStamp {
  /// The numbers of the date, in the order in which they are written.
  let numbers: [Int]
  /// What stands between them.
  let mark: String
  let time: ChatTime
  /// Whether the clock has two halves and says so in capitals, as in America.
  let isAmerican: Bool
  /// Whether it stands in brackets, as iPhones write it.
  let isBracketed: Bool
  /// What follows it.
  let rest: Substring

  init?(_ line: Substring) {
    var cursor = LineCursor(Substring(line.unicodeScalars.drop { WhatsAppStamp.marks.contains($0) }))
    isBracketed = cursor.take("[")
    guard let first = cursor.number(1...4),
      let mark = [". ", ".", "/", "-"].first(where: { cursor.take($0) }),
      let second = cursor.number(1...2), cursor.take(mark), let third = cursor.number(1...4)
    else { return nil }
    _ = cursor.take(".")
    let hasComma = cursor.take(",")
    guard cursor.takeBlanks(), let time = cursor.talkTime() else { return nil }
    // Logs of programs look like `2022-10-15 15:33:12 - ` and `[15/10/2022 15:33:12] `.
    if isBracketed {
      guard cursor.take("]"), hasComma || mark == ". " else { return nil }
      cursor.takeBlanks()
    } else {
      guard cursor.takeBlanks(), cursor.take("-"), cursor.takeBlanks(), time.second == nil,
        hasComma || mark != "-" || first < 1000
      else { return nil }
    }
    (numbers, self.mark, self.time) = ([first, second, third], mark, time)
    rest = cursor.remainder
    let head = line.prefix(32)
    isAmerican = head.contains("AM") || head.contains("PM")
  }

  /// Signs without shape that say in which direction to read.
  static let marks: Set<Unicode.Scalar> = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
    "\u{2067}",
    "\u{2068}", "\u{2069}",
  ]

  /// `text` without them.
  static func unmarked(_ text: Substring) -> String {
    guard text.unicodeScalars.contains(where: { marks.contains($0) }) else { return String(text) }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
  }
}

extension LineCursor {
  /// Takes a time of day, whose half of the day may stand in small letters: `3:33 pm`, `3:33 p.m.`
  fileprivate mutating func talkTime() -> ChatTime? {
    guard let time = chatTime() else { return nil }
    let half: Int? = attempt { cursor in
      cursor.takeBlanks()
      for (names, hours) in [(["am", "a.m."], 0), (["pm", "p.m."], 12)]
      where names.contains(where: { cursor.take($0) }) {
        return hours
      }
      return nil
    }
    guard let half, time.hour < 13 else { return time }
    return ChatTime(hour: time.hour % 12 + half, minute: time.minute, second: time.second)
  }
}
