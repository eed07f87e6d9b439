internal import Posts
internal import Trends

/// A time on the command line: `2022-10-15T15:30`, `2022-10-15 15:30`, `2022-10-15`, with or without an offset.
enum TimeArgument {
  /// Seconds since 1970-01-01T00:00:00Z; a text without an offset is read on the clock of `zone`.
  static func seconds(_ text: String, option: String, zone: Zone) throws(Failure) -> Int64 {
    guard let time = CivilTime(iso8601: text, defaultOffsetMinutes: zone.offsetMinutes) else {
      throw Failure(
        .usage,
        ko: "\(option): '\(text)'\(Particle.topic.form(after: text)) 시각이 아닙니다. 2022-10-15T15:30처럼 적으세요.",
        en: "\(option): '\(text)' is not a time. Write it like 2022-10-15T15:30.")
    }
    return time.seconds
  }
}
