internal import Posts

/// The fields of a date and time, as far as a text states them.
struct DateFields {
  var year, month, day, hour, minute, second: Int?
  var offsetMinutes: Int?
  /// 0 for Monday to 6 for Sunday.
  var weekday: Int?
  private var hasNumericOffset = false
  /// `15.10.2022`, which puts the day first wherever it is written.
  private var isDotted = false
  private var isAfternoon: Bool?
  /// Numbers that say nothing by themselves, in order, with how many digits they have.
  private var loose: [(value: Int, digits: Int)] = []
  private var unknownWords = 0
  private var isBroken = false
  /// `-03-12` is March of no century: 2003-12 in feeds.
  private var beginsWithSign = false

  /// How fine the text is.
  var precision: Moment.Precision {
    if second != nil { return .second }
    if minute != nil { return .minute }
    if hour != nil { return .hour }
    if day != nil { return .day }
    return month != nil ? .month : .year
  }

  /// Reads Korean, ISO 8601, RFC 822, C and mixed forms; `nil` if `text` is no time or an impossible one.
  init?(_ text: String) {
    isDotted = DateFields.isDotted(text)
    var tokens = DateTokens(DateFields.withoutZoneComment(text))
    while let token = tokens.next() {
      switch token {
      case .number(let value, let digits): number(value, digits, &tokens)
      case .word(let word): self.word(word, &tokens)
      case .sign(let sign): self.sign(sign, &tokens)
      }
      guard !isBroken else { return nil }
    }
    guard settle() else { return nil }
    if let isAfternoon, let hour {
      if isAfternoon, hour < 12 { self.hour = hour + 12 }
      if !isAfternoon, hour == 12 { self.hour = 0 }
    }
    if let hour, !(0...24).contains(hour) { return nil }
    if let minute, !(0...59).contains(minute) { return nil }
    if let second, !(0...60).contains(second) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day, !(1...31).contains(day) { return nil }
  }

  /// Whether `text` begins with two short numbers and a year, with dots between them.
  private static func isDotted(_ text: String) -> Bool {
    let parts = text.utf8.prefix(11).split(separator: 0x2E, maxSplits: 2)
    guard parts.count == 3 else { return false }
    return parts[0].count <= 2 && parts[1].count <= 2
      && parts[2].prefix { (0x30...0x39).contains($0) }.count == 4
  }

  /// `text` without the zone's name in brackets behind its numeric offset, as in `GMT+0900 (한국 표준시)`.
  private static func withoutZoneComment(_ text: String) -> Substring {
    guard text.utf8.last == 0x29, let bracket = text.utf8.lastIndex(of: 0x28) else { return Substring(text) }
    let before = text[..<bracket].utf8.reversed().drop { $0 == 0x20 }
    let digits = before.prefix { (0x30...0x39).contains($0) || $0 == 0x3A }
    let sign = before.dropFirst(digits.count).first
    guard digits.count >= 4, sign == 0x2B || sign == 0x2D else { return Substring(text) }
    return text[..<bracket]
  }

  private mutating func number(_ value: Int, _ digits: Int, _ tokens: inout DateTokens) {
    if hour == nil, tokens.drop(":") {
      clock(value, digits, &tokens)
      return
    }
    switch tokens.peekWord() {
    case "년": set(\.year, DateFields.fullYear(value, digits), &tokens)
    case "월": set(\.month, value, &tokens)
    case "일": set(\.day, value, &tokens)
    case "시": set(\.hour, value, &tokens)
    case "분": set(\.minute, value, &tokens)
    case "초": set(\.second, value, &tokens)
    case "am", "pm", "a", "p":
      // `15 PM 3:33`: the half belongs to the clock behind it.
      if digits <= 2, hour == nil, !tokens.clockFollowsWord() {
        hour = value
      } else {
        loose.append((value, digits))
      }
    default: loose.append((value, digits))
    }
  }

  private mutating func set(
    _ field: WritableKeyPath<DateFields, Int?>, _ value: Int, _ tokens: inout DateTokens
  ) {
    _ = tokens.next()
    if self[keyPath: field] != nil { isBroken = true }
    self[keyPath: field] = value
  }

  private mutating func clock(_ value: Int, _ digits: Int, _ tokens: inout DateTokens) {
    guard digits <= 2, let first = tokens.takeNumber(), first.digits <= 2 else {
      isBroken = true
      return
    }
    (hour, minute) = (value, first.value)
    guard tokens.drop(":") else { return }
    guard let next = tokens.takeNumber(), next.digits <= 2 else {
      isBroken = true
      return
    }
    second = next.value
    if tokens.drop(":") { isBroken = true }
    if tokens.drop(".") || tokens.drop(",") { _ = tokens.takeNumber() }
  }

  private mutating func word(_ word: String, _ tokens: inout DateTokens) {
    if let number = MonthNames.number(of: word) {
      if month != nil { isBroken = true }
      month = number
      return
    }
    switch word {
    case "오전", "am", "a.m", "上午", "午前": isAfternoon = false
    case "오후", "pm", "p.m", "下午", "午後": isAfternoon = true
    // `4:12 p.m.` in two words.
    case "a" where hour != nil: isAfternoon = false
    case "p" where hour != nil: isAfternoon = true
    // `October 15th`: the ending of the number before it.
    case "st", "nd", "rd", "th": if loose.isEmpty { isBroken = true }
    case "t": if hour == nil, loose.isEmpty, year == nil { isBroken = true }
    case "at" where hour != nil && offsetMinutes == nil: offsetMinutes = -240
    case "at", "on", "etc", "입력", "기사입력", "등록", "작성", "작성일", "등록일", "수정", "최종수정", "승인", "송고", "m", "게시됨",
      "게시일", "게시",
      "작성됨", "발행일", "발행", "게재", "입력일", "날짜", "posted", "published", "updated", "일시", "의", "에", "시간":
      break
    case "수정됨", "편집됨", "edited": break
    default:
      if let number = MonthNames.weekday(word) {
        weekday = number
        return
      }
      if let offset = ZoneNames.offset(of: word) {
        // `+0900 KST` says it twice.
        if !hasNumericOffset { offsetMinutes = (offsetMinutes ?? 0) + offset }
      } else {
        unknownWords += 1
        if unknownWords > 0 { isBroken = true }
      }
    }
  }

