internal import Posts

/// Reads the times that pages, feeds and chats write.
struct TimeReader: Sendable {
  /// Minutes east of UTC that a time without zone is taken in.
  var zoneOffsetMinutes: Int
  /// When the document was captured, in seconds since 1970: what "3시간 전" counts back from.
  var captured: Int64?
  /// Who says so.
  var captureOrigin: CaptureOrigin
  /// The second before which the text cannot date anything: an answer is no older than its post.
  /// Where it is known, it and not the capture completes dates.
  var floor: Int64?

  init(zoneOffsetMinutes: Int, captured: Int64? = nil, captureOrigin: CaptureOrigin = .given) {
    self.zoneOffsetMinutes = zoneOffsetMinutes
    self.captured = captured
    self.captureOrigin = captureOrigin
  }

  /// The moment that `text` states; `nil` if it states none or an impossible one.
  ///
  /// - Complexity: O(length); longer texts than 120 bytes are no time.
  func moment(_ text: String) -> Moment? {
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty, trimmed.utf8.count <= 120 else { return nil }
    if let common = CommonTime.moment(trimmed) { return common }
    if let number = EpochTime.moment(trimmed, zoneOffsetMinutes) { return number }
    if let relative = relative(trimmed) { return relative }
    guard let fields = DateFields(trimmed) else { return nil }
    return moment(of: fields)
  }

  /// The origin of a time that is counted back from the capture.
  private var derived: Moment.Origin { captureOrigin == .file ? .file : .derived }

  /// The moment of fields that were read, completed from the time of capture where date or year are missing.
  func moment(of read: DateFields) -> Moment? {
    let offset = read.offsetMinutes ?? zoneOffsetMinutes
    let isDerived = read.year == nil
    guard let fields = isDerived ? completed(read, offset) : read else { return nil }
    guard var time = civil(fields, offset) else { return nil }
    if fields.hour == 24 { time = CivilTime(seconds: time.seconds + 86400, offsetMinutes: offset) }
    return Moment(
      seconds: time.seconds, offsetMinutes: offset, precision: fields.precision,
      origin: isDerived
        ? (floor == nil ? derived : .derived) : fields.offsetMinutes == nil ? .assumed : .stated)
  }

  /// The time that `fields` name, if there is one; 24 o'clock is 0 o'clock of its own day here.
  func civil(_ fields: DateFields, _ offset: Int) -> CivilTime? {
    guard let year = fields.year else { return nil }
    if fields.hour == 24, fields.minute ?? 0 != 0 || fields.second ?? 0 != 0 { return nil }
    return CivilTime(
      year: year, month: fields.month ?? 1, day: fields.day ?? 1,
      hour: fields.hour == 24 ? 0 : fields.hour ?? 0,
      minute: fields.minute ?? 0, second: fields.second ?? 0, offsetMinutes: offset)
  }

  private func relative(_ text: String) -> Moment? {
    guard let age = RelativeTime(text) else { return nil }
    guard let captured else { return nil }
    let offset = zoneOffsetMinutes * 60
    let unit = age.precision.unitSeconds
    var seconds = captured - age.seconds
    if unit > 1 {
      let local = seconds + Int64(offset)
      seconds = local - ((local % unit) + unit) % unit - Int64(offset)
    }
    if let clock = age.clock { seconds += Int64(clock.hour * 3600 + clock.minute * 60) }
    return Moment(
      seconds: seconds, offsetMinutes: zoneOffsetMinutes,
      precision: age.clock == nil ? age.precision : .minute,
      origin: derived)
  }
}
