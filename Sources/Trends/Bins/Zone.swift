public import Posts

/// The clock by which days and hours are counted: a name and a fixed offset from UTC.
///
/// Korea has had no summer time since 1988, so one offset serves every outage there; for a country whose clocks
/// change, give the offset that held during the incident.
public struct Zone: Hashable, Sendable {
  /// As the user named it: `Asia/Seoul`, `+09:00`.
  public let name: String
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  /// Korea Standard Time.
  public static let seoul = Zone(name: "Asia/Seoul", offsetMinutes: 540)

  private init(name: String, offsetMinutes: Int) {
    self.name = name
    self.offsetMinutes = offsetMinutes
  }

  /// The zone of that name, or of an offset like `+09:00`; `nil` for a name whose clock is not fixed.
  public init?(_ name: String) {
    switch name {
    case "Asia/Seoul", "Asia/Tokyo", "KST", "JST": self.init(name: name, offsetMinutes: 540)
    case "UTC", "Etc/UTC", "Z": self.init(name: name, offsetMinutes: 0)
    default:
      guard let time = CivilTime(iso8601: "2000-01-01T00:00:00" + name) else { return nil }
      self.init(name: name, offsetMinutes: time.offsetMinutes)
    }
  }

  /// What the clock shows `seconds` after 1970-01-01T00:00:00Z.
  public func clock(at seconds: Int64) -> CivilTime {
    CivilTime(seconds: seconds, offsetMinutes: offsetMinutes)
  }

  /// What the clock shows, or for a bare date the clock of the zone in which it was written: `nil` stands for this zone.
  public func clock(at seconds: Int64, writtenAt offsetMinutes: Int?) -> CivilTime {
    CivilTime(seconds: seconds, offsetMinutes: offsetMinutes ?? self.offsetMinutes)
  }

  /// The last instant at or before `seconds` at which a step of `size` seconds, counted from local midnight, begins.
  public func floor(_ seconds: Int64, to size: Int64) -> Int64 {
    let local = seconds + Int64(offsetMinutes) * 60
    let rest = ((local % size) + size) % size
    return seconds - rest
  }
}
