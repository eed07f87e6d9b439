internal import Morphology
internal import Posts

/// Everything about a post that its scores depend on.
struct PostFeatures: Sendable {
  let text: FoldedText
  let morphemes: Morphemes
  let units: [TextUnit]
  /// The features of each unit, and those of the post as a whole.
  let ofUnit: [[Feature]]
  let ofPost: [Feature]
  let firings: [CompiledCodebook.Firing]
  let services: [FacetFinder.Mention]
  let sectors: [FacetFinder.Mention]
}

/// Turns a text into features: cues and signs of the codebook, morphemes and their pairs, word clusters, letter
/// runs of the folded text, facets.
struct FeatureExtractor: Sendable {
  let codebook: CompiledCodebook
  let services: FacetFinder
  let sectors: FacetFinder
  let clusters: WordClusters
  /// The features worth collecting; all if `nil`.
  let vocabulary: KeyTable?

  /// The same for training: it collects what no model knows yet.
  var unbounded: FeatureExtractor {
    FeatureExtractor(
      codebook: codebook, services: services, sectors: sectors, clusters: clusters, vocabulary: nil)
  }

  func features(of text: String, tokens: [Token]) -> PostFeatures {
    var namer: FeatureNames? = nil
    return features(of: text, tokens: tokens, names: &namer)
  }

  /// - Parameter names: collects the readable name of each key, if given.
  func features(of text: String, tokens: [Token], names: inout FeatureNames?) -> PostFeatures {
    let folded = FoldedText(text)
    let units = TextUnit.units(of: folded, tokens: tokens)
    let firings = codebook.firings(in: folded, tokens: tokens)
    let services = services.mentions(in: folded, written: text)
    let sectors = sectors.mentions(in: folded, written: text)
    let morphemes = Morphemes(tokens, in: folded)
    let words = TextWords(folded, morphemes, clusters, vocabulary: vocabulary)
    var builder = FeatureBuilder(text: folded, vocabulary: vocabulary, names: names)
    if names != nil { builder.note(words, morphemes, clusters) }
    func collect(_ unit: TextUnit) {
      builder.begin(unit)
      builder.addCues(firings, codebook)
      builder.addWords(words, morphemes)
      builder.addFacets(services, self.services.keys)
      builder.addFacets(sectors, self.sectors.keys)
    }
    let context = builder.context(firings, codebook, services, self.services, sectors, self.sectors)
    var ofUnit: [[Feature]] = []
    for unit in units {
      collect(unit)
      ofUnit.append(builder.features + context)
    }
    collect(TextUnit(start: 0, end: folded.count))
    builder.addShape(units.count)
    let ofPost = builder.features
    names = builder.names
    return PostFeatures(
      text: folded, morphemes: morphemes, units: units, ofUnit: ofUnit, ofPost: ofPost, firings: firings,
      services: services, sectors: sectors)
  }
}

/// The readable names of keys.
struct FeatureNames {
  private(set) var names: [FeatureKey: String] = [:]
  mutating func note(_ key: FeatureKey, _ name: @autoclosure () -> String) {
    if names[key] == nil { names[key] = name() }
  }
}
