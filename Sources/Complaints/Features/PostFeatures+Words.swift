extension PostFeatures {
  /// The words that bear `feature`.
  func written(of feature: Feature) -> String {
    String(text.words(Int(feature.start), Int(feature.end), of: written))
  }

  /// The heaviest cue of a kind that stands in a stretch of a unit.
  func cuePattern(
    of kind: Int, in unit: Int, _ start: Int, _ end: Int, _ codebook: CompiledCodebook
  ) -> String? {
    let inside = firingsOfUnit[unit].filter { firing in
      guard case .cue(kind, _) = codebook.roles[firing.pattern] else { return false }
      return firing.blockedBy == nil && firing.start < end && start < firing.end
    }
    let best = inside.max { codebook.sources[$0.pattern].weight < codebook.sources[$1.pattern].weight }
    return best.map { "\(codebook.owner(of: $0.pattern)):\(codebook.sources[$0.pattern].line)" }
  }

  /// The positions without the signs at their edges.
  func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    var start = start
    var end = end
    func isSign(_ position: Int) -> Bool {
      let unit = text.unit(position)
      return unit >= Unit.laughter && unit != Unit.percent && unit != Unit.hanja
    }
    while start < end, isSign(start) { start += 1 }
    while end > start, isSign(end - 1) { end -= 1 }
    return (start, end)
  }
}
