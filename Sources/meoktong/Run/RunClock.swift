internal import Foundation
internal import Posts

/// The time of day, for the manifest alone.
enum RunClock {
  /// Now, in UTC, as ISO 8601.
  static func now() -> String {
    CivilTime(seconds: Int64(Date().timeIntervalSince1970), offsetMinutes: 0).description
  }
}
