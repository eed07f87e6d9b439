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
      var hash = TextWords.one
      hash.add(item.name)
      let word = FeatureKey(hash)
      add(word, item.start, item.end, own, known)
      if known == nil { clusters.forEachCluster(of: word) { add($0, item.start, item.end, own, nil) } }
      if index + 1 < items.count {
        var pair = TextWords.two
        pair.add(item.name)
        pair.add(UInt8(ascii: " "))
        pair.add(items[index + 1].name)
        let last = max(item.end, items[index + 1].end)
        add(FeatureKey(pair), item.start, last, last <= end ? Int32(unit) : -1, known)
      }
      if item.tag.isContent {
        if let content {
          var pair = TextWords.apart
          pair.add(items[content].form)
          pair.add(UInt8(ascii: " "))
          pair.add(item.form)
          add(
            FeatureKey(pair), items[content].start, item.end, items[content].start >= start ? own : -1, known)
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

  /// Adds the features of `key`: those that the model knows, or the key itself if there is no model.
  @inline(__always)
  private mutating func add(_ key: FeatureKey, _ from: Int, _ to: Int, _ unit: Int32, _ known: KnownWords?) {
    guard let known else { return morphemes.add(key.value, from, to, unit: unit) }
    known.forEachRow(of: key) { morphemes.add(UInt64(truncatingIfNeeded: $0), from, to, unit: unit) }
  }

  private static let one = FeatureKey.Hasher("m:")
  private static let two = FeatureKey.Hasher("b:")
  private static let apart = FeatureKey.Hasher("d:")
}
