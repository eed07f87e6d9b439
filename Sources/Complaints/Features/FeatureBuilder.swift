internal import Morphology

/// Collects the features of one stretch of a text.
struct FeatureBuilder {
  private let text: FoldedText
  private(set) var names: FeatureNames?
  private(set) var features: [Feature] = []
  private var unit = TextUnit(start: 0, end: 0)

  init(text: FoldedText, names: FeatureNames?) {
    self.text = text
    self.names = names
  }

  mutating func begin(_ unit: TextUnit) {
    self.unit = unit
    features = []
  }

  private mutating func add(_ name: String, _ value: Float, _ start: Int, _ end: Int) {
    let key = FeatureKey(name)
    names?.note(key, name)
    features.append(Feature(key: key, value: value, start: Int32(start), end: Int32(end)))
  }

  /// Each pattern once; and for each kind or sign the weight of what was found (`C:kind`, `g:sign`), which speaks
  /// even for patterns that no training post set off.
  mutating func addCues(_ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook) {
    var seen: Set<Int> = []
    var sums: [Int: (weight: Double, start: Int, end: Int)] = [:]
    var signs: [Int: (count: Int, start: Int, end: Int)] = [:]
    var blocked: Set<Int> = []
    for firing in firings where firing.start < unit.end && firing.end > unit.start {
      let start = max(firing.start, unit.start)
      let end = min(max(firing.end, start + 1), unit.end)
      switch codebook.roles[firing.pattern] {
      case .cue(let kind, _):
        guard firing.blockedBy == nil else {
          blocked.insert(kind)
          continue
        }
        guard seen.insert(firing.pattern).inserted else { continue }
        add("c:" + codebook.names[firing.pattern], 1, start, end)
        let weight = codebook.sources[firing.pattern].weight
        if let sum = sums[kind] {
          // The second cue of a kind says less than the first, the third less again.
          sums[kind] = (max(sum.weight, weight) + 0.4, sum.start, sum.end)
        } else {
          sums[kind] = (weight, start, end)
        }
      case .signal(let signal, _):
        guard seen.insert(firing.pattern).inserted else { continue }
        add("q:" + codebook.names[firing.pattern], 0.7, start, end)
        let sign = signs[signal] ?? (0, start, end)
        signs[signal] = (sign.count + 1, sign.start, sign.end)
      default: continue
      }
    }
    for (kind, sum) in sums.sorted(by: { $0.key < $1.key }) {
      let id = codebook.codebook.types[kind].id.rawValue
      add("C:" + id, Float(min(sum.weight, 2.6)), sum.start, sum.end)
    }
    for (signal, sign) in signs.sorted(by: { $0.key < $1.key }) {
      add(
        "g:" + codebook.codebook.signals[signal].id, min(2, Float(sign.count)).squareRoot(), sign.start,
        sign.end)
    }
    for kind in blocked.sorted() {
      add("B:" + codebook.codebook.types[kind].id.rawValue, 1, unit.start, unit.end)
    }
  }

