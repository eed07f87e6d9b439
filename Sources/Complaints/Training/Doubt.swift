/// A label that the models which did not see its writer contradict: worth a second reading.
///
/// Labels far on the wrong side of the threshold of a model fitted without them are the likeliest mistakes of a corpus
/// (Northcutt, Jiang and Chuang 2021, confident learning).
public struct Doubt: Hashable, Sendable {
  /// The post in the corpus.
  public let id: String
  /// The gate or a kind.
  public let output: String
  /// What the corpus says.
  public let isLabelled: Bool
  /// How far the score lies on the other side of the threshold, in log-odds, above zero.
  public let distance: Double
}

extension Validation {
  /// The labels that the scores contradict, the farthest first.
  func doubts(_ thresholds: [Double]) -> [Doubt] {
    var doubts: [Doubt] = []
    for (number, post) in set.posts.enumerated() {
      for (output, name) in outputs.enumerated() {
        let isLabelled = isGold(number, output)
        let excess = scores[number][output] - thresholds[output]
        let distance = isLabelled ? -excess : excess
        if distance > 0 {
          doubts.append(Doubt(id: post.id, output: name, isLabelled: isLabelled, distance: distance))
        }
      }
    }
    return doubts.sorted { ($0.distance, $1.id, $1.output) > ($1.distance, $0.id, $0.output) }
  }
}
