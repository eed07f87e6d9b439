internal import Posts

/// How long ago something was, as sites write it: `3시간 전`, `어제`, `2 wks`.
struct RelativeTime {
  let seconds: Int64
  let precision: Moment.Precision
  /// The time of day, where the text names one beside the day.
  let clock: (hour: Int, minute: Int)?

  init?(_ text: String) {
    let folded = RelativeTime.plain(text.lowercased())
    if ["방금", "방금 전", "지금", "just now", "now"].contains(folded) {
      (seconds, precision, clock) = (0, .minute, nil)
      return
    }
    for (word, days) in RelativeTime.days {
      guard folded.hasPrefix(word) else { continue }
      let rest = String(folded.dropFirst(word.count)).trimmingBlanks()
      if rest.isEmpty {
        (seconds, precision, clock) = (days * 86400, .day, nil)
        return
      }
      guard let fields = DateFields(rest), let hour = fields.hour, fields.month == nil, fields.year == nil,
        hour < 24, (fields.minute ?? 0) < 60
      else { return nil }
      (seconds, precision, clock) = (days * 86400, .day, (hour, fields.minute ?? 0))
      return
    }
    var rest = Substring(folded)
    for prefix in ["약 ", "about ", "작성 "] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    let spelled = RelativeTime.spelled(rest)
    rest = Substring(spelled ?? String(rest))
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 5, let count = Int64(digits) else { return nil }
    let unit = rest.dropFirst(digits.count).drop { $0 == " " }
    if let (length, precision) = RelativeTime.unit(String(unit)) {
      seconds = count * length
      self.precision = precision
    } else if let (more, precision) = RelativeTime.pair(count, unit) {
      (seconds, self.precision) = (more, precision)
    } else {
      return nil
    }
    clock = nil
  }

  /// `1시간 30분 전`: a second, smaller unit behind the first.
  private static func pair(_ count: Int64, _ text: Substring) -> (Int64, Moment.Precision)? {
    for name in ["시간", "일", "h", "d"] where text.hasPrefix(name) {
      let rest = text.dropFirst(name.count).drop { $0 == " " }
      guard rest.first.map({ ("0"..."9").contains($0) }) ?? false,
        let (length, _) = unit(name), let smaller = RelativeTime(String(rest)), smaller.clock == nil,
        smaller.seconds < length
      else { continue }
      return (count * length + smaller.seconds, smaller.precision)
    }
    return nil
  }

  /// `text` without the word that it was changed since.
  private static func plain(_ text: String) -> String {
    for ending in ["(수정됨)", "(편집됨)", "(edited)", "수정됨"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count)).trimmed(of: " ·")
    }
    return text
  }

  private static let days: [(String, Int64)] = [
    ("오늘", 0), ("today at", 0), ("today", 0), ("어제", 1), ("yesterday at", 1), ("yesterday", 1), ("그저께", 2),
    ("그제", 2),
  ]

  /// `하루 전` and `한 시간 전` with their number in digits; `nil` if it is no such word.
  private static func spelled(_ text: Substring) -> String? {
    for (word, digits) in numbers where text.hasPrefix(word) && text.hasSuffix("전") {
      return digits + text.dropFirst(word.count)
    }
    return nil
  }

  private static let numbers = [
    ("하루 ", "1일 "), ("이틀 ", "2일 "), ("사흘 ", "3일 "), ("나흘 ", "4일 "), ("일주일 ", "1주 "),
    ("한 ", "1"), ("두 ", "2"), ("세 ", "3"), ("네 ", "4"),
  ]

  private static func unit(_ text: String) -> (Int64, Moment.Precision)? {
    switch text {
    case "초 전", "초전", "s", "sec", "secs", "seconds ago", "second ago": (1, .second)
    case "분 전", "분전", "m", "min", "mins", "minutes", "minute ago", "minutes ago", "분": (60, .minute)
    case "시간 전", "시간전", "h", "hr", "hrs", "hours", "hour ago", "hours ago", "시간": (3600, .hour)
    case "일 전", "일전", "d", "day", "days", "day ago", "days ago", "일": (86400, .day)
    case "주 전", "주전", "w", "wk", "wks", "week ago", "weeks ago", "주", "주일 전", "주일전": (7 * 86400, .day)
    case "개월 전", "개월전", "달 전", "달전", "mo", "mos", "month ago", "months ago": (30 * 86400, .month)
    case "년 전", "년전", "y", "yr", "yrs", "year ago", "years ago": (365 * 86400, .year)
    default: nil
    }
  }
}
