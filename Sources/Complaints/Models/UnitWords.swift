internal import Morphology
internal import Posts

/// The words of a unit with the properties by which evidence is chosen.
struct UnitWords {
  /// The positions of each word: typed words; in text without spaces, content words with what leans on them.
  let bounds: [TextUnit]
  // What each word adds to the score of the kind.
  private let gains: [Double]
  private let cues: [(start: Int, end: Int)]
  private let post: PostFeatures

  /// - Parameters:
  ///   - contributions: what each feature of the unit adds to the score of the kind.
  ///   - cues: where cues of the kind stand in the post.
  init(
    of unit: TextUnit, post: PostFeatures, features: [Feature],
    contributions: [(feature: Int, weight: Double)], cues: [(start: Int, end: Int)]
  ) {
    self.post = post
    self.cues = cues
    bounds = UnitWords.bounds(of: unit, in: post.text, morphemes: post.morphemes)
    var gains = [Double](repeating: 0, count: max(1, unit.end - unit.start))
    for (feature, weight) in contributions {
      let start = Int(features[feature].start)
      let end = Int(features[feature].end)
      guard start >= unit.start, end <= unit.end, end - start <= 12, start < end else { continue }
      for position in start..<end { gains[position - unit.start] += weight / Double(end - start) }
    }
    self.gains = bounds.map { word in
      gains[(word.start - unit.start)..<(word.end - unit.start)].reduce(0, +)
    }
  }

  private static func bounds(of unit: TextUnit, in text: FoldedText, morphemes: Morphemes) -> [TextUnit] {
    var isCut = [Bool](repeating: false, count: unit.end - unit.start)
    var opened = 0
    for position in unit.start..<unit.end where text.opensWord[position] {
      isCut[position - unit.start] = true
      opened += 1
    }
    if opened * 8 < unit.end - unit.start {
      var previous: Morphemes.Item?
      for item in morphemes.items where item.start >= unit.start && item.start < unit.end {
        if item.tag.isContent, item.tag != .VX, item.tag != .XSN, let before = previous,
          before.end <= item.start
        {
          if !before.tag.isContent || item.tag == .VV || item.tag == .VA || item.tag == .MAG {
            isCut[item.start - unit.start] = true
          }
        }
        previous = item
      }
    }
    var bounds: [TextUnit] = []
    bounds.reserveCapacity(isCut.count { $0 } + 1)
    var start = unit.start
    for cut in unit.start..<unit.end where cut > start && isCut[cut - unit.start] {
      bounds.append(TextUnit(start: start, end: cut))
      start = cut
    }
    bounds.append(TextUnit(start: start, end: unit.end))
    return bounds
  }

  /// Calls `note` with each property of word `index` and how much of it the word has.
  func forEachProperty(of index: Int, _ note: (SpanChooser.Property, Double) -> Void) {
    let word = bounds[index]
    noteGains(index, note)
    noteCues(word, note)
    notePlace(word, index, note)
    if post.services.contains(where: { $0.start < word.end && word.start < $0.end }) { note(.service, 1) }
  }

  /// What the word and its neighbours add to the score.
  private func noteGains(_ index: Int, _ note: (SpanChooser.Property, Double) -> Void) {
    let gain = gains[index]
    note(.weight, max(-1.5, min(2.5, gain)))
    if gain > 0.15 { note(.positive, 1) }
    if gain > 0.6 { note(.strong, 1) }
    if index > 0 { note(.before, max(-1, min(1.5, gains[index - 1]))) }
    if index + 1 < gains.count { note(.after, max(-1, min(1.5, gains[index + 1]))) }
  }

  /// How the word stands to the cues of the kind.
  private func noteCues(_ word: TextUnit, _ note: (SpanChooser.Property, Double) -> Void) {
    if cues.isEmpty { return note(.noCue, 1) }
    if cues.contains(where: { $0.start < word.end && word.start < $0.end }) { return note(.cue, 1) }
    note(.outside, 1)
    let clauses = post.text.clauses
    let clause = clauses[word.start]
    let distance = cues.lazy.map { $0.start >= word.end ? $0.start - word.end : word.start - $0.end }.min()
    if let distance, distance < 3 { note(.near, 1) }
    let isAhead = cues.contains {
      $0.start >= word.end && $0.start - word.end < 4 && clauses[$0.start] == clause
    }
    if isAhead { note(.ahead, 1) }
    if cues.contains(where: { clauses[min($0.start, clauses.count - 1)] != clause }) { note(.otherClause, 1) }
  }

  /// Where in the unit the word stands and what it is made of.
  private func notePlace(_ word: TextUnit, _ index: Int, _ note: (SpanChooser.Property, Double) -> Void) {
    if bounds.count <= 3 { note(.shortUnit, 1) }
    if bounds.count >= 8 { note(.longUnit, 1) }
    if index == bounds.count - 1 { note(.last, 1) }
    if index == 0 { note(.first, 1) }
    var head: Tag?
    var last: Tag?
    let items = post.morphemes.items
    for item in items.indices where items[item].start >= word.start && items[item].end <= word.end {
      let tag = items[item].tag
      head = head ?? tag
      if !tag.isSign { last = tag }
    }
    if let last { note(.tag(last), 1) }
    if let head { note(.head(head), 1) }
  }
}
