/// What each feature of a unit adds to the score of one kind; features that add nothing are left out.
struct UnitWeights {
  /// A feature between two positions.
  struct Part {
    let feature: Feature
    let weight: Double
  }

  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - number: the unit of `post`.
  ///   - weigh: tells what a feature adds to the score.
  @inline(__always)
  init(of number: Int, post: borrowing PostFeatures, weigh: (Feature) -> Double) {
    parts.reserveCapacity(64)
    post.forEachFeature(ofUnit: number) { feature in
      let weight = weigh(feature)
      if weight != 0 { parts.append(Part(feature: feature, weight: weight)) }
    }
  }

  /// What each position of `unit` adds: a feature speaks for all positions that it spans, but for very long ones.
  func gains(in unit: TextUnit) -> [Double] {
    var gains = [Double](repeating: 0, count: max(1, unit.end - unit.start))
    var each = gains.mutableSpan
    for part in parts {
      let start = Int(part.feature.start)
      let end = Int(part.feature.end)
      guard start >= unit.start, end <= unit.end, end - start <= 12, start < end else { continue }
      let weight = part.weight / Double(end - start)
      for position in start..<end { each[position &- unit.start] += weight }
    }
    return gains
  }

  /// What the features between two positions add together, and the heaviest of them.
  func sum(from first: Int, to last: Int) -> (weight: Double, heaviest: Part?) {
    var weight = 0.0
    var heaviest: Part?
    for part in parts where Int(part.feature.start) >= first && Int(part.feature.end) <= last {
      weight += part.weight
      if part.weight > heaviest?.weight ?? -.infinity { heaviest = part }
    }
    return (weight, heaviest)
  }
}