  /// Morphemes, pairs of neighbours, clusters, and how the stretch ends.
  mutating func addMorphemes(_ morphemes: Morphemes, _ clusters: WordClusters) {
    let items = morphemes.items.filter { $0.start >= unit.start && $0.end <= unit.end }
    guard !items.isEmpty else { return }
    let value = 2 / Float(max(4, items.count)).squareRoot()
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      if seen.insert(item.name).inserted { add("m:" + item.name, value, item.start, item.end) }
      for cluster in clusters.clusters(of: item.name) where seen.insert(cluster).inserted {
        add(cluster, value, item.start, item.end)
      }
      guard index + 1 < items.count else { continue }
      let pair = "b:\(item.name) \(items[index + 1].name)"
      if seen.insert(pair).inserted { add(pair, value, item.start, max(item.end, items[index + 1].end)) }
    }
    // Pairs of content words with particles and endings between them left out.
    let content = items.filter(\.tag.isContent)
    for (left, right) in zip(content, content.dropFirst()) {
      let pair = "d:\(left.form) \(right.form)"
      if seen.insert(pair).inserted { add(pair, value, left.start, right.end) }
    }
    if let last = items.last(where: { !$0.tag.rawValue.hasPrefix("S") && $0.tag != .W_EMOJI }) {
      add("f:" + last.name, 0.7, last.start, last.end)
    }
  }

  /// Runs of letters that begin where a character begins and end after a vowel or a coda, one and a half to four
  /// characters long: stems whatever their ending, spaces and spelling apart.
  mutating func addLetters() {
    guard unit.start < unit.end else { return }
    var keys: [(FeatureKey, Int, Int, Range<Int>)] = []
    for position in unit.start..<unit.end {
      let first = Int(text.firstUnit[position])
      let limit = Int(text.firstUnit[min(position + 4, unit.end)])
      guard text.units[first] != Unit.stop else { continue }
      let second = Int(text.firstUnit[min(position + 1, unit.end)])
      var index = second
      while index < limit {
        // The end of a vowel (before its coda) or of a character.
        let next = index + 1
        let endsHere =
          next == limit || text.isCoda[next] != text.isCoda[index]
          || text.positions[next] != text.positions[index]
        let isVowelOrMore = !text.units[index].isHangul || text.units[index].isVowel || text.isCoda[index]
        if endsHere, isVowelOrMore {
          keys.append(
            (
              FeatureKey(units: text.units[first..<next]), position, Int(text.positions[index]) + 1,
              first..<next
            ))
        }
        index = next
      }
    }
    let value = 2.5 / Float(max(8, keys.count)).squareRoot()
    var seen: Set<FeatureKey> = []
    for (key, start, end, units) in keys where seen.insert(key).inserted {
      names?.note(key, FeatureKey.name(units: text.units[units]))
      features.append(Feature(key: key, value: value, start: Int32(start), end: Int32(end)))
    }
  }

  mutating func addFacets(_ mentions: [FacetFinder.Mention], _ finder: FacetFinder, prefix: String) {
    var seen: Set<Int> = []
    for mention in mentions where mention.start >= unit.start && mention.end <= unit.end {
      guard seen.insert(mention.facet).inserted else { continue }
      add(prefix + finder.facets[mention.facet].id.rawValue, 0.7, mention.start, mention.end)
    }
  }

  /// How long the post is and what it is made of.
  mutating func addShape(_ unitCount: Int) {
    add("l:\(min(6, text.count / 15))", 0.5, 0, text.count)
    add("u:\(min(4, unitCount))", 0.5, 0, text.count)
  }

  /// Signs anywhere in the post, for each of its units.
  mutating func context(
    _ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook, _ services: [FacetFinder.Mention],
    _ serviceFinder: FacetFinder, _ sectors: [FacetFinder.Mention], _ sectorFinder: FacetFinder
  ) -> [Feature] {
    begin(TextUnit(start: 0, end: text.count))
    var seen: Set<String> = []
    for firing in firings {
      let name: String
      switch codebook.roles[firing.pattern] {
      case .signal(let signal, _): name = "P:g:" + codebook.codebook.signals[signal].id
      case .cue(let kind, _) where firing.blockedBy == nil:
        name = "P:C:" + codebook.codebook.types[kind].id.rawValue
      default: continue
      }
      if seen.insert(name).inserted { add(name, 0.5, firing.start, max(firing.end, firing.start + 1)) }
    }
    for mention in services {
      let name = "P:v:" + serviceFinder.facets[mention.facet].id.rawValue
      if seen.insert(name).inserted { add(name, 0.4, mention.start, mention.end) }
    }
    for mention in sectors {
      let name = "P:x:" + sectorFinder.facets[mention.facet].id.rawValue
      if seen.insert(name).inserted { add(name, 0.4, mention.start, mention.end) }
    }
    return features
  }
}
