internal import Morphology

extension TextWords {
  /// The readable names of everything that was found.
  func forEachName(
    in text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, _ note: (FeatureKey, String) -> Void
  ) {
    TextWords.forEachRun(of: text, TextUnit(start: 0, end: text.count), ends) { range, _ in
      let name = FeatureKey.name(units: text.units[range])
      note(FeatureKey(name), name)
    }
    for (item, next) in zip(items.items, items.items.dropFirst()) {
      let name = "b:\(items.name(of: item)) \(items.name(of: next))"
      note(FeatureKey(name), name)
    }
    let content = items.items.filter(\.tag.isContent)
    for (left, right) in zip(content, content.dropFirst()) {
      let name = "d:\(items.form(of: left)) \(items.form(of: right))"
      note(FeatureKey(name), name)
    }
    for item in items.items {
      let name = "m:" + items.name(of: item)
      let word = FeatureKey(name)
      note(word, name)
      for name in clusters.names(of: word) { note(FeatureKey(name), name) }
    }
  }
}
