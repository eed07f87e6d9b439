/// By what words and the places between them are judged.
extension UnitWords {
  /// Calls `note` with each property of word `index` and how much of it the word has.
  @inline(__always)
  func forEachProperty(of index: Int, _ note: (WordProperty, Double) -> Void) {
    let word = words[index]
    noteGains(index, note)
    noteCues(word, note)
    if words.count <= 3 { note(.shortUnit, 1) }
    if words.count >= 8 { note(.longUnit, 1) }
    if index == words.count - 1 { note(.last, 1) }
    if index == 0 { note(.first, 1) }
    if let last = word.last { note(.tag(last), 1) }
    if let head = word.head { note(.head(head), 1) }
    if word.namesService { note(.service, 1) }
  }

  /// Calls `note` with each property of the place before word `index`, or behind the last word.
  @inline(__always)
  func forEachProperty(ofEdge index: Int, _ note: (EdgeProperty, Double) -> Void) {
    if index > 0 {
      let word = words[index - 1]
      note(.gainBefore, UnitWords.clipped(word.gain))
      if word.holdsCue { note(.cueBefore, 1) }
      if word.endsInSign { note(.sign, 1) }
      if let tag = word.last { note(.before(tag), 1) }
    } else {
      note(.opens, 1)
    }
    if index < words.count {
      let word = words[index]
      note(.gainAfter, UnitWords.clipped(word.gain))
      if word.holdsCue { note(.cueAfter, 1) }
      if let tag = word.head { note(.after(tag), 1) }
      if word.opensClause { note(.clause, 1) }
    } else {
      note(.closes, 1)
    }
  }

  private static func clipped(_ gain: Double) -> Double { max(-1, min(2, gain)) }

  /// What the word and its neighbours add to the score.
  @inline(__always)
  private func noteGains(_ index: Int, _ note: (WordProperty, Double) -> Void) {
    let gain = words[index].gain
    note(.weight, max(-1.5, min(2.5, gain)))
    if gain > 0.15 { note(.positive, 1) }
    if gain > 0.6 { note(.strong, 1) }
    if index > 0 { note(.before, max(-1, min(1.5, words[index - 1].gain))) }
    if index + 1 < words.count { note(.after, max(-1, min(1.5, words[index + 1].gain))) }
  }

  /// How the word stands to the cues of the kind.
  @inline(__always)
  private func noteCues(_ word: Word, _ note: (WordProperty, Double) -> Void) {
    if lacksCues { return note(.noCue, 1) }
    if word.holdsCue { return note(.cue, 1) }
    note(.outside, 1)
    if word.distance < 3 { note(.near, 1) }
    if word.leadsToCue { note(.ahead, 1) }
    if word.isApartFromCue { note(.otherClause, 1) }
  }
}
