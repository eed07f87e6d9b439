extension PostFeatures {
  /// The words that bear `feature`.
  func written(of feature: Feature) -> String {
    String(text.words(Int(feature.start), Int(feature.end), of: written))
  }

  /// The heaviest cue of a kind that stands in a stretch of a unit.
  func cuePattern(
    of kind: Int, in unit: Int, _ start: Int, _ end: Int, _ codebook: CompiledCodebook
  ) -> String? {
    var best: Int?
    for firing in firingsOfUnit[unit]
    where firing.blockedBy == nil && firing.start < end && start < firing.end {
      guard case .cue(kind, _) = codebook.roles[firing.pattern] else { continue }
      let weight = codebook.weights[firing.pattern]
      if best.map({ codebook.weights[$0] < weight }) ?? true { best = firing.pattern }
    }
    return best.map { "\(codebook.owner(of: $0)):\(codebook.sources[$0].line)" }
  }
}

extension FoldedText {
  /// The positions without the signs at their edges.
  func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    var start = start
    var end = end
    while start < end, unit(start).isSign { start += 1 }
    while end > start, unit(end - 1).isSign { end -= 1 }
    return (start, end)
  }
}