  private mutating func sign(_ sign: UInt8, _ tokens: inout DateTokens) {
    if hour == nil, loose.isEmpty, month == nil, year == nil { beginsWithSign = true }
    guard hour != nil, offsetMinutes == nil || offsetMinutes == 0, sign == 0x2B || sign == 0x2D else {
      return
    }
    // After a time of day a sign and digits are an offset from UTC.
    guard let number = tokens.takeNumber() else {
      if tokens.peekWord() != nil { isBroken = true }
      return
    }
    var minutes: Int
    if number.digits <= 2, tokens.drop(":") {
      guard let rest = tokens.takeNumber(), rest.digits == 2, rest.value < 60 else {
        isBroken = true
        return
      }
      minutes = number.value * 60 + rest.value
    } else if number.digits <= 2 {
      minutes = number.value * 60
    } else if number.digits <= 4 {
      minutes = number.value / 100 * 60 + number.value % 100
    } else {
      isBroken = true
      return
    }
    if minutes > 18 * 60 { isBroken = true }
    if sign == 0x2D { minutes = -minutes }
    offsetMinutes = minutes
    hasNumericOffset = true
  }

  /// Gives the numbers that stand alone their meaning; `false` if they cannot have one.
  private mutating func settle() -> Bool {
    if year != nil || day != nil, month != nil, loose.isEmpty { return true }
    if month != nil { return settleBesideMonth() }
    switch loose.count {
    case 0: return hour != nil && year == nil || year != nil
    case 1: return settleOne(loose[0])
    // A sign before four digits means a year before our era, of which no post is.
    case 2... where beginsWithSign && loose[0].digits == 4: return false
    case 2:
      let (first, second) = (loose[0], loose[1])
      if first.digits == 4 {
        if second.digits == 3 {
          return setDayOfYear(first.value, second.value)
        }
        (year, month) = (first.value, second.value)
        return second.digits <= 2
      }
      if second.digits == 4, first.digits <= 2 {
        (month, year) = (first.value, second.value)
        return true
      }
      guard first.digits <= 2, second.digits <= 2 else { return false }
      if beginsWithSign {
        (year, month) = (DateFields.fullYear(first.value, first.digits), second.value)
        return true
      }
      (month, day) = (first.value, second.value)
      return true
    case 3:
      let (first, second, third) = (loose[0], loose[1], loose[2])
      if first.digits <= 2, first.value <= 12, (13...31).contains(second.value), third.digits == 2 {
        // 10/15/22 is American: there is no fifteenth month.
        (month, day, year) = (first.value, second.value, DateFields.fullYear(third.value, 2))
        return true
      }
      if first.digits == 4 || first.digits == 2 && third.digits <= 2 && first.value > 12
        || first.digits == 2
          && third.digits == 2
      {
        (year, month, day) = (DateFields.fullYear(first.value, first.digits), second.value, third.value)
        return third.digits <= 2
      }
      guard third.digits == 4 else { return false }
      year = third.value
      if isDotted {
        (day, month) = (first.value, second.value)
        return true
      }
      // 10/17/2022 is American; 17/10/2022 cannot be.
      (month, day) = first.value > 12 ? (second.value, first.value) : (first.value, second.value)
      return true
    default: return false
    }
  }

  private mutating func settleBesideMonth() -> Bool {
    for number in loose {
      if number.digits >= 3 {
        guard year == nil, number.digits == 4 else { return false }
        year = number.value
      } else if day == nil {
        day = number.value
      } else if year == nil {
        year = DateFields.fullYear(number.value, number.digits)
      } else {
        return false
      }
    }
    return day != nil || year != nil
  }

  private mutating func settleOne(_ number: (value: Int, digits: Int)) -> Bool {
    switch number.digits {
    case 4 where (1000...2999).contains(number.value): year = number.value
    case 4:
      (year, month) = (2000 + number.value / 100, number.value % 100)
    case 6: (year, month, day) = (2000 + number.value / 10000, number.value / 100 % 100, number.value % 100)
    case 8: (year, month, day) = (number.value / 10000, number.value / 100 % 100, number.value % 100)
    case 7: return setDayOfYear(number.value / 1000, number.value % 1000)
    case 5: return setDayOfYear(2000 + number.value / 1000, number.value % 1000)
    default: return false
    }
    return true
  }

  private mutating func setDayOfYear(_ year: Int, _ ordinal: Int) -> Bool {
    guard (1...366).contains(ordinal) else { return false }
    let number = CivilTime.dayNumber(year: year, month: 1, day: 1) + ordinal - 1
    let date = CivilTime(seconds: Int64(number) * 86400, offsetMinutes: 0)
    guard date.year == year else { return false }
    (self.year, month, day) = (year, date.month, date.day)
    return true
  }

  /// Two digits: 1970 to 2069.
  private static func fullYear(_ value: Int, _ digits: Int) -> Int {
    digits > 2 ? value : value < 70 ? 2000 + value : 1900 + value
  }
}
