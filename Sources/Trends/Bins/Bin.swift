/// How wide a step of time is counted together.
public enum Bin: String, Sendable, CaseIterable, Codable {
  /// One minute.
  case minute1 = "1m"
  /// Five minutes, from the full hour on.
  case minutes5 = "5m"
  /// A quarter of an hour.
  case minutes15 = "15m"
  /// From full hour to full hour.
  case hour = "1h"
  /// Three hours, from midnight on.
  case hours3 = "3h"
  /// From midnight to midnight.
  case day = "1d"
  /// The phases of the incident.
  case phase

  /// Seconds in a bin; `nil` for phases, which have lengths of their own.
  public var seconds: Int64? {
    switch self {
    case .minute1: 60
    case .minutes5: 300
    case .minutes15: 900
    case .hour: 3600
    case .hours3: 10_800
    case .day: 86_400
    case .phase: nil
    }
  }

  /// The bin that shows a period of `seconds` best: hours up to two days, three hours up to eight, then days.
  public static func fitting(seconds: Int64) -> Bin {
    seconds <= 48 * 3600 ? .hour : seconds <= 8 * 86_400 ? .hours3 : .day
  }
}
