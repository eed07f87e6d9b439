/// A date and a time of day on the Gregorian calendar, at a fixed offset from UTC.
///
/// Arithmetic over whole days (Hinnant 2013, "chrono-compatible low-level date algorithms"), without tables of
/// zones and without locale, so that it gives the same on every machine.
public struct CivilTime: Hashable, Sendable {
  /// Calendar fields; `month` and `day` count from 1.
  public let year, month, day, hour, minute, second: Int
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  /// The date and time, or `nil` if there is none such (31 February, 25 o'clock).
  ///
  /// A leap second (`second` = 60) is taken as the second before it.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    offsetMinutes: Int
  ) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilTime.days(inMonth: month, year: year)).contains(day), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second), abs(offsetMinutes) <= 18 * 60
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = min(second, 59)
    self.offsetMinutes = offsetMinutes
  }

  /// What a clock at `offsetMinutes` shows `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64, offsetMinutes: Int) {
    let local = seconds + Int64(offsetMinutes) * 60
    let dayNumber = Int((Double(local) / 86400).rounded(.down))
    let rest = Int(local - Int64(dayNumber) * 86400)
    (year, month, day) = CivilTime.date(ofDay: dayNumber)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    self.offsetMinutes = offsetMinutes
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64 {
    let ofDay = hour * 3600 + minute * 60 + second - offsetMinutes * 60
    return Int64(CivilTime.dayNumber(year: year, month: month, day: day)) * 86400 + Int64(ofDay)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let number = CivilTime.dayNumber(year: year, month: month, day: day) + 3
    return (number % 7 + 7) % 7
  }

  /// Days since 1970-01-01; the month counts from 1.
  public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(ofDay number: Int) -> (Int, Int, Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilTime: CustomStringConvertible {
  /// ISO 8601 with the offset; `Z` for UTC.
  public var description: String {
    var letters: [UInt8] = []
    letters.reserveCapacity(25)
    CivilTime.append(year, 4, to: &letters)
    for (sign, number) in [("-", month), ("-", day), ("T", hour), (":", minute), (":", second)] {
      letters += sign.utf8
      CivilTime.append(number, 2, to: &letters)
    }
    if offsetMinutes == 0 {
      letters.append(UInt8(ascii: "Z"))
    } else {
      letters.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
      CivilTime.append(abs(offsetMinutes) / 60, 2, to: &letters)
      letters.append(UInt8(ascii: ":"))
      CivilTime.append(abs(offsetMinutes) % 60, 2, to: &letters)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Appends `number` with at least `width` digits.
  private static func append(_ number: Int, _ width: Int, to letters: inout [UInt8]) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    guard number >= 0, number < unit * 10 else { return letters.append(contentsOf: String(number).utf8) }
    while unit > 0 {
      letters.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
