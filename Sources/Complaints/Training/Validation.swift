/// Scores of posts by models that did not see their writer, and the thresholds that suit them.
struct Validation {
  let set: TrainingSet
  let outputs: [String]
  /// For each post, the score of each output.
  private(set) var scores: [[Double]]

  init(set: TrainingSet, outputs: [String]) {
    self.set = set
    self.outputs = outputs
    scores = [[Double]](repeating: [], count: set.posts.count)
  }

  mutating func score(fold: Int, _ weights: [[Double]]) {
    for (number, member) in set.members.enumerated() where member.fold == fold && !member.isVariant {
      var best = [Double](repeating: -100, count: outputs.count)
      best[0] = set.postRows.product(number, weights[0]) + (weights[0].last ?? 0)
      for unit in member.features.units.indices {
        for output in 1..<outputs.count {
          let score =
            set.unitRows.product(member.firstUnit + unit, weights[output]) + (weights[output].last ?? 0)
          best[output] = max(best[output], score)
        }
      }
      scores[member.post] = best
    }
  }

  /// By how much thresholds are raised, in log-odds: the model of all writers scores higher than those that left some
  /// out. Of 0, 0.3 and 0.6 it is what serves the posts of the bundled archive best, whose writers are in no fold.
  private static let caution = 0.6

  func isGold(_ post: Int, _ output: Int) -> Bool {
    output == 0 ? set.posts[post].complaint : set.posts[post].labels.contains(outputs[output])
  }

  /// For each output the score that gives the best F1, the gate first; and the rule that helps most.
  func decision() -> (thresholds: [Double], rule: DecisionRule) {
    let everything = Array(scores.indices)
    let gold = { isGold($0, 0) }
    let first = best(everything.map { scores[$0][0] }, gold)
    let kinds = (1..<outputs.count).map { output in
      let passing = everything.filter { scores[$0][0] >= first.threshold - 0.5 }
      let missed = everything.filter { isGold($0, output) && scores[$0][0] < first.threshold - 0.5 }.count
      return best(passing.map { scores[$0][output] }, { isGold(passing[$0], output) }, missed: missed)
        .threshold
    }
    // The margin of the best kind says little of the gate, or much.
    let helps = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1].flatMap { share in
      [2, 4, 8].map { DecisionRule(share: share, most: $0, nearness: 0) }
    }
    let choices = helps.map { rule in
      (rule: rule, found: best(everything.map { gate($0, kinds, rule) }, gold))
    }
    let choice =
      choices.max { $0.found.f < $1.found.f }
      ?? (rule: DecisionRule(share: 0, most: 0, nearness: 0), found: first)
    let thresholds = [choice.found.threshold] + kinds.map { $0 + Validation.caution }
    let rules = [0, 0.25, 0.5, 0.75, 1].map { nearness in
      DecisionRule(share: choice.rule.share, most: choice.rule.most, nearness: nearness)
    }
    return (thresholds, rules.max { merit(thresholds, $0) < merit(thresholds, $1) } ?? choice.rule)
  }

  private func gate(_ post: Int, _ kinds: [Double], _ rule: DecisionRule) -> Double {
    let margin = kinds.indices.map { scores[post][$0 + 1] - kinds[$0] }.max() ?? 0
    return scores[post][0] + rule.help(of: margin)
  }

  /// The outputs that say yes to a post.
  private func found(_ post: Int, _ thresholds: [Double], _ rule: DecisionRule) -> Set<Int> {
    let margins = outputs.indices.map { scores[post][$0] - thresholds[$0] }
    let kinds = rule.kinds(gate: margins[0], margins: Array(margins.dropFirst()))
    return Set(kinds.map { $0 + 1 } + (kinds.isEmpty ? [] : [0]))
  }

  /// F1 of the gate and micro-F1 of the kinds, added up.
  private func merit(_ thresholds: [Double], _ rule: DecisionRule) -> Double {
    let counts = counts(thresholds, rule, of: scores.indices)
    return counts[0].f1 + Validation.sum(counts.dropFirst()).f1
  }

  /// Hits and misses of each output.
  func counts(_ thresholds: [Double], _ rule: DecisionRule, of posts: some Sequence<Int>)
    -> [Evaluation.Counts]
  {
    var counts = [Evaluation.Counts](repeating: Evaluation.Counts(), count: outputs.count)
    for post in posts {
      let found = found(post, thresholds, rule)
      for output in outputs.indices {
        counts[output].add(found: found.contains(output), gold: isGold(post, output))
      }
    }
    return counts
  }

  private func best(
    _ values: [Double], _ isGold: (Int) -> Bool, missed: Int = 0
  ) -> (threshold: Double, f: Double) {
    let gold = values.indices.map(isGold)
    return ThresholdChoice.best(zip(values, gold).map { (score: $0, isGold: $1) }, missed: missed)
  }

  static func sum(_ counts: some Sequence<Evaluation.Counts>) -> Evaluation.Counts {
    counts.reduce(into: Evaluation.Counts()) { $0.add($1) }
  }
}
