internal import Posts
internal import Trends

/// Where counts and times stand on a chart.
enum Scale {
  /// A round number at or above `peak`, and the steps up to it.
  static func ticks(upTo peak: Double, most: Int = 4) -> [Double] {
    guard peak > 0 else { return [0, 1] }
    var unit = 1.0
    while true {
      for factor in [1.0, 2.0, 5.0] where unit * factor * Double(most) >= peak {
        let step = unit * factor
        let count = Int((peak / step).rounded(.up))
        return (0...count).map { Double($0) * step }
      }
      unit *= 10
    }
  }

  /// The midnights within a period, on the clock of a zone.
  static func midnights(in period: Range<Int64>, zone: Zone) -> [Int64] {
    let first = zone.floor(period.lowerBound, to: 86_400)
    return stride(from: first, to: period.upperBound, by: 86_400).filter { $0 >= period.lowerBound }
  }
}
