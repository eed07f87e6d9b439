internal import FoundationEssentials

/// Scores of posts by models that did not see their writer, and the thresholds that suit them.
struct Validation {
  private let set: TrainingSet
  private let outputs: [String]
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

  private func isGold(_ post: Int, _ output: Int) -> Bool {
    output == 0 ? set.posts[post].complaint : set.posts[post].labels.contains(outputs[output])
  }

  /// For each output the score that gives the best F1, the gate first.
  func thresholds() -> [Double] {
    let gate = best(0, among: Array(scores.indices))
    let passing = scores.indices.filter { scores[$0][0] >= gate }
    return [gate] + (1..<outputs.count).map { best($0, among: passing) }
  }

  private func best(_ output: Int, among posts: [Int]) -> Double {
    let gold = scores.indices.filter { isGold($0, output) }.count
    let ordered = posts.sorted { (scores[$0][output], $1) > (scores[$1][output], $0) }
    var hits = 0
    var best = (f: -1.0, threshold: 0.0)
    for (rank, post) in ordered.enumerated() {
      if isGold(post, output) { hits += 1 }
      let f = 2 * Double(hits) / Double(rank + 1 + gold)
      let next = rank + 1 < ordered.count ? scores[ordered[rank + 1]][output] : scores[post][output] - 1
      if f > best.f, next < scores[post][output] { best = (f, (scores[post][output] + next) / 2) }
    }
    return best.threshold
  }

  /// F1 of the gate and of each kind, micro and macro.
  func report(_ thresholds: [Double]) -> [String] {
    var lines: [String] = []
    var all = (hits: 0, found: 0, gold: 0)
    var sum = 0.0
    for output in outputs.indices {
      var counts = (hits: 0, found: 0, gold: 0)
      for post in scores.indices {
        let found = scores[post][0] >= thresholds[0] && scores[post][output] >= thresholds[output]
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

  static func shown(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
