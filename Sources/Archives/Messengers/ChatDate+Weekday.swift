internal import Posts

extension ChatDate {
  /// The day that a line with nothing but a date and its weekday names: `2022.10.15 토요일`, `2022/10/15(토)`,
  /// `Sat, 10/15/2022`. Where the year stands last, the weekday tells the month from the day.
  init?(line: Substring) {
    var cursor = LineCursor(line)
    cursor.takeBlanks()
    var weekday = cursor.weekday()
    if weekday != nil {
      _ = cursor.take(",")
      cursor.takeBlanks()
    }
    guard let first = cursor.number(1...4), cursor.takeDateMark(), let second = cursor.number(1...2),
      cursor.takeDateMark(), let third = cursor.number(1...4)
    else { return nil }
    _ = cursor.take(".") || cursor.take("일")
    cursor.takeBlanks()
    if weekday == nil {
      let isBracketed = cursor.take("(")
      weekday = cursor.weekday()
      if isBracketed, !cursor.take(")") { return nil }
    }
    guard let weekday, cursor.isAtEnd else { return nil }
    if first > 999 {
      self.init(year: first, month: second, day: third)
    } else {
      let date = ChatDate(year: third, month: first, day: second)
      let other = ChatDate(year: third, month: second, day: first)
      guard third > 999 else { return nil }
      self = date.weekday != weekday && other.weekday == weekday ? other : date
    }
  }

  /// Monday is 0; `nil` if there is no such day.
  private var weekday: Int? {
    CivilTime(year: year, month: month, day: day, offsetMinutes: 0)?.weekday
  }
}

extension LineCursor {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Takes the name of a weekday, whole or cut: `토요일`, `토`, `Saturday`, `Sat`.
  fileprivate mutating func weekday() -> Int? {
    for (number, letter) in "월화수목금토일".unicodeScalars.enumerated() where take(String(letter)) {
      _ = take("요일")
      return number
    }
    return attempt { cursor in
      guard let word = cursor.word() else { return nil }
      return LineCursor.weekdays.firstIndex { $0 == word || $0.prefix(3) == word }
    }
  }

  /// Takes what stands between the numbers of a date.
  fileprivate mutating func takeDateMark() -> Bool {
    defer { takeBlanks() }
    return [".", "/", "-", "년", "월"].contains { take($0) }
  }
}
