/// What somebody did in how much processor time.
struct Measurement: Codable {
  /// Who did it, with version.
  let name: String
  /// Seconds of user and system time, loading of words and models left out; `nil` if it could not be measured.
  var cpuSeconds: Double?
  /// Bytes taken in.
  var bytes: Int?
  /// What came out: tokens, posts, records.
  var items: Int?
  /// The greatest resident memory, in megabytes of 10⁶ bytes.
  var peakMegabytes: Double?
  /// Seconds on the clock.
  var wallSeconds: Double?
  /// What was different, or why it was skipped.
  var note: String?

  /// Megabytes a second of processor time.
  var megabytesPerSecond: Double? {
    guard let cpuSeconds, let bytes, cpuSeconds > 0 else { return nil }
    return Double(bytes) / 1e6 / cpuSeconds
  }
}
