internal import Posts

extension Judgement {
  /// Memory in which a task chooses the evidence of one post after the other.
  struct Memory {
    fileprivate var cues = KindCues()
    fileprivate var words = UnitWords()
    fileprivate var weights = UnitWeights()
    // The unit whose words are at hand: they are the same for all kinds.
    fileprivate var unit: Int?
  }

  /// The kinds of complaint told of `post`, each with the words that prove it.
  func labels(_ post: borrowing PostFeatures, _ classifier: Classifier, _ memory: inout Memory) -> [Label] {
    if kinds.isEmpty { return [] }
    memory.unit = nil
    var labels: [Label] = []
    labels.reserveCapacity(kinds.count)
    for (kind, unit) in kinds { labels.append(label(kind, unit, post, classifier, &memory)) }
    return labels
  }

  private func label(
    _ kind: Int, _ unit: Int, _ post: borrowing PostFeatures, _ classifier: Classifier,
    _ memory: inout Memory
  ) -> Label {
    let score = scores[unit + 1, kind + 1]
    let bias = classifier.model.biases[kind + 1]
    let evidence = evidence(kind, best: unit, post, classifier, &memory)
    let shown = evidence.reduce(0) { $0 + ($1.isOfScore ? $1.weight : 0) }
    return Label(
      kind: classifier.codebook.types[kind].id, score: score, bias: bias, rest: score - bias - shown,
      evidence: evidence)
  }

  /// The words to show: of the loudest unit, and of every other that would clearly say yes by itself.
  private func evidence(
    _ kind: Int, best: Int, _ post: borrowing PostFeatures, _ classifier: Classifier, _ memory: inout Memory
  ) -> [Evidence] {
    let model = classifier.model
    let threshold = model.thresholds[kind + 1] + model.othersMargin
    memory.cues.read(kind, of: post, classifier.extractor.codebook)
    var evidence: [Evidence] = []
    for unit in post.units.indices where unit == best || scores[unit + 1, kind + 1] >= threshold {
      guard let (first, last) = memory.stretch(of: unit, kind, post, model) else { continue }
      let (start, end) = post.text.trimmed(first, last)
      guard start < end else { continue }
      let (weight, heaviest) = memory.weights.sum(from: first, to: last)
      let cue =
        post.cuePattern(of: kind, in: unit, first, last, classifier.extractor.codebook)
        ?? heaviest.map { post.written($0.start, $0.end) } ?? ""
      evidence.append(
        Evidence(
          range: post.text.range(start, end), text: post.written(start, end), weight: weight,
          isOfScore: unit == best, cue: cue))
    }
    return evidence
  }
}

extension Judgement.Memory {
  /// The positions of the words to show of a unit, whose cues of the kind were read; `nil` if it has no words.
  fileprivate mutating func stretch(
    of unit: Int, _ kind: Int, _ post: borrowing PostFeatures, _ model: LinearModel
  ) -> (first: Int, last: Int)? {
    if self.unit != unit {
      words.read(post.units[unit], of: post)
      self.unit = unit
    }
    weights.read(unit, of: post, model, kind + 1)
    words.weigh(weights.steps)
    words.mark(cues)
    return model.chooser.run(words).map {
      (words.words[$0.lowerBound].start, words.words[$0.upperBound - 1].end)
    }
  }
}
