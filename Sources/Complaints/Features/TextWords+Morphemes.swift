internal import Morphology

extension TextWords {
  /// Adds morphemes, their clusters and their pairs.
  mutating func addMorphemes(
    _ items: [Morphemes.Item], _ units: [TextUnit], _ clusters: WordClusters, _ known: KnownWords?
  ) {
    morphemes.clear(atMost: items.count * (3 + clusters.most))
    var (all, slots, count, mask) = morphemes.give()
    defer { morphemes.take(all, slots, count) }
    var candidates = all.mutableSpan
    var taken = slots.mutableSpan
    let items = items.span
    let (one, two, apart) = (TextWords.one, TextWords.two, TextWords.apart)
    var number = 0
    var unit = units.first ?? TextUnit(start: 0, end: 0)
    var stretch = Stretch()
    var content: Int?
    for index in items.indices {
      while number + 1 < units.count, items[index].start >= unit.end {
        stretch.morphemes = stretch.morphemes.lowerBound..<count
        ofUnit[number] = stretch
        number += 1
        unit = units[number]
        stretch = Stretch()
        stretch.morphemes = count..<count
      }
      let tag = items[index].tag
      let (start, end) = (items[index].start, items[index].end)
      let own = end <= unit.end ? Int32(truncatingIfNeeded: number) : -1
      var hash = one
      hash.add(items[index].name)
      let word = FeatureKey(hash)
      TextWords.add(word, start, end, own, known, &candidates, &taken, &count, mask)
      if known == nil {
        clusters.forEachCluster(of: word) {
          TextWords.add($0, start, end, own, nil, &candidates, &taken, &count, mask)
        }
      }
      if index + 1 < items.count {
        var pair = two
        pair.add(items[index].name)
        pair.add(UInt8(ascii: " "))
        pair.add(items[index + 1].name)
        let last = max(end, items[index + 1].end)
        TextWords.add(
          FeatureKey(pair), start, last, last <= unit.end ? Int32(truncatingIfNeeded: number) : -1, known,
          &candidates, &taken, &count, mask)
      }
      if tag.isContent {
        if let content {
          var pair = apart
          pair.add(items[content].form)
          pair.add(UInt8(ascii: " "))
          pair.add(items[index].form)
          let first = items[content].start
          TextWords.add(
            FeatureKey(pair), first, end, first >= unit.start ? own : -1, known, &candidates, &taken, &count,
            mask)
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
    guard !units.isEmpty else { return }
    stretch.morphemes = stretch.morphemes.lowerBound..<count
    ofUnit[number] = stretch
  }

  /// Adds the features of `key`: those that the model knows, or the key itself if there is no model.
  @inline(__always)
  private static func add(
    _ key: FeatureKey, _ from: Int, _ to: Int, _ unit: Int32, _ known: KnownWords?,
    _ candidates: inout MutableSpan<Candidates.Candidate>, _ taken: inout MutableSpan<Int32>,
    _ count: inout Int, _ mask: Int
  ) {
    guard let known else {
      return Candidates.add(key.value, from, to, unit: unit, to: &candidates, &taken, &count, mask)
    }
    known.forEachRow(of: key) { row in
      Candidates.add(
        UInt64(truncatingIfNeeded: row), from, to, unit: unit, to: &candidates, &taken, &count, mask)
    }
  }

  private static let one = FeatureKey.Hasher("m:")
  private static let two = FeatureKey.Hasher("b:")
  private static let apart = FeatureKey.Hasher("d:")
}
