public import Posts

/// The period of an incident cut into bins on the clock of one zone.
public struct Axis: Hashable, Sendable {
  /// A named part of the period, in seconds since 1970, UTC.
  public struct Phase: Hashable, Sendable {
    /// As in the incident file.
    public let id: String
    /// From its first second to the second after its last.
    public let span: Range<Int64>
    /// A phase of the incident.
    public init(id: String, span: Range<Int64>) {
      self.id = id
      self.span = span
    }
  }

  /// How wide the bins are.
  public let bin: Bin
  /// Whose clock cuts them.
  public let zone: Zone
  /// What is counted, in seconds since 1970, UTC.
  public let period: Range<Int64>
  /// The bins in order of time; the first and last may reach over the ends of the period.
  public let bins: [Range<Int64>]
  /// The phases of the incident in order of time, each as far as the period reaches; those wholly outside are left out.
  public let phases: [Phase]

  /// The part of bin `index` that is counted: the first and the last may reach over the ends of the period.
  public func counted(_ index: Int) -> Range<Int64> { bins[index].clamped(to: period) }

  /// Cuts `period` into bins; with `Bin.phase`, the phases are the bins. Phases are cut at the ends of the period: who
  /// counts a part of an incident must not divide by hours in which nothing was counted.
  public init(period: Range<Int64>, bin: Bin, zone: Zone, phases: [Phase] = []) {
    let phases = phases.map { Phase(id: $0.id, span: $0.span.clamped(to: period)) }
      .filter { !$0.span.isEmpty }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    self.bin = bin
    self.zone = zone
    self.period = period
    self.phases = phases
    guard let size = bin.seconds else {
      bins = phases.map(\.span)
      return
    }
    let first = zone.floor(period.lowerBound, to: size)
    bins = stride(from: first, to: max(period.upperBound, first + 1), by: Int64.Stride(size))
      .map { $0..<$0 + size }
  }

  private init(_ axis: Axis, bins: [Range<Int64>]) {
    (bin, zone, period, phases) = (axis.bin, axis.zone, axis.period, axis.phases)
    self.bins = bins
  }

  /// The same with every bin cut where a phase begins or ends: no bin spans two phases.
  public func cutAtPhases() -> Axis {
    let cuts = Set(phases.flatMap { [$0.span.lowerBound, $0.span.upperBound] }).sorted()
    let pieces = bins.flatMap { bin -> [Range<Int64>] in
      let ends =
        [bin.lowerBound] + cuts.filter { bin.lowerBound < $0 && $0 < bin.upperBound } + [bin.upperBound]
      return zip(ends, ends.dropFirst()).map { $0..<$1 }
    }
    return Axis(self, bins: pieces)
  }

  /// The row for a post of that time. A time is in a bin only if all of it is: a bare date is in no hour.
  public func slot(of moment: Moment?) -> Slot {
    guard let moment else { return .undated }
    let end = moment.seconds + moment.precision.seconds
    guard let first = bins.first, let last = bins.last, end > first.lowerBound,
      moment.seconds < last.upperBound
    else { return .outside }
    if let index = index(at: moment.seconds), end <= bins[index].upperBound { return .bin(index) }
    return moment.precision.seconds > 1 ? .coarse(moment) : .outside
  }

  /// The index of the bin that holds an instant.
  public func index(at seconds: Int64) -> Int? {
    var low = 0
    var high = bins.count
    while low < high {
      let middle = (low + high) / 2
      if bins[middle].upperBound <= seconds { low = middle + 1 } else { high = middle }
    }
    return low < bins.count && bins[low].contains(seconds) ? low : nil
  }

  /// The phase that holds all of a time: a bare date that spans two has none, as it has no hour.
  public func phase(of moment: Moment?) -> Phase? {
    guard let moment, let phase = phase(at: moment.seconds),
      moment.seconds + moment.precision.seconds <= phase.span.upperBound
    else { return nil }
    return phase
  }

  /// The phase that holds all that is counted of a bin; `nil` for a bin that spans several.
  public func phase(ofBin index: Int) -> Phase? {
    let bin = counted(index)
    return phases.first { $0.span.lowerBound <= bin.lowerBound && bin.upperBound <= $0.span.upperBound }
  }

  /// The phase that holds an instant.
  public func phase(at seconds: Int64) -> Phase? {
    phases.first { $0.span.contains(seconds) }
  }
}

extension Moment.Precision {
  /// The least number of seconds that a time of this precision stands for.
  var seconds: Int64 {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    case .month: 28 * 86_400
    case .year: 365 * 86_400
    }
  }
}
