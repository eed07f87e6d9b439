internal import Morphology

extension TextWords {
  /// Adds morphemes, their clusters and their pairs.
  mutating func addMorphemes(
    _ items: [Morphemes.Item], _ units: [TextUnit], _ clusters: WordClusters, _ known: KnownWords?
  ) {
    morphemes.clear(atMost: items.count * (3 + clusters.most))
    var unit = 0
    var content: Int?
    for index in items.indices {
      let item = items[index]
      while unit + 1 < units.count, item.start >= units[unit].end {
        unit += 1
        ofUnit[unit].morphemes = morphemes.all.count..<morphemes.all.count
      }
      let (start, end) = (units[unit].start, units[unit].end)
      let own = item.end <= end ? Int32(unit) : -1
      func add(_ key: FeatureKey, _ from: Int, _ to: Int, _ unit: Int32) {
        guard let known else { return morphemes.add(key.value, from, to, unit: unit) }
        known.forEachRow(of: key) { morphemes.add(UInt64($0), from, to, unit: unit) }
      }
      var hash = TextWords.one
      hash.add(item)
      let word = FeatureKey(hash)
      add(word, item.start, item.end, own)
      if known == nil { clusters.forEachCluster(of: word) { add($0, item.start, item.end, own) } }
      if index + 1 < items.count {
        var pair = TextWords.two
        pair.add(item)
        pair.add(UInt8(ascii: " "))
        pair.add(items[index + 1])
        let last = max(item.end, items[index + 1].end)
        add(FeatureKey(pair), item.start, last, last <= end ? Int32(unit) : -1)
      }
      if item.tag.isContent {
        if let content {
          var pair = TextWords.apart
          pair.add(formOf: items[content])
          pair.add(UInt8(ascii: " "))
          pair.add(formOf: item)
          add(FeatureKey(pair), items[content].start, item.end, items[content].start >= start ? own : -1)
        }
        content = index
      }
      ofUnit[unit].morphemes = ofUnit[unit].morphemes.lowerBound..<morphemes.all.count
      let isWord = !item.tag.isSign && item.tag != .W_EMOJI
      whole.count += 1
      if isWord { whole.last = index }
      if own >= 0 {
        ofUnit[unit].count += 1
        if isWord { ofUnit[unit].last = index }
      }
    }
  }

  private static let one = FeatureKey.Hasher("m:")
  private static let two = FeatureKey.Hasher("b:")
  private static let apart = FeatureKey.Hasher("d:")
}
