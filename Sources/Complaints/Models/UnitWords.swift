internal import Morphology
internal import Posts

/// The words of a unit with what is known of them, by which evidence is chosen.
struct UnitWords {
  /// A typed word; in text without spaces, a content word with what leans on it.
  struct Word {
    /// Positions `start..<end`.
    let start: Int
    let end: Int
    /// What it adds to the score of the kind.
    var gain = 0.0
    /// The tag with which it begins, the last that is no sign, and whether it ends in a sign.
    var head: Tag?
    var last: Tag?
    var endsInSign = false
    /// Whether it opens a clause, holds a cue of the kind, is of the name of a service.
    var opensClause = false
    var holdsCue = false
    var namesService = false
  }

  private(set) var words: [Word] = []
  private let cues: KindCues
  private let near: ArraySlice<KindCues.Span>
  private let text: FoldedText

  /// - Parameter gains: what each position of the unit adds to the score of the kind.
  init(of unit: TextUnit, post: borrowing PostFeatures, cues: KindCues, gains: [Double]) {
    let (text, services) = (post.text, post.services)
    let near = cues.near(unit, within: 4)
    var words: [Word] = []
    TypedWords.forEach(of: unit, in: text, morphemes: post.morphemes) { start, end in
      var word = Word(start: start, end: end)
      for position in start..<end { word.gain += gains[position - unit.start] }
      word.opensClause = start > unit.start && text.clause(start) != text.clause(start - 1)
      word.holdsCue = near.contains { $0.start < end && start < $0.end }
      word.namesService = services.contains { $0.start < end && start < $0.end }
      words.append(word)
    }
    self.text = text
    self.cues = cues
    self.near = near
    self.words = words
    addTags(of: post.morphemes, unit)
  }

  private mutating func addTags(of morphemes: Morphemes, _ unit: TextUnit) {
    var word = 0
    for place in morphemes.places(from: unit.start, to: unit.end) {
      let item = morphemes.items[place]
      while word < words.count, item.start >= words[word].end { word += 1 }
      guard word < words.count, item.start >= words[word].start, item.end <= words[word].end else { continue }
      words[word].head = words[word].head ?? item.tag
      words[word].endsInSign = item.tag.isSign
      if !item.tag.isSign { words[word].last = item.tag }
    }
  }

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
    if cues.isEmpty { return note(.noCue, 1) }
    if word.holdsCue { return note(.cue, 1) }
    note(.outside, 1)
    let clause = text.clause(word.start)
    var isNear = false
    var isAhead = false
    for cue in near {
      let isBehind = cue.start >= word.end
      isNear = isNear || (isBehind ? cue.start - word.end : word.start - cue.end) < 3
      isAhead = isAhead || isBehind && cue.start - word.end < 4 && text.clause(cue.start) == clause
    }
    if isNear { note(.near, 1) }
    if isAhead { note(.ahead, 1) }
    if cues.stands(outside: clause) { note(.otherClause, 1) }
  }
}
