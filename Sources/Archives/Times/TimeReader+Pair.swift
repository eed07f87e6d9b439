internal import Posts

extension TimeReader {
  /// The moment of a clock's time and the same in UTC, which together tell the clock's zone; what one of them tells if
  /// the other is missing or no zone is so far off.
  func moment(local: String?, universal: Int64?) -> Moment? {
    let shown = local.flatMap(moment)
    guard let universal else { return shown }
    let plain = Moment(seconds: universal, offsetMinutes: 0, precision: .second, origin: .stated)
    guard let shown else { return plain }
    let minutes = (shown.seconds + Int64(shown.offsetMinutes) * 60 - universal) / 60
    guard abs(minutes) <= 14 * 60 else { return plain }
    return Moment(
      seconds: universal, offsetMinutes: Int(minutes), precision: shown.precision, origin: .stated)
  }
}
