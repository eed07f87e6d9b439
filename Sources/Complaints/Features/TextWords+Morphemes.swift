internal import Morphology

extension TextWords {
  /// Adds morphemes, their clusters and their pairs.
  mutating func addMorphemes(
    _ items: [Morphemes.Item], _ units: [TextUnit], _ clusters: WordClusters, _ known: KnownWords?
  ) {
    ask(items, units)
    if let known { asked.lookUp(in: known.numbers) }
    morphemes.clear(atMost: asked.count * (1 + clusters.most))
    let (words, wordCount) = (asked.all, asked.count)
    let asked = words.span
    var (all, slots, count, mask) = morphemes.give()
    defer { morphemes.take(all, slots, count) }
    var candidates = all.mutableSpan
    var taken = slots.mutableSpan
    var next = 0
    for number in units.indices {
      let first = count
      while next < wordCount, Int(asked[next].home) == number {
        let word = asked[next]
        let (start, end) = (Int(word.start), Int(word.end))
        if let known {
          known.forEachRow(of: word.number) { row in
            Candidates.add(
              UInt64(truncatingIfNeeded: row), start, end, unit: word.unit, to: &candidates, &taken, &count,
              mask)
          }
        } else {
          Candidates.add(
            word.key.value, start, end, unit: word.unit, to: &candidates, &taken, &count, mask)
          clusters.forEachCluster(of: word.key) { key in
            Candidates.add(key.value, start, end, unit: word.unit, to: &candidates, &taken, &count, mask)
          }
        }
        next &+= 1
      }
      ofUnit[number].morphemes = first..<count
    }
  }

  /// Lists each morpheme, with the next one, and with the content word before it.
  private mutating func ask(_ items: [Morphemes.Item], _ units: [TextUnit]) {
    let (one, two, apart) = (TextWords.one, TextWords.two, TextWords.apart)
    let items = items.span
    var number = 0
    var unit = units.first ?? TextUnit(start: 0, end: 0)
    var stretch = Stretch()
    var whole = Stretch()
    var stretches = ofUnit
    ofUnit = []
    asked.write(atMost: items.count * 3) { words in
      var count = 0
      var content: Int?
      for index in items.indices {
        while number + 1 < units.count, items[index].start >= unit.end {
          stretches[number] = stretch
          number += 1
          unit = units[number]
          stretch = Stretch()
        }
        let tag = items[index].tag
        let (start, end) = (items[index].start, items[index].end)
        let own = end <= unit.end ? number : -1
        var hash = one
        hash.add(items[index].name)
        words[count] = AskedWords.Word(FeatureKey(hash), start, end, unit: own, home: number)
        count &+= 1
        if index + 1 < items.count {
          var pair = two
          pair.add(items[index].name)
          pair.add(UInt8(ascii: " "))
          pair.add(items[index + 1].name)
          let last = max(end, items[index + 1].end)
          words[count] = AskedWords.Word(
            FeatureKey(pair), start, last, unit: last <= unit.end ? number : -1, home: number)
          count &+= 1
        }
        if tag.isContent {
          if let content {
            var pair = apart
            pair.add(items[content].form)
            pair.add(UInt8(ascii: " "))
            pair.add(items[index].form)
            let first = items[content].start
            words[count] = AskedWords.Word(
              FeatureKey(pair), first, end, unit: first >= unit.start ? own : -1, home: number)
            count &+= 1
          }
          content = index
        }
        let isWord = !tag.isSign && tag != .W_EMOJI
        whole.count += 1
        if isWord { whole.last = index }
        if own >= 0 {
          stretch.count += 1
          if isWord { stretch.last = index }
        }
      }
      return count
    }
    if !units.isEmpty { stretches[number] = stretch }
    ofUnit = stretches
    self.whole.count = whole.count
    self.whole.last = whole.last
  }

  private static let one = FeatureKey.Hasher("m:")
  private static let two = FeatureKey.Hasher("b:")
  private static let apart = FeatureKey.Hasher("d:")
}
