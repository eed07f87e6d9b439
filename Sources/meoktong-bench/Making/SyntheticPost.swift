internal import Posts

/// A post that nobody wrote.
struct SyntheticPost {
  let number: UInt64
  let text: String
  let title: String
  let name: String
  let handle: String
  /// Seconds since 1970; `nil` for an undated post.
  let seconds: Int64?

  /// The time on Korean clocks, as in `2022-10-17T14:24:06+09:00`; empty for an undated post.
  var written: String { time(minutes: 540) }

  /// The values of a template's marks; `address` is where the post stands.
  func marks(address: String) -> [String: String] {
    [
      "number": String(number), "text": text, "title": title, "name": name, "handle": handle,
      "written": written, "utc": time(minutes: 0).replacing("Z", with: ".000Z"),
      "day": String(written.prefix(10)), "rfc822": mailTime, "address": address,
    ]
  }

  private func time(minutes: Int) -> String {
    guard let seconds else { return "" }
    return CivilTime(seconds: seconds, offsetMinutes: minutes).description
  }

  private var mailTime: String {
    guard let seconds else { return "" }
    let local = seconds + 540 * 60
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = written.split { "-T:+".contains($0) }
    guard parts.count >= 6, let month = Int(parts[1]) else { return "" }
    let day = days[Int(local / 86_400 % 7)]
    return "\(day), \(parts[2]) \(months[month - 1]) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) +0900"
  }
}
