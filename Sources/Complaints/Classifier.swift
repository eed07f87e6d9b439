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
    private var memory: FeatureExtractor.Memory
    private var choosing = Judgement.Memory()
    private var recent = RecentFindings()

    init(classifier: Classifier, tokens: consuming Tokenizer.Worker) {
      self.classifier = classifier
      self.tokens = tokens
      memory = classifier.extractor.makeMemory()
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
      classifier.extractor.scan(text, &memory)
      if memory.post.firings.isEmpty {
        classifier.extractor.readSilent(text, &memory)
      } else {
        classifier.extractor.read(text, tokens: tokens.tokenize(text), &memory, isScanned: true)
      }
      return finding()
    }

    /// What `text` says, which is read word by word even where that cannot change the answer.
    mutating func findSlowly(in text: String) -> Finding {
      find(in: text, tokens: tokens.tokenize(text))
    }

    /// What `text` says, whose morphemes are known already.
    public mutating func find(in text: String, tokens: [Token]) -> Finding {
      classifier.extractor.read(text, tokens: tokens, &memory)
      return finding()
    }

    /// Everything behind what is found in `text`.
    public mutating func explain(_ text: String) -> Explanation {
      classifier.extractor.read(text, tokens: tokens.tokenize(text), &memory)
      return Judgement(of: memory.post, classifier, isBrief: false).explanation(
        of: memory.post, by: classifier)
    }

    /// What is found in the text that was read last.
    private mutating func finding() -> Finding {
      let finding = Judgement(of: memory.post, classifier, isBrief: true)
        .finding(in: memory.post, by: classifier, &choosing)
      // What one very long text needed is not kept for all the short ones.
      if memory.post.written.utf8.count > Worker.longest {
        memory = classifier.extractor.makeMemory()
        choosing = Judgement.Memory()
      }
      return finding
    }

    // Bytes of a text whose memory is kept for the next.
    private static let longest = 1 << 16
  }
}
