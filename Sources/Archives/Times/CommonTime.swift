internal import Posts

/// The three forms that programs write nearly always, read at once: `2022-10-17T14:24:06.000+09:00`,
/// `Mon, 17 Oct 2022 14:24:06 +0900` and X's `Mon Oct 17 14:24:06 +0000 2022`. What is not exactly so is left to ``DateFields``, which must agree.
enum CommonTime {
  /// The moment; `nil` for every other form, and for a time that cannot be.
  static func moment(_ text: String) -> Moment? {
    guard (17...40).contains(text.utf8.count) else { return nil }
    var cursor = ByteCursor(text)
    if cursor[4] == 0x2D { return iso(&cursor) }
    if cursor[3] == 0x2C { return mail(&cursor) }
    return cursor[3] == 0x20 ? tweet(&cursor) : nil
  }

  private static func iso(_ text: inout ByteCursor) -> Moment? {
    guard let year = text.number(4), text.take(0x2D), let month = text.number(2), text.take(0x2D),
      let day = text.number(2), text.take(0x54) || text.take(0x20),
      let clock = clock(&text, mayHaveFraction: true),
      let offset = offset(&text), text.isAtEnd
    else { return nil }
    return moment(year, month, day, clock, offset)
  }

  private static func mail(_ text: inout ByteCursor) -> Moment? {
    guard text.word(of: days, length: 4) != nil, text.take(0x20), let day = text.number(2), text.take(0x20),
      let month = text.word(of: months, length: 3),
      text.take(0x20), let year = text.number(4), text.take(0x20),
      let clock = clock(&text, mayHaveFraction: false),
      text.take(0x20), let offset = offset(&text), text.isAtEnd
    else { return nil }
    return moment(year, month + 1, day, clock, offset)
  }

  private static func tweet(_ text: inout ByteCursor) -> Moment? {
    guard text.word(of: blankDays, length: 4) != nil, let month = text.word(of: months, length: 3),
      text.take(0x20), let day = text.number(2), text.take(0x20),
      let clock = clock(&text, mayHaveFraction: false), text.take(0x20), let offset = offset(&text),
      text.take(0x20), let year = text.number(4), text.isAtEnd
    else { return nil }
    return moment(year, month + 1, day, clock, offset)
  }

  private static func moment(
    _ year: Int, _ month: Int, _ day: Int, _ clock: (Int, Int, Int), _ offset: Int
  ) -> Moment? {
    guard
      let time = CivilTime(
        year: year, month: month, day: day, hour: clock.0, minute: clock.1, second: clock.2,
        offsetMinutes: offset)
    else { return nil }
    return Moment(seconds: time.seconds, offsetMinutes: offset, precision: .second, origin: .stated)
  }

  private static func clock(_ text: inout ByteCursor, mayHaveFraction: Bool) -> (Int, Int, Int)? {
    guard let hour = text.number(2), hour < 24, text.take(0x3A), let minute = text.number(2), text.take(0x3A),
      let second = text.number(2), second < 60
    else { return nil }
    if mayHaveFraction, text.take(0x2E) {
      guard text.skipDigits() > 0 else { return nil }
    }
    return (hour, minute, second)
  }

  /// `Z`, `+09:00`, `+0900`; in mail also `GMT`.
  private static func offset(_ text: inout ByteCursor) -> Int? {
    if text.take(0x5A) { return 0 }
    if text.take(0x47) { return text.take(0x4D) && text.take(0x54) ? 0 : nil }
    let sign = text.take(0x2B) ? 1 : text.take(0x2D) ? -1 : 0
    guard sign != 0, let hours = text.number(2), hours <= 14 else { return nil }
    _ = text.take(0x3A)
    guard let minutes = text.number(2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)
  private static let days = Array("Mon,Tue,Wed,Thu,Fri,Sat,Sun,".utf8)
  private static let blankDays = Array("Mon Tue Wed Thu Fri Sat Sun ".utf8)
}
