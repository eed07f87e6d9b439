extension PostFeatures {
  /// What is written at positions `start..<end`.
  func written(_ start: Int, _ end: Int) -> String { String(text.words(start, end, of: written)) }

  /// The heaviest cue of a kind that stands in a stretch of a unit.
  func cuePattern(
    of kind: Int, in unit: Int, _ start: Int, _ end: Int, _ codebook: CompiledCodebook
  ) -> String? {
    let listed = firingsOfUnit[unit]
    let firings = listed.span
    var best: Int?
    for index in firings.indices where firings[index].start < end && start < firings[index].end {
      let pattern = firings[index].pattern
      guard case .cue(kind, _) = codebook.roles[pattern], firings[index].blockedBy == nil else { continue }
      if best.map({ codebook.weights[$0] < codebook.weights[pattern] }) ?? true { best = pattern }
    }
    return best.map { codebook.shown[$0] }
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
