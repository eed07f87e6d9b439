public import FoundationEssentials

/// Splits Korean text into morphemes. Immutable: one serves all tasks; each task makes a worker of its own.
public struct Tokenizer: Sendable {
  /// What the tokenizer knows.
  package let model: Model

  /// A tokenizer over a model in memory.
  package init(model: Model) { self.model = model }

  /// A worker with scratch memory of its own.
  public func makeWorker() -> Worker { Worker(model: model) }
}

extension Tokenizer {
  /// A tokenizer with the words and the model of a lexicon folder.
  ///
  /// - Parameters:
  ///   - lexicons: The folder that holds `words` and `model`.
  ///   - user: The user's own lexicons; later ones have the last word.
  public init(lexicons: URL, user: [UserLexicon] = []) throws(LexiconError) {
    let words = try WordFile.read(folder: lexicons.appending(path: "words"))
    let folder = lexicons.appending(path: "model")
    let weights = try ModelFile.weights(folder: folder)
    var compiled = ModelCompiler.compile(words: UserLexicon.merge(user, into: words), weights: weights)
    try ModelFile.fill(&compiled, weights: weights, folder: folder)
    self.init(model: compiled.model)
  }
}
