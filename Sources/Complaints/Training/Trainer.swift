internal import Dispatch
internal import FoundationEssentials
public import Morphology
internal import Synchronization

/// Trains the weights of a codebook's kinds on labelled posts.
public struct Trainer: Sendable {
  /// A model as text, and what was measured on folds while it was made.
  public struct Result: Sendable {
    /// The model file.
    public let model: String
    /// Lines for people: figures of cross-validation, in which nobody is judged by a model that read them.
    public let report: [String]
    /// The labels to read again, the most doubtful first.
    public let doubts: [Doubt]
  }

  private let classifier: Classifier
  private let tokenizer: Tokenizer
  /// The penalty of the gate and of the kinds.
  public var penalties: (gate: Double, kinds: Double) = (1, 1)

  /// - Parameter classifier: its codebook, incident and clusters make the features; its model is not used.
  public init(classifier: Classifier, tokenizer: Tokenizer) {
    self.classifier = classifier
    self.tokenizer = tokenizer
  }

  /// Trains on `writers`: the posts of one writer share a fold of the cross-validation that sets the thresholds.
  ///
  /// - Parameter comments: lines that go to the head of the model file.
  public func train(_ writers: [[LabelledPost]], comments: [String]) -> Result {
    let kinds = classifier.codebook.types.map(\.id.rawValue)
    let posts = writers.flatMap { $0 }
    let writerOfPost = writers.enumerated().flatMap { writer, posts in posts.map { _ in writer } }
    let folds = Folds(sizes: writers.map(\.count))
    let set = TrainingSet(
      posts: posts, folds: writerOfPost.map { folds.ofWriter[$0] }, kinds: kinds,
      extractor: classifier.extractor.unbounded, tokenizer: tokenizer, variants: true)
    let outputs = [LinearModel.gate] + kinds
    let services = classifier.extractor.services.facets.map { LinearModel.service + $0.id.rawValue }
      .filter { name in
        posts.contains { $0.service.contains(String(name.dropFirst(LinearModel.service.count))) }
      }
    let all = outputs + services
    // One job for each fold left out and each output; the last "fold" leaves nothing out.
    let jobs = (0...folds.count).flatMap { fold in all.indices.map { (fold, $0) } }
    let fitted = Mutex([[Double]](repeating: [], count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { job in
      let weights = fit(set, leavingOut: jobs[job].0, output: jobs[job].1, all)
      fitted.withLock { $0[job] = weights }
    }
    let weights = fitted.withLock { $0 }
    func weightsOf(_ fold: Int) -> [[Double]] {
      Array(weights[(fold * all.count)...].prefix(all.count))
    }
    var validation = Validation(set: set, outputs: outputs)
    var naming = ServiceValidation(set: set, services: services, finder: classifier.extractor.services)
    for fold in 0..<folds.count {
      validation.score(fold: fold, weightsOf(fold))
      naming.score(fold: fold, Array(weightsOf(fold).dropFirst(outputs.count)))
    }
    let named = naming.best()
    let (thresholds, rule) = validation.decision()
    let chooser = ChooserTraining(set: set, classifier: classifier).train(
      { weightsOf($0) }, thresholds: thresholds)
    let full = weightsOf(folds.count)
    let rows = set.columnNames.indices.map { column in
      (name: set.columnNames[column], weights: full.map { Float($0[column]) })
    }
    let model = LinearModel.text(
      comments: comments, outputs: all, biases: full.map { $0.last ?? 0 },
      thresholds: thresholds + services.map { _ in named.threshold }, rule: rule,
      namedMargin: named.margin, othersMargin: chooser.othersMargin, chooser: chooser.chooser,
      rows: rows.filter { !$0.name.isEmpty })
    return Result(
      model: model,
      report: validation.report(thresholds, rule) + validation.writers(writerOfPost, thresholds, rule) + [
        named.report
      ]
        + chooser.report,
      doubts: validation.doubts(thresholds))
  }

  private func fit(_ set: TrainingSet, leavingOut fold: Int, output: Int, _ names: [String]) -> [Double] {
    let isFull = !set.members.contains { $0.fold == fold }
    func counts(_ member: TrainingSet.Member) -> Double {
      // Other spellings help the final model; folds are judged without them.
      if member.isVariant { return isFull ? 0.5 : 0 }
      return member.fold == fold ? 0 : 1
    }
    if output == 0 || output > set.kinds.count {
      let service = String(names[output].dropFirst(LinearModel.service.count))
      let labels = set.members.map {
        output == 0 ? set.posts[$0.post].complaint : set.posts[$0.post].service.contains(service)
      }
      return LogisticRegression(penalty: penalties.gate).fit(
        set.postRows, labels, importance: set.members.map(counts), columns: set.columnNames.count)
    }
    let labels = set.kindsOfUnit.map { $0.contains(output - 1) }
    let importance = set.memberOfUnit.map { counts(set.members[$0]) }
    return LogisticRegression(penalty: penalties.kinds).fit(
      set.unitRows, labels, importance: importance, columns: set.columnNames.count)
  }
}
