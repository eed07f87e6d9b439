public import FoundationEssentials

/// Splits Korean text into morphemes. Immutable: one serves all tasks; each task makes a worker of its own.
public struct Tokenizer: Sendable {
  /// What the tokenizer knows.
  package let model: Model

  /// A tokenizer over a model in memory.
  package init(model: Model) { self.model = model }

  /// A worker with scratch memory of its own.
  public func makeWorker() -> Worker { Worker(model: model) }

  /// A worker that searches more or less widely than usual.
  package func makeWorker(paths: PathFinder, arcs: ArcFinder) -> Worker {
    Worker(model: model, paths: paths, arcs: arcs)
  }
}

extension Tokenizer {
  /// A tokenizer with the words and the model of a lexicon folder.
  ///
  /// - Parameters:
  ///   - lexicons: The folder that holds `words` and `model`.
  ///   - user: The user's own lexicons; later ones have the last word.
  public init(lexicons: URL, user: [UserLexicon] = []) throws(LexiconError) {
    let cache = ModelCache(lexicons: lexicons, user: user)
    if let model = cache.load() {
      self.init(model: model)
      return
    }
    self.init(model: try Self.compile(lexicons: lexicons, user: user))
    cache.save(model)
  }

  /// A tokenizer that holds the entries which the model leaves out as idle, too.
  package init(withIdle lexicons: URL) throws(LexiconError) {
    self.init(model: try Self.compile(lexicons: lexicons, user: [], leavesOutIdle: false))
  }

  /// The model of a lexicon folder, compiled afresh.
  static func compile(lexicons: URL, user: [UserLexicon], leavesOutIdle: Bool = true)
    throws(LexiconError) -> Model
  {
    let words = try WordFile.read(folder: lexicons.appending(path: "words"))
    let folder = lexicons.appending(path: "model")
    var weights = try ModelFile.weights(folder: folder)
    if !leavesOutIdle { weights.idle = [] }
    var compiled = ModelCompiler.compile(words: UserLexicon.merge(user, into: words), weights: weights)
    try ModelFile.fill(&compiled, weights: weights, folder: folder)
    return compiled.model
  }
}
