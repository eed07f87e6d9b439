/// A point in time, with what is known about how it was written.
public struct Moment: Hashable, Sendable {
  /// How finely the source states the time.
  public enum Precision: String, Sendable, CaseIterable, Codable {
    case second, minute, hour, day, month, year
  }

  /// Where the time comes from.
  public enum Origin: String, Sendable, CaseIterable, Codable {
    /// The source states time and zone.
    case stated
    /// The source states a local time; its zone is assumed.
    case assumed
    /// The time is completed or counted back from the time of capture ("3시간 전").
    case derived
    /// As `derived`, but of the capture nothing is known except the time at which its file was changed last, which
    /// copying the file may change.
    case file
  }

  /// Seconds since 1970-01-01T00:00:00Z; the start of the hour, day … when `precision` is coarser.
  public let seconds: Int64
  /// The offset from UTC in which the time was written, in minutes.
  public let offsetMinutes: Int
  /// How finely the source states the time.
  public let precision: Precision
  /// Where the time comes from.
  public let origin: Origin

  /// - Parameters:
  ///   - seconds: since 1970-01-01T00:00:00Z.
  ///   - offsetMinutes: the offset from UTC in which the time was written.
  public init(seconds: Int64, offsetMinutes: Int, precision: Precision, origin: Origin) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
    self.precision = precision
    self.origin = origin
  }
}

extension Moment {
  /// The instant in UTC, as in `2022-10-17T05:24:06Z`.
  public var instant: String { CivilTime(seconds: seconds, offsetMinutes: 0).description }

  /// The time on the writer's clock, as in `2022-10-17T14:24:06+09:00`.
  public var written: String {
    CivilTime(seconds: seconds, offsetMinutes: offsetMinutes).description
  }
}
