internal import Posts

extension Judgement {
  /// What is found in `post`, of which this is the judgement.
  func finding(in post: borrowing PostFeatures, by classifier: Classifier) -> Finding {
    Finding(
      isComplaint: !kinds.isEmpty, complaintScore: scores[0, 0],
      labels: kinds.map { label($0.kind, $0.unit, post, classifier) },
      services: services(post, classifier), sector: Judgement.sector(post, classifier))
  }

  private func label(_ kind: Int, _ unit: Int, _ post: borrowing PostFeatures, _ classifier: Classifier)
    -> Label
  {
    let score = scores[unit + 1, kind + 1]
    let bias = classifier.model.biases[kind + 1]
    let evidence = evidence(kind, best: unit, post, classifier)
    let shown = evidence.reduce(0) { $0 + ($1.isOfScore ? $1.weight : 0) }
    return Label(
      kind: classifier.codebook.types[kind].id, score: score, bias: bias, rest: score - bias - shown,
      evidence: evidence)
  }

  /// Services that are named, unless the model is sure they are not meant; and those that the model is sure of though
  /// nobody names them (길드전 is of a game).
  private func services(_ post: borrowing PostFeatures, _ classifier: Classifier) -> [Facet.ID] {
    let model = classifier.model
    let facets = classifier.extractor.services.facets
    return facets.indices.compactMap { facet in
      let margin = classifier.serviceOutputs[facet].map { scores[0, $0] - model.thresholds[$0] }
      let isNamed = post.services.contains { $0.facet == facet }
      let isMeant = isNamed ? (margin ?? 0) > -model.namedMargin : (margin ?? -1) > 0
      return isMeant ? facets[facet].id : nil
    }
  }

  /// The trade named most often, the first of those named equally often.
  private static func sector(_ post: borrowing PostFeatures, _ classifier: Classifier) -> Facet.ID {
    var counts: [Int: Int] = [:]
    for mention in post.sectors { counts[mention.facet, default: 0] += 1 }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return best.map { classifier.extractor.sectors.facets[$0.key].id } ?? .unknown
  }

  /// The words to show: of the loudest unit, and of every other that would clearly say yes by itself.
  private func evidence(
    _ kind: Int, best: Int, _ post: borrowing PostFeatures, _ classifier: Classifier
  ) -> [Evidence] {
    let model = classifier.model
    let threshold = model.thresholds[kind + 1] + model.othersMargin
    let cues = KindCues(kind, of: post, classifier.extractor.codebook)
    var evidence: [Evidence] = []
    for unit in post.units.indices where unit == best || scores[unit + 1, kind + 1] >= threshold {
      let weights = UnitWeights(of: unit, post: post) { model.weight(of: $0, kind + 1) }
      let words = UnitWords(
        of: post.units[unit], post: post, cues: cues, gains: weights.gains(in: post.units[unit]))
      guard let run = model.chooser.run(words) else { continue }
      let (first, last) = (words.words[run.lowerBound].start, words.words[run.upperBound - 1].end)
      let (start, end) = post.text.trimmed(first, last)
      guard start < end else { continue }
      let (weight, heaviest) = weights.sum(from: first, to: last)
      var shown = post.cuePattern(of: kind, in: unit, first, last, classifier.extractor.codebook)
      if shown == nil, let heaviest { shown = post.written(of: heaviest.feature) }
      evidence.append(
        Evidence(
          range: post.text.range(start, end), text: String(post.text.words(start, end, of: post.written)),
          weight: weight, isOfScore: unit == best, cue: shown ?? ""))
    }
    return evidence
  }
}
