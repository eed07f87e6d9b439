internal import Morphology

/// Collects the features of one stretch of a text after the other.
struct FeatureBuilder {
  private let vocabulary: Vocabulary?
  private let keys: CueKeys
  // Of the length of a post, and of the number of its units.
  private let lengths: [NamedKey]
  private let counts: [NamedKey]
  /// The readable name of each key, if they are asked for.
  var names: FeatureNames?
  /// The features, of which each stretch has a range.
  var features: [Feature] = []
  private var unit = TextUnit(start: 0, end: 0)
  // What cues of each kind, each sign and blocked cues of each kind give in the stretch at hand.
  private var sums: [(weight: Double, start: Int, end: Int)]
  private var signs: [(count: Int, start: Int, end: Int)]
  private var blocked: [Bool]

  /// - Parameters:
  ///   - keys: the features of cues and signs, with their rows in `vocabulary`.
  ///   - vocabulary: the features worth collecting; all if `nil`.
  init(_ keys: CueKeys, vocabulary: Vocabulary?) {
    self.keys = keys
    lengths = (0...6).map { NamedKey("l:\($0)").placed(in: vocabulary) }
    counts = (0...4).map { NamedKey("u:\($0)").placed(in: vocabulary) }
    sums = Array(repeating: (0, 0, 0), count: keys.kinds.count)
    signs = Array(repeating: (0, 0, 0), count: keys.signs.count)
    blocked = Array(repeating: false, count: keys.kinds.count)
    self.vocabulary = vocabulary
  }

  mutating func begin(_ unit: TextUnit) { self.unit = unit }

  /// Where in the list stands what `add` adds.
  @inline(__always)
  mutating func range(_ add: (inout FeatureBuilder) -> Void) -> Range<Int> {
    let first = features.count
    add(&self)
    return first..<features.count
  }

  private mutating func add(_ named: NamedKey, _ value: Float, _ start: Int, _ end: Int) {
    if vocabulary != nil, named.row < 0 { return }
    names?.note(named.key, named.name)
    features.append(
      Feature(key: named.key, row: named.row, value: value, start: Int32(start), end: Int32(end)))
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
        add(keys.patterns[firing.pattern], 1, start, end)
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
        add(keys.patterns[firing.pattern], 0.7, start, end)
        signs[signal] =
          signs[signal].count > 0
          ? (signs[signal].count + 1, signs[signal].start, signs[signal].end) : (1, start, end)
      default: continue
      }
    }
    for kind in sums.indices where sums[kind].weight > 0 {
      let value = Float(min(sums[kind].weight, 2.6))
      add(keys.kinds[kind].cues, value, sums[kind].start, sums[kind].end)
      sums[kind] = (0, 0, 0)
    }
    for signal in signs.indices where signs[signal].count > 0 {
      let value = min(2, Float(signs[signal].count)).squareRoot()
      add(keys.signs[signal].here, value, signs[signal].start, signs[signal].end)
      signs[signal] = (0, 0, 0)
    }
    for kind in blocked.indices where blocked[kind] {
      add(keys.kinds[kind].blocked, 1, unit.start, unit.end)
      blocked[kind] = false
    }
  }

  /// How the stretch ends, whose last word is `last`.
  mutating func addEnding(_ last: Morphemes.Item, _ morphemes: Morphemes) {
    var hash = FeatureBuilder.final
    hash.add(last.name)
    let key = FeatureKey(hash)
    let row = vocabulary?[key] ?? -1
    if vocabulary != nil, row < 0 { return }
    names?.note(key, "f:" + morphemes.name(of: last))
    features.append(
      Feature(key: key, row: row, value: 0.7, start: Int32(last.start), end: Int32(last.end)))
  }

  /// The names of all candidates.
  mutating func note(
    _ words: TextWords, _ text: FoldedText, _ morphemes: Morphemes, _ clusters: WordClusters
  ) {
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

  /// How long the post is and what it is made of.
  mutating func addShape(_ positions: Int, units: Int) {
    add(lengths[min(6, positions / 15)], 0.5, 0, positions)
    add(counts[min(4, units)], 0.5, 0, positions)
  }

  /// Signs anywhere in the post, for each of its units.
  mutating func addContext(_ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook) {
    for firing in firings {
      let end = max(firing.end, firing.start + 1)
      switch codebook.roles[firing.pattern] {
      case .signal(let signal, _) where signs[signal].count == 0:
        signs[signal].count = 1
        add(keys.signs[signal].post, 0.5, firing.start, end)
      case .cue(let kind, _) where firing.blockedBy == nil && !blocked[kind]:
        blocked[kind] = true
        add(keys.kinds[kind].post, 0.5, firing.start, end)
      default: continue
      }
    }
    for signal in signs.indices { signs[signal] = (0, 0, 0) }
    for kind in blocked.indices { blocked[kind] = false }
  }

  /// Services or trades named anywhere in the post.
  mutating func addContext(_ mentions: [FacetFinder.Mention], _ keys: [FacetFinder.Keys]) {
    var told = -1
    for mention in mentions where mention.facet != told {
      told = mention.facet
      add(keys[mention.facet].post, 0.4, mention.start, mention.end)
    }
  }
}
