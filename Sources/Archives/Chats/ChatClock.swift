/// A date as a chat writes it, before anybody has asked whether there is such a day.
struct ChatDate: Hashable {
  let year, month, day: Int
}

/// A time of day as a chat writes it.
struct ChatTime: Hashable {
  let hour, minute: Int
  let second: Int?
}

extension LineCursor {
  /// Takes a date in one of the five ways of writing, with the day of the week where one stands.
  mutating func chatDate() -> ChatDate? {
    attempt { $0.koreanDate() } ?? attempt { $0.dottedDate() } ?? attempt { $0.isoDate() }
      ?? attempt { $0.englishDate() }
  }

  /// Takes a time of day: `오후 8:36`, `20:36`, `20:36:00`, `8:36 PM`.
  mutating func chatTime() -> ChatTime? {
    attempt { cursor in
      let korean = cursor.take("오전") ? 0 : cursor.take("오후") ? 12 : nil
      if korean != nil { cursor.takeBlanks() }
      guard var hour = cursor.number(1...2), cursor.take(":"), let minute = cursor.number(2...2),
        hour < 25, minute < 60
      else { return nil }
      let second = cursor.attempt { $0.take(":") ? $0.number(2...2) : nil }
      let half = korean ?? cursor.attempt { $0.englishHalf() }
      // 12시 is the first hour of each half: 오전 12:05 is five past midnight.
      if let half, hour <= 12 { hour = hour % 12 + half }
      return hour < 24 && (second ?? 0) < 61 ? ChatTime(hour: hour, minute: minute, second: second) : nil
    }
  }

  private mutating func englishHalf() -> Int? {
    takeBlanks()
    return take("AM") ? 0 : take("PM") ? 12 : nil
  }

  /// `2021년 12월 29일`, `2021년 12월 29일 수요일`
  private mutating func koreanDate() -> ChatDate? {
    guard let year = number(4...4), take("년 "), let month = number(1...2), take("월 "),
      let day = number(1...2), take("일")
    else { return nil }
    takeWeekday()
    return ChatDate(year: year, month: month, day: day)
  }

  private mutating func takeWeekday() {
    let weekday: Void? = attempt { cursor in
      cursor.takeBlanks()
      return "월화수목금토일".unicodeScalars.contains { cursor.take("\($0)요일") } ? () : nil
    }
    _ = weekday
  }

  /// `2022. 12. 31.`, `2025. 10. 15. 수요일`
  private mutating func dottedDate() -> ChatDate? {
    guard let year = number(4...4), take("."), case _ = takeBlanks(), let month = number(1...2),
      take("."), case _ = takeBlanks(), let day = number(1...2)
    else { return nil }
    _ = take(".")
    takeWeekday()
    return ChatDate(year: year, month: month, day: day)
  }

  /// `2019-11-04`
  private mutating func isoDate() -> ChatDate? {
    guard let year = number(4...4), take("-"), let month = number(2...2), take("-"),
      let day = number(2...2)
    else { return nil }
    return ChatDate(year: year, month: month, day: day)
  }

  /// `Dec 31, 2014`, `Wednesday, December 31, 2014`
  private mutating func englishDate() -> ChatDate? {
    guard var name = word() else { return nil }
    if name.hasSuffix("day"), take(", ") {
      guard let month = word() else { return nil }
      name = month
    }
    guard let month = ChatDate.month(named: name), take(" "), let day = number(1...2), take(", "),
      let year = number(4...4)
    else { return nil }
    return ChatDate(year: year, month: month, day: day)
  }
}

extension ChatDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// What dates in English begin with.
  static let names =
    months + ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// The month of that name, whole or cut to three letters; `nil` if there is none.
  fileprivate static func month(named name: String) -> Int? {
    months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }
}
