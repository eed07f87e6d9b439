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
  /// The stretch at hand.
  private(set) var unit = TextUnit(start: 0, end: 0)

  /// - Parameter vocabulary: the features worth collecting; all if `nil`.
  init(vocabulary: Vocabulary?) {
    lengths = (0...6).map { NamedKey("l:\($0)").placed(in: vocabulary) }
    counts = (0...4).map { NamedKey("u:\($0)").placed(in: vocabulary) }
    self.vocabulary = vocabulary
  }

  mutating func begin(_ unit: TextUnit) { self.unit = unit }

  /// Adds a feature, if it is worth collecting.
  // The key is asked for part by part: its name is a string, kept and let go in vain where nobody wants names.
  @inline(__always)
  mutating func add(
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

  /// Services or trades named anywhere in the post.
  mutating func addContext(_ mentions: [FacetFinder.Mention], _ keys: [FacetFinder.Keys]) {
    var told = -1
    for mention in mentions where mention.facet != told {
      told = mention.facet
      add(keys[mention.facet].post, 0.4, mention.start, mention.end)
    }
  }
}
