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
    cues: [(start: Int, end: Int)], morphemes: Morphemes
  ) -> [Word] {
    let text = post.text
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
    var words: [Word] = []
    for (index, word) in bounds.enumerated() {
      var properties: [(String, Double)] = []
      let gain = perWord[index]
      properties.append(("weight", max(-1.5, min(2.5, gain))))
      if gain > 0.15 { properties.append(("positive", 1)) }
      if gain > 0.6 { properties.append(("strong", 1)) }
      if index > 0 { properties.append(("before", max(-1, min(1.5, perWord[index - 1])))) }
      if index + 1 < bounds.count { properties.append(("after", max(-1, min(1.5, perWord[index + 1])))) }
      let inCue = cues.contains { $0.start < word.end && word.start < $0.end }
      if inCue { properties.append(("cue", 1)) }
      if !inCue {
        let distance = cues.map { $0.start >= word.end ? $0.start - word.end : word.start - $0.end }.min()
        if let distance, distance < 3 { properties.append(("near", 1)) }
        let ahead = cues.contains {
          $0.start >= word.end && $0.start - word.end < 4
            && text.clauses[$0.start] == text.clauses[word.start]
        }
        if ahead { properties.append(("ahead", 1)) }
        if !cues.isEmpty { properties.append(("outside", 1)) }
        if cues.contains(where: { text.clauses[min($0.start, text.count - 1)] != text.clauses[word.start] }) {
          properties.append(("other clause", 1))
        }
      }
      if cues.isEmpty { properties.append(("no cue", 1)) }
      if bounds.count <= 3 { properties.append(("short unit", 1)) }
      if bounds.count >= 8 { properties.append(("long unit", 1)) }
      if index == bounds.count - 1 { properties.append(("last", 1)) }
      if index == 0 { properties.append(("first", 1)) }
      let inside = morphemes.items.filter { $0.start >= word.start && $0.end <= word.end }
      if let last = inside.last(where: { !$0.tag.rawValue.hasPrefix("S") }) {
        properties.append(("tag " + last.tag.rawValue, 1))
      }
      if let head = inside.first { properties.append(("head " + head.tag.rawValue, 1)) }
      if post.services.contains(where: { $0.start < word.end && word.start < $0.end }) {
        properties.append(("service", 1))
      }
      words.append(Word(start: word.start, end: word.end, properties: properties))
    }
    return words
  }
}
