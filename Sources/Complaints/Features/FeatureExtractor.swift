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
  private let facets: FacetSearch
  private let known: KnownWords?
  // The features of cues, signs and names, with their rows in the vocabulary.
  private let cueKeys: CueKeys
  private let serviceKeys: [FacetFinder.Keys]
  private let sectorKeys: [FacetFinder.Keys]
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
    facets = FacetSearch(services, sectors)
    known = vocabulary.map { KnownWords($0, clusters) }
    cueKeys = codebook.keys.placed(in: vocabulary)
    serviceKeys = services.keys.map { $0.placed(in: vocabulary) }
    sectorKeys = sectors.keys.map { $0.placed(in: vocabulary) }
    readsWords = vocabulary.map { !$0.holdsOnly(codebook.keys.all) } ?? true
  }

  /// The same for training: it collects what no model knows yet.
  var unbounded: FeatureExtractor {
    FeatureExtractor(
      codebook: codebook, services: services, sectors: sectors, clusters: clusters, vocabulary: nil)
  }

  /// Whether a text in which nothing fires has no features, whatever its morphemes.
  var cuesAreAll: Bool { !readsWords && !codebook.readsTokens }

  /// Memory in which a task reads one text after the other, and what it read last.
  struct Memory {
    fileprivate(set) var post = PostFeatures()
    /// The readable name of each key, if they are asked for.
    var names: FeatureNames? {
      _read { yield builder.names }
      _modify { yield &builder.names }
    }
    fileprivate var hits: AtomHits
    fileprivate var facets = FacetSearch.Memory()
    fileprivate var builder: FeatureBuilder
  }

  /// Memory for one task.
  func makeMemory() -> Memory {
    Memory(hits: codebook.makeHits(), builder: FeatureBuilder(vocabulary: vocabulary))
  }

  /// Looks for cues and signs without the morphemes of `text`.
  ///
  /// - Precondition: `cuesAreAll`.
  func scan(_ text: String, _ memory: inout Memory) {
    memory.post.written = text
    memory.post.text.read(text)
    memory.post.morphemes.read([], in: memory.post.text)
    findFirings(&memory)
  }

  /// Reads `text`, which was scanned, and in which nothing fires.
  func readSilent(_ text: String, _ memory: inout Memory) {
    memory.post.forgetFeatures()
    memory.post.units.removeAll(keepingCapacity: true)
    memory.post.firingsOfUnit = UnitFirings()
    findFacets(in: text, &memory)
  }

  /// Reads `text`; its features stand in the memory then.
  ///
  /// - Parameter isScanned: whether cues and signs were looked for already.
  func read(_ text: String, tokens: [Token], _ memory: inout Memory, isScanned: Bool = false) {
    if !isScanned {
      memory.post.written = text
      memory.post.text.read(text)
    }
    memory.post.morphemes.read(tokens, in: memory.post.text)
    TextUnit.cut(memory.post.text, tokens: tokens, memory.post.morphemes, into: &memory.post.units)
    if !isScanned { findFirings(&memory) }
    memory.post.firingsOfUnit = UnitFirings(memory.post.firings, in: memory.post.units)
    findFacets(in: text, &memory)
    memory.post.forgetFeatures()
    if readsWords {
      memory.post.words.read(
        memory.post.text, memory.post.morphemes, units: memory.post.units, clusters, known: known)
    }
    collect(&memory.post, &memory.builder)
  }

  private func findFirings(_ memory: inout Memory) {
    // It may share the list that is written over now.
    memory.post.firingsOfUnit = UnitFirings()
    codebook.findFirings(of: &memory.post, &memory.hits)
  }

  private func findFacets(in text: String, _ memory: inout Memory) {
    facets.find(
      in: memory.post.text, written: text, &memory.facets, &memory.post.services,
      &memory.post.sectors)
  }

  /// Collects all features but words and letters.
  private func collect(_ post: inout PostFeatures, _ builder: inout FeatureBuilder) {
    // The list changes hands, so that it is nobody else's while it grows.
    swap(&post.own, &builder.features)
    defer { swap(&post.own, &builder.features) }
    if builder.names != nil, readsWords {
      builder.note(post.words, post.text, post.morphemes, clusters)
    }
    var first = builder.features.count
    builder.addContext(post.firings, codebook, cueKeys)
    builder.addContext(post.services, serviceKeys)
    builder.addContext(post.sectors, sectorKeys)
    post.context = first..<builder.features.count
    for number in post.units.indices {
      let last = readsWords ? post.words.ofUnit[number].last : nil
      let own = own(of: post.units[number], post.firingsOfUnit[number], last, post, &builder)
      post.ofUnit.append(own)
    }
    let count = post.text.count
    if !post.isUnit {
      post.whole = own(
        of: TextUnit(start: 0, end: count), post.firings[...], post.words.whole.last, post, &builder
      )
    }
    first = builder.features.count
    builder.addShape(count, units: post.units.count)
    post.shape = first..<builder.features.count
  }

  /// - Parameter last: the place of the last morpheme of `unit`.
  private func own(
    of unit: TextUnit, _ firings: ArraySlice<CompiledCodebook.Firing>, _ last: Int?,
    _ post: borrowing PostFeatures, _ builder: inout FeatureBuilder
  ) -> PostFeatures.Own {
    // No closure here: one that holds `post` would copy all its lists.
    builder.begin(unit)
    let first = builder.features.count
    builder.addCues(firings, codebook, cueKeys)
    let middle = builder.features.count
    if let last { builder.addEnding(post.morphemes.items[last], post.morphemes) }
    builder.addFacets(post.services, serviceKeys)
    builder.addFacets(post.sectors, sectorKeys)
    return PostFeatures.Own(cues: first..<middle, rest: middle..<builder.features.count)
  }
}

/// The readable names of keys.
struct FeatureNames {
  private(set) var names: [FeatureKey: String] = [:]
  mutating func note(_ key: FeatureKey, _ name: @autoclosure () -> String) {
    if names[key] == nil { names[key] = name() }
  }
}
