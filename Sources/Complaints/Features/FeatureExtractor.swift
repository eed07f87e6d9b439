internal import Morphology
internal import Posts

/// Turns a text into features: cues and signs of the codebook, morphemes and their pairs, word clusters, letter
/// runs of the folded text, facets.
final class FeatureExtractor: Sendable {
  let codebook: CompiledCodebook
  let services: FacetFinder
  let sectors: FacetFinder
  let clusters: WordClusters
  /// The features worth collecting; all if `nil`.
  let vocabulary: Vocabulary?
  /// Whether the vocabulary holds more than cues and signs; if not, nobody asks for words and letters.
  private let readsWords: Bool

  init(
    codebook: CompiledCodebook, services: FacetFinder, sectors: FacetFinder, clusters: WordClusters,
    vocabulary: Vocabulary?
  ) {
    self.codebook = codebook
    self.services = services
    self.sectors = sectors
    self.clusters = clusters
    self.vocabulary = vocabulary
    readsWords = vocabulary.map { !$0.holdsOnly(codebook.ownKeys) } ?? true
  }

  /// The same for training: it collects what no model knows yet.
  var unbounded: FeatureExtractor {
    FeatureExtractor(
      codebook: codebook, services: services, sectors: sectors, clusters: clusters, vocabulary: nil)
  }

  /// Whether a text in which nothing fires has no features, whatever its morphemes.
  var cuesAreAll: Bool { !readsWords && !codebook.readsTokens }

  /// A text folded, and the cues and signs that fire in it.
  struct Scan {
    let folded: FoldedText
    let firings: [CompiledCodebook.Firing]
  }

  /// Looks for cues and signs without the morphemes of `text`.
  ///
  /// - Precondition: `cuesAreAll`.
  func scan(_ text: String, _ hits: inout AtomHits) -> Scan {
    let folded = FoldedText(text)
    return Scan(folded: folded, firings: codebook.firings(in: folded, Morphemes([], in: folded), &hits))
  }

  /// The features of `text`, in which nothing fires.
  func silentFeatures(of text: String, _ scan: Scan) -> PostFeatures {
    PostFeatures(
      text: scan.folded, morphemes: Morphemes([], in: scan.folded),
      services: services.mentions(in: scan.folded, written: text),
      sectors: sectors.mentions(in: scan.folded, written: text))
  }

  /// - Parameter scan: what ``scan(_:_:)`` found in `text`, if it was asked.
  func features(
    of text: String, tokens: [Token], _ hits: inout AtomHits, after scan: Scan? = nil
  ) -> PostFeatures {
    var namer: FeatureNames? = nil
    return features(of: text, tokens: tokens, names: &namer, &hits, after: scan)
  }

  /// - Parameter names: collects the readable name of each key, if given.
  func features(
    of text: String, tokens: [Token], names: inout FeatureNames?, _ hits: inout AtomHits,
    after scan: Scan? = nil
  ) -> PostFeatures {
    let folded = scan?.folded ?? FoldedText(text)
    let units = TextUnit.units(of: folded, tokens: tokens)
    let morphemes = Morphemes(tokens, in: folded)
    let firings = scan?.firings ?? codebook.firings(in: folded, morphemes, &hits)
    let services = services.mentions(in: folded, written: text)
    let sectors = sectors.mentions(in: folded, written: text)
    let words = readsWords ? TextWords(folded, morphemes, clusters, vocabulary: vocabulary) : nil
    var builder = FeatureBuilder(
      text: folded, codebook: codebook, vocabulary: vocabulary, names: names)
    if names != nil, let words { builder.note(words, morphemes, clusters) }
    func collect(_ unit: TextUnit, _ firings: ArraySlice<CompiledCodebook.Firing>) {
      builder.begin(unit)
      builder.addCues(firings, codebook)
      if let words { builder.addWords(words, morphemes) }
      builder.addFacets(services, self.services.keys)
      builder.addFacets(sectors, self.sectors.keys)
    }
    let context = builder.context(firings, codebook, services, self.services, sectors, self.sectors)
    var ofUnit: [[Feature]] = []
    let firingsOfUnit = UnitFirings(firings, in: units)
    for (number, unit) in units.enumerated() {
      collect(unit, firingsOfUnit[number])
      ofUnit.append(builder.features + context)
    }
    // A post of one sentence is that sentence.
    if units.count != 1 { collect(TextUnit(start: 0, end: folded.count), firings[...]) }
    let common = units.count == 1 ? builder.features.count : 0
    builder.addShape(units.count)
    let ofPost = builder.features
    names = builder.names
    return PostFeatures(
      text: folded, morphemes: morphemes, units: units, ofUnit: ofUnit, ofPost: ofPost, common: common,
      firings: firings, firingsOfUnit: firingsOfUnit,
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
