internal import Morphology
internal import Posts

extension SpanChooser {
  /// The words of a unit (typed words; in text without spaces, content words with what leans on them).
  static func bounds(of unit: TextUnit, in text: FoldedText, morphemes: Morphemes) -> [TextUnit] {
    var cuts: Set<Int> = [unit.start]
    var opened = 0
    for position in unit.start..<unit.end where text.opensWord[position] {
      cuts.insert(position)
      opened += 1
    }
    if opened * 8 < unit.end - unit.start {
      var previous: Morphemes.Item?
      for item in morphemes.items where item.start >= unit.start && item.start < unit.end {
        if item.tag.isContent, item.tag != .VX, item.tag != .XSN, let before = previous,
          before.end <= item.start
        {
          if !before.tag.isContent || item.tag == .VV || item.tag == .VA || item.tag == .MAG {
            cuts.insert(item.start)
          }
        }
        previous = item
      }
    }
    let ordered = cuts.sorted() + [unit.end]
    return zip(ordered, ordered.dropFirst()).map { TextUnit(start: $0, end: $1) }
  }

  /// The words of a unit with the properties by which evidence is chosen.
  ///
  /// - Parameter contributions: what each feature of the unit adds to the score of the kind.
  static func words(
    of unit: TextUnit, post: PostFeatures, features: [Feature],
    contributions: [(feature: Int, weight: Double)],
    cues: [(start: Int, end: Int)]
  ) -> [Word] {
    let text = post.text
    let morphemes = post.morphemes
    let bounds = bounds(of: unit, in: text, morphemes: morphemes)
    var gains = [Double](repeating: 0, count: max(1, unit.end - unit.start))
    for (feature, weight) in contributions {
      let start = Int(features[feature].start)
      let end = Int(features[feature].end)
      guard start >= unit.start, end <= unit.end, end - start <= 12, start < end else { continue }
      for position in start..<end { gains[position - unit.start] += weight / Double(end - start) }
    }
    let perWord = bounds.map { word in
      gains[(word.start - unit.start)..<(word.end - unit.start)].reduce(0, +)
    }
    return bounds.indices.map { index in
      let word = bounds[index]
      let isService = post.services.contains { $0.start < word.end && word.start < $0.end }
      let properties =
        gainProperties(perWord, index) + cueProperties(cues, word, text)
        + placeProperties(word, index, of: bounds.count, morphemes) + (isService ? [(.service, 1)] : [])
      return Word(start: word.start, end: word.end, properties: properties)
    }
  }

  private typealias Properties = [(of: Property, value: Double)]

  /// What the word and its neighbours add to the score.
  private static func gainProperties(_ gains: [Double], _ index: Int) -> Properties {
    let gain = gains[index]
    var properties: Properties = [(.weight, max(-1.5, min(2.5, gain)))]
    if gain > 0.15 { properties.append((.positive, 1)) }
    if gain > 0.6 { properties.append((.strong, 1)) }
    if index > 0 { properties.append((.before, max(-1, min(1.5, gains[index - 1])))) }
    if index + 1 < gains.count { properties.append((.after, max(-1, min(1.5, gains[index + 1])))) }
    return properties
  }

  /// How the word stands to the cues of the kind.
  private static func cueProperties(_ cues: [(start: Int, end: Int)], _ word: TextUnit, _ text: FoldedText)
    -> Properties
  {
    if cues.isEmpty { return [(.noCue, 1)] }
    if cues.contains(where: { $0.start < word.end && word.start < $0.end }) { return [(.cue, 1)] }
    var properties: Properties = [(.outside, 1)]
    let clause = text.clauses[word.start]
    let distance = cues.map { $0.start >= word.end ? $0.start - word.end : word.start - $0.end }.min()
    if let distance, distance < 3 { properties.append((.near, 1)) }
    let isAhead = cues.contains {
      $0.start >= word.end && $0.start - word.end < 4 && text.clauses[$0.start] == clause
    }
    if isAhead { properties.append((.ahead, 1)) }
    if cues.contains(where: { text.clauses[min($0.start, text.count - 1)] != clause }) {
      properties.append((.otherClause, 1))
    }
    return properties
  }

  /// Where in the unit the word stands and what it is made of.
  private static func placeProperties(_ word: TextUnit, _ index: Int, of count: Int, _ morphemes: Morphemes)
    -> Properties
  {
    var properties: Properties = []
    if count <= 3 { properties.append((.shortUnit, 1)) }
    if count >= 8 { properties.append((.longUnit, 1)) }
    if index == count - 1 { properties.append((.last, 1)) }
    if index == 0 { properties.append((.first, 1)) }
    var head: Tag?
    var last: Tag?
    for item in morphemes.items where item.start >= word.start && item.end <= word.end {
      head = head ?? item.tag
      if !item.tag.isSign { last = item.tag }
    }
    if let last { properties.append((.tag(last), 1)) }
    if let head { properties.append((.head(head), 1)) }
    return properties
  }
}
