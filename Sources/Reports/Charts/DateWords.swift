internal import Posts
internal import Trends

/// Dates and times in words: `10월 17일(월) 14시`, `Mon 17 Oct, 14:00`.
struct DateWords {
  let zone: Zone
  let language: Language

  private static let korean = ["월", "화", "수", "목", "금", "토", "일"]
  private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `10월 17일(월)`.
  func day(_ seconds: Int64, writtenAt offsetMinutes: Int? = nil) -> String {
    let time = zone.clock(at: seconds, writtenAt: offsetMinutes)
    return language == .korean
      ? "\(time.month)월 \(time.day)일(\(Self.korean[time.weekday]))"
      : "\(Self.english[time.weekday]) \(time.day) \(Self.months[time.month - 1])"
  }

  /// `17일(월)`.
  func shortDay(_ seconds: Int64) -> String {
    let time = zone.clock(at: seconds)
    return language == .korean
      ? "\(time.day)일(\(Self.korean[time.weekday]))" : "\(Self.english[time.weekday]) \(time.day)"
  }

  /// `14시`, `14시 5분`.
  func hour(_ seconds: Int64) -> String {
    let time = zone.clock(at: seconds)
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    guard language == .korean else { return "\(time.hour < 10 ? "0" : "")\(time.hour):\(minute)" }
    return time.minute == 0 ? "\(time.hour)시" : "\(time.hour)시 \(time.minute)분"
  }

  /// `10월 17일(월) 14시`.
  func moment(_ seconds: Int64) -> String {
    day(seconds) + (language == .korean ? " " : ", ") + hour(seconds)
  }

  /// `2022년 10월 17일(월) 14시`.
  func full(_ seconds: Int64) -> String {
    let year = zone.clock(at: seconds).year
    return language == .korean
      ? "\(year)년 \(moment(seconds))" : "\(day(seconds)) \(year), \(hour(seconds))"
  }

  /// A bin in words: `10월 17일(월) 12–15시`, or the day alone for whole days.
  func span(_ bin: Range<Int64>) -> String {
    if bin.count == 86_400, zone.floor(bin.lowerBound, to: 86_400) == bin.lowerBound {
      return day(bin.lowerBound)
    }
    if zone.clock(at: bin.lowerBound).day == zone.clock(at: bin.upperBound - 1).day {
      let end = zone.clock(at: bin.upperBound)
      let last =
        end.hour == 0 && end.minute == 0 ? (language == .korean ? "24시" : "24:00") : hour(bin.upperBound)
      let start = zone.clock(at: bin.lowerBound)
      if language == .korean, start.minute == 0, end.minute == 0 {
        return "\(day(bin.lowerBound)) \(start.hour)–\(last)"
      }
      return moment(bin.lowerBound) + "–" + last
    }
    return moment(bin.lowerBound) + "–" + moment(bin.upperBound)
  }

  /// A bin's beginning in few words, for an axis: `17일(월) 12시`; the day alone for days.
  func label(_ slot: Slot, on axis: Axis) -> String {
    guard case .bin(let index) = slot else { return self.slot(slot, on: axis) }
    let start = axis.counted(index).lowerBound
    return axis.bin == .day ? shortDay(start) : shortDay(start) + " " + hour(start)
  }

  /// The row of a table in words; of a bin the part that is counted.
  func slot(_ slot: Slot, on axis: Axis) -> String {
    switch slot {
    case .bin(let index): span(axis.counted(index))
    case .coarse(let start, let offset, let precision):
      (precision == .hour ? moment(start) : day(start, writtenAt: offset))
        + (language == .korean ? " (시각 모름)" : " (hour unknown)")
    case .undated: language == .korean ? "시각 미상" : "Undated"
    case .outside: language == .korean ? "기간 밖" : "Outside"
    }
  }
}
