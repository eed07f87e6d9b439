internal import FoundationEssentials

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

  /// By how much thresholds are raised, in log-odds: the model of all writers scores higher than those that left one
  /// out, and on the writers who write plainly nothing is lost by it.
  private static let caution = 0.3

  func isGold(_ post: Int, _ output: Int) -> Bool {
    output == 0 ? set.posts[post].complaint : set.posts[post].labels.contains(outputs[output])
  }

  /// For each output the score that gives the best F1, the gate first; and the share of the best margin that helps
  /// the gate most.
  func thresholds() -> (scores: [Double], share: Double) {
    let everything = Array(scores.indices)
    let gold = { isGold($0, 0) }
    let first = best(everything.map { scores[$0][0] }, gold)
    let kinds = (1..<outputs.count).map { output in
      let passing = everything.filter { scores[$0][0] >= first.threshold - 0.5 }
      let missed = everything.filter { isGold($0, output) && scores[$0][0] < first.threshold - 0.5 }.count
      return best(passing.map { scores[$0][output] }, { isGold(passing[$0], output) }, missed: missed)
        .threshold
    }
    let choices = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1].map { share in
      (share: share, found: best(everything.map { gate($0, kinds, share) }, gold))
    }
    let choice = choices.max { $0.found.f < $1.found.f } ?? (0, first)
    return ([choice.found.threshold] + kinds.map { $0 + Validation.caution }, choice.share)
  }

  private func gate(_ post: Int, _ kinds: [Double], _ share: Double) -> Double {
    let margin = kinds.indices.map { scores[post][$0 + 1] - kinds[$0] }.max() ?? 0
    return scores[post][0] + share * Judgement.bounded(margin)
  }

  private func best(
    _ values: [Double], _ isGold: (Int) -> Bool, missed: Int = 0
  ) -> (threshold: Double, f: Double) {
    let gold = values.indices.map(isGold)
    return ThresholdChoice.best(zip(values, gold).map { (score: $0, isGold: $1) }, missed: missed)
  }

  /// F1 of the gate and of each kind, micro and macro.
  func report(_ thresholds: [Double], _ share: Double) -> [String] {
    var lines: [String] = []
    var all = (hits: 0, found: 0, gold: 0)
    var sum = 0.0
    for output in outputs.indices {
      var counts = (hits: 0, found: 0, gold: 0)
      for post in scores.indices {
        let passes = gate(post, Array(thresholds.dropFirst()), share) >= thresholds[0]
        let found = passes && (output == 0 || scores[post][output] >= thresholds[output])
        let gold = isGold(post, output)
        counts = (
          counts.hits + (found && gold ? 1 : 0), counts.found + (found ? 1 : 0), counts.gold + (gold ? 1 : 0)
        )
      }
      let f = 2 * Double(counts.hits) / Double(max(1, counts.found + counts.gold))
      lines.append(
        "\(outputs[output])\tF1 \(Validation.shown(f))\tP \(Validation.shown(Double(counts.hits) / Double(max(1, counts.found))))\tR \(Validation.shown(Double(counts.hits) / Double(max(1, counts.gold))))\tn \(counts.gold)"
      )
      if output > 0 {
        all = (all.hits + counts.hits, all.found + counts.found, all.gold + counts.gold)
        sum += f
      }
    }
    let micro = 2 * Double(all.hits) / Double(max(1, all.found + all.gold))
    lines.append(
      "micro \(Validation.shown(micro))\tmacro \(Validation.shown(sum / Double(outputs.count - 1)))")
    return lines
  }

  /// Precision, recall and F1 of the kinds, a line for each writer.
  ///
  /// - Parameter writerOfPost: counted from 0.
  func writers(_ writerOfPost: [Int], _ thresholds: [Double], _ share: Double) -> [String] {
    (0...(writerOfPost.max() ?? 0)).map { writer in
      var counts = Evaluation.Counts()
      for post in scores.indices where writerOfPost[post] == writer {
        let passes = gate(post, Array(thresholds.dropFirst()), share) >= thresholds[0]
        for output in 1..<outputs.count {
          counts.add(
            found: passes && scores[post][output] >= thresholds[output], gold: isGold(post, output))
        }
      }
      let figures = [counts.f1, counts.precision, counts.recall].map(Validation.shown)
      return "writer \(writer + 1)\tF1 \(figures[0])\tP \(figures[1])\tR \(figures[2])\tn \(counts.gold)"
    }
  }

  static func shown(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
