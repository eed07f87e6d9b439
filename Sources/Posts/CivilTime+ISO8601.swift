extension CivilTime {
  /// Reads `2022-10-17T14:24:06+09:00`, with or without seconds and fraction; `Z` and `+0900` are offsets too.
  ///
  /// - Parameter defaultOffsetMinutes: taken where the text states no offset; without it such a text is refused.
  public init?(iso8601 text: String, defaultOffsetMinutes: Int? = nil) {
    var rest = Substring(text)
    guard let year = rest.number(digits: 4), rest.drop("-"),
      let month = rest.number(digits: 2), rest.drop("-"), let day = rest.number(digits: 2)
    else { return nil }
    var clock = (hour: 0, minute: 0, second: 0)
    if rest.drop("T") || rest.drop(" ") {
      guard let hour = rest.number(digits: 2), rest.drop(":"), let minute = rest.number(digits: 2)
      else { return nil }
      clock = (hour, minute, 0)
      if rest.drop(":") {
        guard let second = rest.number(digits: 2) else { return nil }
        clock.second = second
        if rest.drop(".") { rest = rest.drop(while: \.isWholeNumber) }
      }
    }
    guard let offset = rest.offsetMinutes() ?? (rest.isEmpty ? defaultOffsetMinutes : nil), rest.isEmpty
    else { return nil }
    self.init(
      year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
      second: clock.second, offsetMinutes: offset)
  }
}

extension Substring {
  fileprivate mutating func drop(_ prefix: String) -> Bool {
    guard hasPrefix(prefix) else { return false }
    removeFirst(prefix.count)
    return true
  }

  fileprivate mutating func number(digits: Int) -> Int? {
    let head = prefix(digits)
    guard head.count == digits, head.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    removeFirst(digits)
    return Int(head)
  }

  fileprivate mutating func offsetMinutes() -> Int? {
    if drop("Z") || drop("z") { return 0 }
    let sign = drop("+") ? 1 : drop("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2) else { return nil }
    _ = drop(":")
    let minutes = isEmpty ? 0 : number(digits: 2)
    guard let minutes, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
