internal import Morphology

/// Collects the features of one stretch of a text after the other.
struct FeatureBuilder {
  private let text: FoldedText
  private let vocabulary: Vocabulary?
  private(set) var names: FeatureNames?
  private(set) var features: [Feature] = []
  private var unit = TextUnit(start: 0, end: 0)
  // What cues of each kind, each sign and blocked cues of each kind give in the stretch at hand.
  private var sums: [(weight: Double, start: Int, end: Int)]
  private var signs: [(count: Int, start: Int, end: Int)]
  private var blocked: [Bool]

  /// - Parameters:
  ///   - vocabulary: the features worth collecting; all if `nil`.
  ///   - names: collects the readable name of each key, if given.
  init(
    text: FoldedText, codebook: CompiledCodebook, vocabulary: Vocabulary?, names: FeatureNames?
  ) {
    sums = Array(repeating: (0, 0, 0), count: codebook.kindKeys.count)
    signs = Array(repeating: (0, 0, 0), count: codebook.signalKeys.count)
    blocked = Array(repeating: false, count: codebook.kindKeys.count)
    self.text = text
    self.vocabulary = vocabulary
    self.names = names
  }

  mutating func begin(_ unit: TextUnit) {
    self.unit = unit
    features = []
    features.reserveCapacity(32)
  }

  private mutating func add(_ named: NamedKey, _ value: Float, _ start: Int, _ end: Int) {
    let row = vocabulary?[named.key] ?? -1
    if vocabulary != nil, row < 0 { return }
    names?.note(named.key, named.name)
    features.append(Feature(key: named.key, row: row, value: value, start: Int32(start), end: Int32(end)))
  }

  /// Each pattern once; and for each kind or sign the weight of what was found (`C:kind`, `g:sign`), which speaks
  /// even for patterns that no training post set off.
  mutating func addCues(_ firings: ArraySlice<CompiledCodebook.Firing>, _ codebook: CompiledCodebook) {
    // Firings come in the order of the patterns, so that what was just told is all that can come again.
    var told = -1
    for firing in firings where firing.start < unit.end && firing.end > unit.start {
      let start = max(firing.start, unit.start)
      let end = min(max(firing.end, start + 1), unit.end)
      switch codebook.roles[firing.pattern] {
      case .cue(let kind, _):
        guard firing.blockedBy == nil else {
          blocked[kind] = true
          continue
        }
        guard firing.pattern != told else { continue }
        told = firing.pattern
        add(codebook.patternKeys[firing.pattern], 1, start, end)
        let weight = codebook.weights[firing.pattern]
        // The second cue of a kind says less than the first, the third less again.
        if sums[kind].weight > 0 {
          sums[kind].weight = max(sums[kind].weight, weight) + 0.4
        } else {
          sums[kind] = (weight, start, end)
        }
      case .signal(let signal, _):
        guard firing.pattern != told else { continue }
        told = firing.pattern
        add(codebook.patternKeys[firing.pattern], 0.7, start, end)
        signs[signal] =
          signs[signal].count > 0
          ? (signs[signal].count + 1, signs[signal].start, signs[signal].end) : (1, start, end)
      default: continue
      }
    }
    for kind in sums.indices where sums[kind].weight > 0 {
      let value = Float(min(sums[kind].weight, 2.6))
      add(codebook.kindKeys[kind].cues, value, sums[kind].start, sums[kind].end)
      sums[kind] = (0, 0, 0)
    }
    for signal in signs.indices where signs[signal].count > 0 {
      let value = min(2, Float(signs[signal].count)).squareRoot()
      add(codebook.signalKeys[signal].here, value, signs[signal].start, signs[signal].end)
      signs[signal] = (0, 0, 0)
    }
    for kind in blocked.indices where blocked[kind] {
      add(codebook.kindKeys[kind].blocked, 1, unit.start, unit.end)
      blocked[kind] = false
    }
  }

  /// Words, pairs and letters of the stretch, and how it ends.
  mutating func addWords(_ words: TextWords, _ morphemes: Morphemes) {
    var count = 0
    var end: Int?
    let places = morphemes.places(from: unit.start, to: unit.end)
    for index in places where morphemes.items[index].end <= unit.end {
      count += 1
      let tag = morphemes.items[index].tag
      if !tag.isSign, tag != .W_EMOJI { end = index }
    }
    let runs = words.runs(from: unit.start, to: unit.end, in: text)
    words.collect(
      unit, places, into: &features, ofMorphemes: 2.6 / Float(max(4, count)).squareRoot(),
      ofLetters: 6 / Float(max(8, runs)).squareRoot())
    if let end {
      let last = morphemes.items[end]
      var hash = FeatureBuilder.final
      hash.add(last)
      let key = FeatureKey(hash)
      let row = vocabulary?[key] ?? -1
      names?.note(key, "f:" + morphemes.name(of: last))
      if vocabulary == nil || row >= 0 {
        features.append(
          Feature(key: key, row: row, value: 0.7, start: Int32(last.start), end: Int32(last.end)))
      }
    }
  }

  /// The names of all candidates.
  mutating func note(_ words: TextWords, _ morphemes: Morphemes, _ clusters: WordClusters) {
    words.forEachName(in: text, morphemes, clusters) { key, name in names?.note(key, name) }
  }

  mutating func addFacets(_ mentions: [FacetFinder.Mention], _ keys: [FacetFinder.Keys]) {
    var told = -1
    for mention in mentions where mention.start >= unit.start && mention.end <= unit.end {
      guard mention.facet != told else { continue }
      told = mention.facet
      add(keys[mention.facet].here, 0.7, mention.start, mention.end)
    }
  }

  private static let final = FeatureKey.Hasher("f:")
  private static let lengths = (0...6).map { NamedKey("l:\($0)") }
  private static let counts = (0...4).map { NamedKey("u:\($0)") }

  /// How long the post is and what it is made of.
  mutating func addShape(_ unitCount: Int) {
    add(FeatureBuilder.lengths[min(6, text.count / 15)], 0.5, 0, text.count)
    add(FeatureBuilder.counts[min(4, unitCount)], 0.5, 0, text.count)
  }

  /// Signs anywhere in the post, for each of its units.
  mutating func context(
    _ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook, _ services: [FacetFinder.Mention],
    _ serviceFinder: FacetFinder, _ sectors: [FacetFinder.Mention], _ sectorFinder: FacetFinder
  ) -> [Feature] {
    begin(TextUnit(start: 0, end: text.count))
    var kinds = [Bool](repeating: false, count: codebook.kindKeys.count)
    var signals = [Bool](repeating: false, count: codebook.signalKeys.count)
    for firing in firings {
      let end = max(firing.end, firing.start + 1)
      switch codebook.roles[firing.pattern] {
      case .signal(let signal, _) where !signals[signal]:
        signals[signal] = true
        add(codebook.signalKeys[signal].post, 0.5, firing.start, end)
      case .cue(let kind, _) where firing.blockedBy == nil && !kinds[kind]:
        kinds[kind] = true
        add(codebook.kindKeys[kind].post, 0.5, firing.start, end)
      default: continue
      }
    }
    for (mentions, keys) in [(services, serviceFinder.keys), (sectors, sectorFinder.keys)] {
      var told = -1
      for mention in mentions where mention.facet != told {
        told = mention.facet
        add(keys[mention.facet].post, 0.4, mention.start, mention.end)
      }
    }
    return features
  }
}
