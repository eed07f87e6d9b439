internal import Morphology
internal import Posts

/// One post before the model.
struct Judgement {
  private let text: String
  private let post: PostFeatures
  private let postScores: Scores
  private let unitScores: [Scores]
  /// The kinds of which it complains, each with the unit that speaks loudest for it; none if it does not complain.
  private let kinds: [(kind: Int, unit: Int)]

  init(
    text: String, tokens: [Token], classifier: Classifier, _ hits: inout AtomHits,
    after scan: FeatureExtractor.Scan? = nil
  ) {
    let post = classifier.extractor.features(of: text, tokens: tokens, &hits, after: scan)
    self.init(text: text, post: post, classifier: classifier)
  }

  init(text: String, post: PostFeatures, classifier: Classifier) {
    self.text = text
    self.post = post
    let model = classifier.model
    let kinds = classifier.codebook.types.count
    let common =
      post.common == 0
      ? model.nothing
      : model.scores(post.ofPost[..<post.common], onto: model.nothing, first: model.outputs.count)
    postScores = model.scores(post.ofPost[post.common...], onto: common, first: model.outputs.count)
    let unitScores = post.ofUnit.map { features in
      model.scores(features[post.common...], onto: common, first: kinds + 1)
    }
    self.unitScores = unitScores
    let loudest = (1..<(kinds + 1)).compactMap { Judgement.loudest($0, unitScores) }
    let margins = loudest.enumerated().map { kind, unit in
      unitScores[unit][kind + 1] - model.thresholds[kind + 1]
    }
    self.kinds = model.rule.kinds(gate: postScores[0] - model.thresholds[0], margins: margins)
      .map { ($0, loudest[$0]) }
  }

  /// The unit that speaks loudest for output `output`.
  private func loudest(_ output: Int) -> Int? { Judgement.loudest(output, unitScores) }

  private static func loudest(_ output: Int, _ units: [Scores]) -> Int? {
    units.indices.max { units[$0][output] < units[$1][output] }
  }

  private var gateScore: Double { postScores[0] }

  func finding(by classifier: Classifier) -> Finding {
    Finding(
      isComplaint: !kinds.isEmpty, complaintScore: gateScore,
      labels: kinds.map { label($0.kind, $0.unit, classifier) },
      services: services(classifier), sector: sector(classifier))
  }

  private func label(_ kind: Int, _ unit: Int, _ classifier: Classifier) -> Label {
    let score = unitScores[unit][kind + 1]
    let bias = classifier.model.biases[kind + 1]
    let evidence = evidence(kind, best: unit, classifier)
    let shown = evidence.reduce(0) { $0 + ($1.isOfScore ? $1.weight : 0) }
    return Label(
      kind: classifier.codebook.types[kind].id, score: score, bias: bias, rest: score - bias - shown,
      evidence: evidence)
  }

  /// Services that are named, unless the model is sure they are not meant; and those that the model is sure of though
  /// nobody names them (길드전 is of a game).
  private func services(_ classifier: Classifier) -> [Facet.ID] {
    let model = classifier.model
    let facets = classifier.extractor.services.facets
    return facets.indices.compactMap { facet in
      let margin = classifier.serviceOutputs[facet].map { postScores[$0] - model.thresholds[$0] }
      let isNamed = post.services.contains { $0.facet == facet }
      let isMeant = isNamed ? (margin ?? 0) > -model.namedMargin : (margin ?? -1) > 0
      return isMeant ? facets[facet].id : nil
    }
  }

  /// The trade named most often, the first of those named equally often.
  private func sector(_ classifier: Classifier) -> Facet.ID {
    var counts: [Int: Int] = [:]
    for mention in post.sectors { counts[mention.facet, default: 0] += 1 }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return best.map { classifier.extractor.sectors.facets[$0.key].id } ?? .unknown
  }

