internal import Morphology

/// Collects the features of one stretch of a text after the other.
struct FeatureBuilder {
  private let vocabulary: Vocabulary?
  // Of the length of a post, and of the number of its units.
  private let lengths: [NamedKey]
  private let counts: [NamedKey]
  /// The readable name of each key, if they are asked for.
  var names: FeatureNames?
  /// The features, of which each stretch has a range.
  var features: [Feature] = []
  private var unit = TextUnit(start: 0, end: 0)

  /// - Parameter vocabulary: the features worth collecting; all if `nil`.
  init(vocabulary: Vocabulary?) {
    lengths = (0...6).map { NamedKey("l:\($0)").placed(in: vocabulary) }
    counts = (0...4).map { NamedKey("u:\($0)").placed(in: vocabulary) }
    self.vocabulary = vocabulary
  }

  mutating func begin(_ unit: TextUnit) { self.unit = unit }

  // The key is asked for part by part: its name is a string, kept and let go in vain where nobody wants names.
  @inline(__always)
  private mutating func add(
    _ named: @autoclosure () -> NamedKey, _ value: Float, _ start: Int, _ end: Int
  ) {
    let row = named().row
    if vocabulary != nil, row < 0 { return }
    let key = named().key
    if names != nil { names?.note(key, named().name) }
    features.append(
      Feature(
        key: key, row: row, value: value, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end)))
  }

  /// Each pattern once; and for each kind or sign the weight of what was found (`C:kind`, `g:sign`), which speaks
  /// even for patterns that no training post set off.
  ///
  /// - Parameters:
  ///   - firings: in the order of the patterns, so that what was just told is all that can come again, and those of a
  ///     kind come together: nothing need be remembered by kind or sign.
  ///   - keys: the features of cues and signs, with their rows in the vocabulary.
  mutating func addCues(
    _ firings: ArraySlice<CompiledCodebook.Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    guard !firings.isEmpty else { return }
    let firings = firings.span
    var told = -1
    var (holdsCues, holdsSigns, holdsBlocked) = (false, false, false)
    for index in firings.indices where isHere(firings[index].start, firings[index].end) {
      let pattern = firings[index].pattern
      if firings[index].blockedBy != nil {
        holdsBlocked = true
        continue
      }
      guard pattern != told else { continue }
      told = pattern
      let value: Float
      switch codebook.roles[pattern] {
      case .cue:
        holdsCues = true
        value = 1
      case .signal:
        holdsSigns = true
        value = 0.7
      default: continue
      }
      let (start, end) = clipped(firings[index].start, firings[index].end)
      add(keys.patterns[pattern], value, start, end)
    }
    if holdsCues { addKinds(firings, codebook, keys) }
    if holdsSigns { addSigns(firings, codebook, keys) }
    if holdsBlocked { addBlocked(firings, codebook, keys) }
  }

  /// Whether what stands at positions `start..<end` reaches into the stretch, and its part of it.
  @inline(__always)
  private func isHere(_ start: Int, _ end: Int) -> Bool { start < unit.end && end > unit.start }

  @inline(__always)
  private func clipped(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    let start = max(start, unit.start)
    return (start, min(max(end, start + 1), unit.end))
  }

  /// What the cues of each kind weigh, at the first of them.
  private mutating func addKinds(
    _ firings: Span<CompiledCodebook.Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    var told = -1
    var (kind, weight, start, end) = (-1, 0.0, 0, 0)
    for index in firings.indices where isHere(firings[index].start, firings[index].end) {
      let pattern = firings[index].pattern
      guard pattern != told, firings[index].blockedBy == nil,
        case .cue(let next, _) = codebook.roles[pattern]
      else { continue }
      told = pattern
      if next == kind, weight > 0 {
        // The second cue of a kind says less than the first, the third less again.
        weight = max(weight, codebook.weights[pattern]) + 0.4
        continue
      }
      if weight > 0 { add(keys.kinds[kind].cues, Float(min(weight, 2.6)), start, end) }
      (kind, weight) = (next, codebook.weights[pattern])
      (start, end) = clipped(firings[index].start, firings[index].end)
    }
    if weight > 0 { add(keys.kinds[kind].cues, Float(min(weight, 2.6)), start, end) }
  }

  /// How often each sign is there, at the first of them.
  private mutating func addSigns(
    _ firings: Span<CompiledCodebook.Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    var told = -1
    var (sign, count, start, end) = (-1, 0, 0, 0)
    for index in firings.indices where isHere(firings[index].start, firings[index].end) {
      let pattern = firings[index].pattern
      guard pattern != told, case .signal(let next, _) = codebook.roles[pattern] else { continue }
      told = pattern
      if next == sign {
        count += 1
        continue
      }
      if count > 0 { add(keys.signs[sign].here, min(2, Float(count)).squareRoot(), start, end) }
      (sign, count) = (next, 1)
      (start, end) = clipped(firings[index].start, firings[index].end)
    }
    if count > 0 { add(keys.signs[sign].here, min(2, Float(count)).squareRoot(), start, end) }
  }

  /// The kinds of which a cue is taken back.
  private mutating func addBlocked(
    _ firings: Span<CompiledCodebook.Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    var told = -1
    for index in firings.indices where isHere(firings[index].start, firings[index].end) {
      guard firings[index].blockedBy != nil,
        case .cue(let kind, _) = codebook.roles[firings[index].pattern], kind != told
      else { continue }
      told = kind
      add(keys.kinds[kind].blocked, 1, unit.start, unit.end)
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
    let (lengths, counts) = (lengths, counts)
    add(lengths[min(6, positions / 15)], 0.5, 0, positions)
    add(counts[min(4, units)], 0.5, 0, positions)
  }

  /// Signs anywhere in the post, for each of its units.
  ///
  /// - Parameters:
  ///   - firings: in the order of the patterns, so that those of a kind or sign come together.
  ///   - keys: the features of cues and signs, with their rows in the vocabulary.
  mutating func addContext(
    _ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    let firings = firings.span
    var (toldKind, toldSignal) = (-1, -1)
    for index in firings.indices {
      let (start, pattern) = (firings[index].start, firings[index].pattern)
      let end = max(firings[index].end, start + 1)
      switch codebook.roles[pattern] {
      case .signal(let signal, _) where signal != toldSignal:
        toldSignal = signal
        add(keys.signs[signal].post, 0.5, start, end)
      case .cue(let kind, _) where firings[index].blockedBy == nil && kind != toldKind:
        toldKind = kind
        add(keys.kinds[kind].post, 0.5, start, end)
      default: continue
      }
    }
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
