internal import Morphology
internal import Posts

/// The words of a unit with the properties by which evidence is chosen.
struct UnitWords {
  /// The positions of each word: typed words; in text without spaces, content words with what leans on them.
  let bounds: [TextUnit]
  // What each word adds to the score of the kind.
  private let gains: [Double]
  // The tag with which each word begins, the last that is no sign, and whether it ends in a sign.
  private var ends: [(head: Tag?, last: Tag?, endsInSign: Bool)]
  private let cues: KindCues
  private let near: [KindCues.Span]
  private let services: [FacetFinder.Mention]
  private let post: PostFeatures

  /// - Parameters:
  ///   - contributions: what each feature of the unit adds to the score of the kind.
  ///   - cues: where cues of the kind stand in the post.
  init(
    of unit: TextUnit, post: PostFeatures, features: [Feature],
    contributions: [(feature: Int, weight: Double)], cues: KindCues
  ) {
    self.post = post
    self.cues = cues
    near = cues.near(unit, within: 4)
    services = post.services.filter { $0.start < unit.end && unit.start < $0.end }
    bounds = TypedWords.bounds(of: unit, in: post.text, morphemes: post.morphemes)
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
    ends = bounds.map { _ in (nil, nil, false) }
    var word = 0
    for place in post.morphemes.places(from: unit.start, to: unit.end) {
      let item = post.morphemes.items[place]
      while word < bounds.count, item.start >= bounds[word].end { word += 1 }
      guard word < bounds.count, item.start >= bounds[word].start, item.end <= bounds[word].end else {
        continue
      }
      ends[word].head = ends[word].head ?? item.tag
      ends[word].endsInSign = item.tag.isSign
      if !item.tag.isSign { ends[word].last = item.tag }
    }
  }

  /// Calls `note` with each property of word `index` and how much of it the word has.
  func forEachProperty(of index: Int, _ note: (WordProperty, Double) -> Void) {
    let word = bounds[index]
    noteGains(index, note)
    noteCues(word, note)
    notePlace(index, note)
    if services.contains(where: { $0.start < word.end && word.start < $0.end }) { note(.service, 1) }
  }

  /// Calls `note` with each property of the place before word `index`, or behind the last word.
  func forEachProperty(ofEdge index: Int, _ note: (EdgeProperty, Double) -> Void) {
    if index > 0 {
      let word = bounds[index - 1]
      note(.gainBefore, UnitWords.clipped(gains[index - 1]))
      if holdsCue(word) { note(.cueBefore, 1) }
      if ends[index - 1].endsInSign { note(.sign, 1) }
      if let tag = ends[index - 1].last { note(.before(tag), 1) }
    } else {
      note(.opens, 1)
    }
    if index < bounds.count {
      let word = bounds[index]
      note(.gainAfter, UnitWords.clipped(gains[index]))
      if holdsCue(word) { note(.cueAfter, 1) }
      if let tag = ends[index].head { note(.after(tag), 1) }
      if index > 0, post.text.clause(word.start) != post.text.clause(word.start - 1) { note(.clause, 1) }
    } else {
      note(.closes, 1)
    }
  }

  private static func clipped(_ gain: Double) -> Double { max(-1, min(2, gain)) }

  private func holdsCue(_ word: TextUnit) -> Bool {
    near.contains { $0.start < word.end && word.start < $0.end }
  }

  /// What the word and its neighbours add to the score.
  private func noteGains(_ index: Int, _ note: (WordProperty, Double) -> Void) {
    let gain = gains[index]
    note(.weight, max(-1.5, min(2.5, gain)))
    if gain > 0.15 { note(.positive, 1) }
    if gain > 0.6 { note(.strong, 1) }
    if index > 0 { note(.before, max(-1, min(1.5, gains[index - 1]))) }
    if index + 1 < gains.count { note(.after, max(-1, min(1.5, gains[index + 1]))) }
  }

  /// How the word stands to the cues of the kind.
  private func noteCues(_ word: TextUnit, _ note: (WordProperty, Double) -> Void) {
    if cues.isEmpty { return note(.noCue, 1) }
    if holdsCue(word) { return note(.cue, 1) }
    note(.outside, 1)
    let text = post.text
    let clause = text.clause(word.start)
    let distance = near.lazy.map { $0.start >= word.end ? $0.start - word.end : word.start - $0.end }.min()
    if let distance, distance < 3 { note(.near, 1) }
    let isAhead = near.contains {
      $0.start >= word.end && $0.start - word.end < 4 && text.clause($0.start) == clause
    }
    if isAhead { note(.ahead, 1) }
    if cues.stands(outside: clause) { note(.otherClause, 1) }
  }

  /// Where in the unit the word stands and what it is made of.
  private func notePlace(_ index: Int, _ note: (WordProperty, Double) -> Void) {
    if bounds.count <= 3 { note(.shortUnit, 1) }
    if bounds.count >= 8 { note(.longUnit, 1) }
    if index == bounds.count - 1 { note(.last, 1) }
    if index == 0 { note(.first, 1) }
    if let last = ends[index].last { note(.tag(last), 1) }
    if let head = ends[index].head { note(.head(head), 1) }
  }
}
