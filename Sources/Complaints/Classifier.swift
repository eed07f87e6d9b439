public import Morphology
internal import Posts

/// Finds the complaints in posts: whether one complains, of what, about which services, and the words that say so.
///
/// Immutable and shared; each task makes a ``Worker`` of its own.
public final class Classifier: Sendable {
  /// The kinds it looks for.
  public let codebook: Codebook
  /// The model it judges by.
  public let model: LinearModel
  let extractor: FeatureExtractor
  /// Parts texts into the words that the cues look for.
  public let tokenizer: Tokenizer
  /// Whether a text in which nothing fires is known to have no label, whatever its morphemes.
  let knowsSilence: Bool
  /// For each service the output of the model that speaks of it.
  let serviceOutputs: [Int?]

  /// - Throws: the first pattern of the codebook that cannot be read, with its line.
  public init(
    codebook: Codebook, incident: Incident, model: LinearModel, tokenizer: Tokenizer,
    clusters: WordClusters = WordClusters()
  ) throws(CodebookError) {
    self.codebook = codebook
    self.model = model
    self.tokenizer = tokenizer
    extractor = FeatureExtractor(
      codebook: try CompiledCodebook(codebook), services: FacetFinder(incident.services, prefix: "v:"),
      sectors: FacetFinder(incident.sectors, prefix: "x:"), clusters: clusters, vocabulary: model.vocabulary)
    let names = Dictionary(
      zip(model.outputs, model.outputs.indices).dropFirst(codebook.types.count + 1),
      uniquingKeysWith: { first, _ in first })
    serviceOutputs = incident.services.map { names[LinearModel.service + $0.id.rawValue] }
    let isReticent = codebook.types.indices.allSatisfy { model.biases[$0 + 1] < model.thresholds[$0 + 1] }
    knowsSilence = extractor.cuesAreAll && isReticent && model.rule.share == 0 && model.rule.nearness == 0
  }

  /// Scratch memory for one task.
  public func makeWorker() -> Worker { Worker(classifier: self, tokens: tokenizer.makeWorker()) }

  /// Labels texts one after the other.
  public struct Worker: ~Copyable {
    private let classifier: Classifier
    private var tokens: Tokenizer.Worker
    private var hits: AtomHits
    private var recent = RecentFindings()

    init(classifier: Classifier, tokens: consuming Tokenizer.Worker) {
      self.classifier = classifier
      self.tokens = tokens
      hits = classifier.extractor.codebook.makeHits()
    }

    /// What `text` says.
    public mutating func find(in text: String) -> Finding {
      if let known = recent.finding(of: text) { return known }
      let finding = findAnew(in: text)
      recent.keep(finding, of: text)
      return finding
    }

    private mutating func findAnew(in text: String) -> Finding {
      // Words alone as rules: most posts hold none of them, and their morphemes would change nothing.
      guard classifier.knowsSilence else { return find(in: text, tokens: tokens.tokenize(text)) }
      let scan = classifier.extractor.scan(text, &hits)
      guard scan.firings.isEmpty else {
        let words = tokens.tokenize(text)
        return Judgement(text: text, tokens: words, classifier: classifier, &hits, after: scan)
          .finding(by: classifier)
      }
      let post = classifier.extractor.silentFeatures(of: text, scan)
      return Judgement(text: text, post: post, classifier: classifier).finding(by: classifier)
    }

    /// What `text` says, which is read word by word even where that cannot change the answer.
    mutating func findSlowly(in text: String) -> Finding {
      find(in: text, tokens: tokens.tokenize(text))
    }

    /// What `text` says, whose morphemes are known already.
    public mutating func find(in text: String, tokens: [Token]) -> Finding {
      Judgement(text: text, tokens: tokens, classifier: classifier, &hits).finding(by: classifier)
    }

    /// Everything behind what is found in `text`.
    public mutating func explain(_ text: String) -> Explanation {
      Judgement(text: text, tokens: tokens.tokenize(text), classifier: classifier, &hits).explanation(
        by: classifier)
    }
  }
}
