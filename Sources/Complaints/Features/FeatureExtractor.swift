internal import Morphology
internal import Posts

/// Everything about a post that its scores depend on.
struct PostFeatures: Sendable {
  let text: FoldedText
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
    var builder = FeatureBuilder(text: folded, names: names)
    let whole = TextUnit(start: 0, end: folded.count)
    let morphemes = Morphemes(tokens, in: folded)
    var ofUnit: [[Feature]] = []
    let context = builder.context(firings, codebook, services, self.services, sectors, self.sectors)
    for unit in units {
      builder.begin(unit)
      builder.addCues(firings, codebook)
      builder.addMorphemes(morphemes, clusters)
      builder.addLetters()
      builder.addFacets(services, self.services, prefix: "v:")
      builder.addFacets(sectors, self.sectors, prefix: "x:")
      ofUnit.append(builder.features + context)
    }
    builder.begin(whole)
    builder.addCues(firings, codebook)
    builder.addMorphemes(morphemes, clusters)
    builder.addLetters()
    builder.addFacets(services, self.services, prefix: "v:")
    builder.addFacets(sectors, self.sectors, prefix: "x:")
    builder.addShape(units.count)
    let ofPost = builder.features
    names = builder.names
    return PostFeatures(
      text: folded, units: units, ofUnit: ofUnit, ofPost: ofPost, firings: firings, services: services,
      sectors: sectors)
  }
}

/// The readable names of keys.
struct FeatureNames {
  private(set) var names: [FeatureKey: String] = [:]
  mutating func note(_ key: FeatureKey, _ name: @autoclosure () -> String) {
    if names[key] == nil { names[key] = name() }
  }
}
