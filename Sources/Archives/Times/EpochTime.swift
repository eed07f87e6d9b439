internal import Posts

/// Times written as one run of digits.
enum EpochTime {
  /// Seconds, milliseconds or microseconds since 1970, or `yyyymmddhhmmss` and its shorter forms.
  static func moment(_ text: String, _ zoneOffsetMinutes: Int) -> Moment? {
    let whole = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = whole.first, (8...17).contains(digits.utf8.count), whole.count < 3,
      whole.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int64(digits)
    else { return nil }
    if whole.count == 1, let date = compact(digits, zoneOffsetMinutes) { return date }
    let seconds: Int64
    switch number {
    case 100_000_000..<100_000_000_000: seconds = number
    case 100_000_000_000..<100_000_000_000_000: seconds = number / 1000
    case 100_000_000_000_000...: seconds = number / 1_000_000
    default: return nil
    }
    return Moment(seconds: seconds, offsetMinutes: 0, precision: .second, origin: .stated)
  }

  private static func compact(_ digits: Substring, _ zone: Int) -> Moment? {
    guard [8, 12, 14, 17].contains(digits.count) else { return nil }
    let values = digits.utf8.map { Int($0) - 48 }
    func number(_ from: Int, _ count: Int) -> Int {
      guard from + count <= values.count else { return 0 }
      return values[from..<from + count].reduce(0) { $0 * 10 + $1 }
    }
    let year = number(0, 4)
    guard (1900...2199).contains(year),
      let time = CivilTime(
        year: year, month: number(4, 2), day: number(6, 2), hour: number(8, 2), minute: number(10, 2),
        second: number(12, 2), offsetMinutes: zone)
    else { return nil }
    let precision: Moment.Precision = digits.count == 8 ? .day : digits.count == 12 ? .minute : .second
    return Moment(seconds: time.seconds, offsetMinutes: zone, precision: precision, origin: .assumed)
  }
}
