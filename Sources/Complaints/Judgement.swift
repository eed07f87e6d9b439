/// What a model says of a post: its scores, and the kinds of which it complains.
struct Judgement {
  /// What the post scores, and behind it each of its units.
  let scores: ScoreSheet
  /// The kinds of which it complains, each with the unit that speaks loudest for it; none if it does not complain.
  let kinds: [(kind: Int, unit: Int)]

  /// - Parameter isBrief: whether the scores of units may be left out where they cannot make it a complaint.
  init(of post: borrowing PostFeatures, _ classifier: Classifier, isBrief: Bool) {
    let model = classifier.model
    let kinds = classifier.codebook.types.count
    let scores = Judgement.scores(of: post, model, kinds: kinds, isBrief: isBrief)
    self.scores = scores
    let gate = scores[0, 0] - model.thresholds[0]
    guard gate + model.rule.greatestHelp >= 0, !post.units.isEmpty else {
      self.kinds = []
      return
    }
    self.kinds = Judgement.kinds(gate, scores, model, kinds: kinds, units: post.units.count)
  }

  /// The kinds that are told, each with its loudest unit.
  private static func kinds(
    _ gate: Double, _ scores: ScoreSheet, _ model: LinearModel, kinds: Int, units: Int
  ) -> [(kind: Int, unit: Int)] {
    var best: (kind: Int, unit: Int, margin: Double)?
    for kind in 0..<kinds {
      let (unit, score) = loudest(kind + 1, scores, units)
      let margin = score - model.thresholds[kind + 1]
      if margin > best?.margin ?? -.infinity { best = (kind, unit, margin) }
    }
    guard let best else { return [] }
    switch model.rule.verdict(gate: gate, best: best.margin) {
    case .none: return []
    case .best: return [(best.kind, best.unit)]
    case .passing:
      var told: [(kind: Int, unit: Int)] = []
      for kind in 0..<kinds {
        let (unit, score) = loudest(kind + 1, scores, units)
        if score - model.thresholds[kind + 1] >= 0 { told.append((kind, unit)) }
      }
      return told
    }
  }

  private static func scores(
    of post: borrowing PostFeatures, _ model: LinearModel, kinds: Int, isBrief: Bool
  ) -> ScoreSheet {
    let units = post.units.count
    var scores = ScoreSheet(rows: units + 1, model)
    let all = model.outputs.count
    if post.isUnit {
      scores.add(post, post.ofUnit[0], unit: 0, to: 0, first: all)
      scores.copy(0, to: 1)
      scores.add(post.own, post.context, to: 1, first: kinds + 1)
      scores.add(post.own, post.shape, to: 0, first: all)
      return scores
    }
    scores.add(post, post.whole, unit: nil, to: 0, first: all)
    scores.add(post.own, post.shape, to: 0, first: all)
    if isBrief, scores[0, 0] - model.thresholds[0] + model.rule.greatestHelp < 0 { return scores }
    for unit in 0..<units {
      scores.add(post, post.ofUnit[unit], unit: unit, to: unit + 1, first: kinds + 1)
      scores.add(post.own, post.context, to: unit + 1, first: kinds + 1)
    }
    return scores
  }

  /// The unit that speaks loudest for output `output`, and what it scores; there must be one.
  static func loudest(_ output: Int, _ scores: ScoreSheet, _ units: Int) -> (unit: Int, score: Double) {
    var best = (unit: 0, score: scores[1, output])
    for unit in 1..<units {
      let score = scores[unit + 1, output]
      if score > best.score { best = (unit, score) }
    }
    return best
  }
}
