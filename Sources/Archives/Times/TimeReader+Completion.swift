internal import Posts

/// Who says when a document was captured: its file's date, its container or itself, or the user. The later the better.
enum CaptureOrigin: Int, Comparable, Sendable {
  case file, stated, given

  static func < (left: CaptureOrigin, right: CaptureOrigin) -> Bool { left.rawValue < right.rawValue }
}

extension TimeReader {
  /// `read` with the year or the whole day that it leaves out; `nil` if nothing says which.
  ///
  /// With a floor it is the first such time that is not before it, compared as finely as the text is written; else
  /// the last one that is not behind the capture. A weekday must fit.
  func completed(_ read: DateFields, _ offset: Int) -> DateFields? {
    guard let base = floor ?? captured else { return nil }
    let step = floor == nil ? -1 : 1
    var fields = read
    let now = CivilTime(seconds: base, offsetMinutes: offset)
    if fields.month != nil {
      fields.year = now.year
      // Eight years apart at most lie two of 29 February, eleven two of a day on one weekday.
      for _ in 0..<12 {
        if let time = civil(fields, offset), read.weekday == nil || read.weekday == time.weekday,
          fits(time.seconds, read, slack: 86400)
        {
          return fields
        }
        fields.year = fields.year.map { $0 + step }
      }
      return nil
    }
    guard fields.hour != nil, fields.day == nil else { return nil }
    for days in 0..<9 {
      let date = CivilTime(seconds: base + Int64(days * step) * 86400, offsetMinutes: offset)
      (fields.year, fields.month, fields.day) = (date.year, date.month, date.day)
      guard read.weekday == nil || read.weekday == date.weekday else { continue }
      // Clocks of two machines differ by minutes.
      if let time = civil(fields, offset), fits(time.seconds, read, slack: 300) { return fields }
    }
    return nil
  }

  /// - Parameter slack: Seconds that a time may lie behind the capture.
  private func fits(_ start: Int64, _ read: DateFields, slack: Int64) -> Bool {
    // 24 o'clock is the end of its day.
    let seconds = start + (read.hour == 24 ? 86400 : 0)
    if let floor { return seconds + read.precision.unitSeconds > floor }
    return captured.map { seconds <= $0 + slack } ?? true
  }
}

extension Moment.Precision {
  /// The length of the unit that a time is rounded down to; months and years to whole days.
  var unitSeconds: Int64 {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day, .month, .year: 86400
    }
  }
}
