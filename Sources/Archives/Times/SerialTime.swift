internal import Posts

extension TimeReader {
  /// The moment that a cell in a column of times states, as a serial number or in words.
  func tableMoment(_ text: String) -> Moment? { serialMoment(text) ?? moment(text) }

  /// The moment of a spreadsheet's serial number, `44849.65`: days since 1899-12-30 on the clock of the reader's zone.
  /// A whole number is a day, also with a point behind it, as programs write that know no dates: `44849.0`.
  ///
  /// - Returns: `nil` outside 20000 to 80000 (1954 to 2119). Only for text that is known to be a time: a like does not
  ///   become a date.
  func serialMoment(_ text: String) -> Moment? {
    let text = text.trimmingBlanks()
    guard (5...24).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let days = Double(text), (20000..<80000).contains(days)
    else { return nil }
    let local = Int64((days * 86400).rounded()) - 25569 * 86400
    return Moment(
      seconds: local - Int64(zoneOffsetMinutes) * 60, offsetMinutes: zoneOffsetMinutes,
      precision: days == days.rounded() ? .day : .minute, origin: .assumed)
  }
}