  /// The words to show: of the loudest unit, and of every other that would clearly say yes by itself.
  private func evidence(_ kind: Int, best: Int, _ classifier: Classifier) -> [Evidence] {
    let threshold = classifier.model.thresholds[kind + 1] + classifier.model.othersMargin
    let cues = KindCues(kind, of: post, classifier.extractor.codebook)
    var evidence: [Evidence] = []
    for unit in post.units.indices where unit == best || unitScores[unit][kind + 1] >= threshold {
      let features = post.ofUnit[unit]
      let contributions = classifier.model.contributions(features, kind + 1)
      let words = UnitWords(
        of: post.units[unit], post: post, features: features, contributions: contributions,
        cues: cues)
      if let run = classifier.model.chooser.run(words) {
        let (first, last) = (words.bounds[run.lowerBound], words.bounds[run.upperBound - 1])
        let (start, end) = trimmed(first.start, last.end)
        guard start < end else { continue }
        var weight = 0.0
        var heaviest: (feature: Int, weight: Double)?
        for part in contributions
        where Int(features[part.feature].start) >= first.start && Int(features[part.feature].end) <= last.end
        {
          weight += part.weight
          if part.weight > heaviest?.weight ?? -.infinity { heaviest = part }
        }
        let shown =
          cuePattern(of: kind, in: unit, first.start, last.end, classifier.extractor.codebook)
          ?? heaviest.map { self.words(of: features[$0.feature]) }
        evidence.append(
          Evidence(
            range: post.text.range(start, end), text: String(post.text.words(start, end, of: text)),
            weight: weight, isOfScore: unit == best, cue: shown ?? ""))
      }
    }
    return evidence
  }

  private func words(of feature: Feature) -> String {
    String(post.text.words(Int(feature.start), Int(feature.end), of: text))
  }

  private func cuePattern(
    of kind: Int, in unit: Int, _ start: Int, _ end: Int, _ codebook: CompiledCodebook
  ) -> String? {
    let inside = post.firingsOfUnit[unit].filter { firing in
      guard case .cue(kind, _) = codebook.roles[firing.pattern] else { return false }
      return firing.blockedBy == nil && firing.start < end && start < firing.end
    }
    let best = inside.max { codebook.sources[$0.pattern].weight < codebook.sources[$1.pattern].weight }
    return best.map { "\(codebook.owner(of: $0.pattern)):\(codebook.sources[$0.pattern].line)" }
  }

  /// The positions without the signs at their edges.
  private func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    var start = start
    var end = end
    func isSign(_ position: Int) -> Bool {
      let unit = post.text.unit(position)
      return unit >= Unit.laughter && unit != Unit.percent && unit != Unit.hanja
    }
    while start < end, isSign(start) { start += 1 }
    while end > start, isSign(end - 1) { end -= 1 }
    return (start, end)
  }

  func explanation(by classifier: Classifier) -> Explanation {
    let codebook = classifier.extractor.codebook
    let outputs = (0...classifier.codebook.types.count).map { output in
      let unit = output == 0 ? nil : loudest(output)
      let features = unit.map { post.ofUnit[$0] } ?? (output == 0 ? post.ofPost : [])
      let parts = classifier.model.contributions(features, output).map { part in
        let feature = features[part.feature]
        return Explanation.Part(
          range: post.text.range(Int(feature.start), Int(feature.end)), text: words(of: feature),
          weight: part.weight, name: codebook.pattern(of: feature.key))
      }
      return Explanation.Output(
        name: classifier.model.outputs[output], bias: classifier.model.biases[output],
        threshold: classifier.model.thresholds[output],
        score: output == 0
          ? gateScore : unit.map { unitScores[$0][output] } ?? classifier.model.biases[output],
        parts: parts)
    }
    let rules = post.firings.map { firing in
      let range = post.text.range(firing.start, max(firing.end, firing.start + 1))
      return Explanation.Rule(
        owner: codebook.owner(of: firing.pattern), pattern: codebook.sources[firing.pattern].pattern,
        line: codebook.sources[firing.pattern].line, range: range, text: text[range],
        blockedBy: firing.blockedBy)
    }
    return Explanation(finding: finding(by: classifier), outputs: outputs, rules: rules)
  }
}
