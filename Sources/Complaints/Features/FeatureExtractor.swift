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
    Memory(hits: codebook.makeHits(), builder: FeatureBuilder(cueKeys, vocabulary: vocabulary))
  }

  /// Looks for cues and signs without the morphemes of `text`.
  ///
  /// - Precondition: `cuesAreAll`.
  func scan(_ text: String, _ memory: inout Memory) {
    memory.post.written = text
    memory.post.text.read(text)
    memory.post.morphemes.read([], in: memory.post.text)
    codebook.findFirings(of: &memory.post, &memory.hits)
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
    if !isScanned { codebook.findFirings(of: &memory.post, &memory.hits) }
    memory.post.firingsOfUnit = UnitFirings(memory.post.firings, in: memory.post.units)
    findFacets(in: text, &memory)
    memory.post.forgetFeatures()
    if readsWords {
      memory.post.words.read(
        memory.post.text, memory.post.morphemes, units: memory.post.units, clusters, known: known)
    }
    collect(&memory)
  }

  private func findFacets(in text: String, _ memory: inout Memory) {
    facets.find(
      in: memory.post.text, written: text, &memory.facets, &memory.post.services,
      &memory.post.sectors)
  }

  /// Collects all features but words and letters.
  private func collect(_ memory: inout Memory) {
    // The list changes hands, so that it is nobody else's while it grows.
    swap(&memory.post.own, &memory.builder.features)
    defer { swap(&memory.post.own, &memory.builder.features) }
    if memory.names != nil, readsWords {
      memory.builder.note(memory.post.words, memory.post.text, memory.post.morphemes, clusters)
    }
    memory.post.context = memory.builder.range { builder in
      builder.addContext(memory.post.firings, codebook)
      builder.addContext(memory.post.services, serviceKeys)
      builder.addContext(memory.post.sectors, sectorKeys)
    }
    for (number, unit) in memory.post.units.enumerated() {
      let firings = memory.post.firingsOfUnit[number]
      let last = readsWords ? memory.post.words.ofUnit[number].last : nil
      memory.post.ofUnit.append(own(of: unit, firings, last, memory.post, &memory.builder))
    }
    let count = memory.post.text.count
    if !memory.post.isUnit {
      memory.post.whole = own(
        of: TextUnit(start: 0, end: count), memory.post.firings[...], memory.post.words.whole.last,
        memory.post, &memory.builder)
    }
    memory.post.shape = memory.builder.range { $0.addShape(count, units: memory.post.units.count) }
  }

  /// - Parameter last: the place of the last morpheme of `unit`.
  private func own(
    of unit: TextUnit, _ firings: ArraySlice<CompiledCodebook.Firing>, _ last: Int?,
    _ post: borrowing PostFeatures, _ builder: inout FeatureBuilder
  ) -> PostFeatures.Own {
    builder.begin(unit)
    let cues = builder.range { $0.addCues(firings, codebook) }
    let rest = builder.range { builder in
      if let last { builder.addEnding(post.morphemes.items[last], post.morphemes) }
      builder.addFacets(post.services, serviceKeys)
      builder.addFacets(post.sectors, sectorKeys)
    }
    return PostFeatures.Own(cues: cues, rest: rest)
  }
}

/// The readable names of keys.
struct FeatureNames {
  private(set) var names: [FeatureKey: String] = [:]
  mutating func note(_ key: FeatureKey, _ name: @autoclosure () -> String) {
    if names[key] == nil { names[key] = name() }
  }
}
