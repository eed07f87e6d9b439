public import Posts

/// The row of a table into which a post falls: a bin, or one of the rows for posts that no bin can hold.
public enum Slot: Hashable, Sendable {
  /// The bin at that index of the axis.
  case bin(Int)
  /// A time stated too coarsely for one bin (a date without an hour); `start` in seconds since 1970, UTC.
  ///
  /// A bare date is a date in the zone in which it was written, `offsetMinutes` east of UTC, whatever clock cuts the
  /// bins; `nil` for hours and minutes, which every clock can show.
  case coarse(start: Int64, offsetMinutes: Int?, precision: Moment.Precision)
  /// No time is known.
  case undated
  /// Dated, but in no bin of the axis.
  case outside
}

extension Slot: Comparable {
  /// Bins in their order, then coarse times, then undated, then outside.
  public static func < (left: Slot, right: Slot) -> Bool {
    switch (left, right) {
    case (.bin(let one), .bin(let two)): one < two
    case (.coarse(let one, let east, let fine), .coarse(let two, let west, let coarse)):
      (one, fine.rawValue, east ?? 0) < (two, coarse.rawValue, west ?? 0)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .bin: 0
    case .coarse: 1
    case .undated: 2
    case .outside: 3
    }
  }

  /// A stable name of the sort of row, for tables.
  public var sort: String {
    switch self {
    case .bin: "bin"
    case .coarse(_, _, let precision): "\(precision.rawValue)-only"
    case .undated: "undated"
    case .outside: "outside"
    }
  }
}

extension Slot {
  /// The row of a time that no bin holds whole.
  static func coarse(_ moment: Moment) -> Slot {
    let isDate = moment.precision.seconds >= Moment.Precision.day.seconds
    return .coarse(
      start: moment.seconds, offsetMinutes: isDate ? moment.offsetMinutes : nil, precision: moment.precision)
  }
}
