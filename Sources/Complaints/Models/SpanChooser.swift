internal import Morphology
internal import Posts

/// Chooses the words of a unit that a reader would mark: the run of words with the greatest sum of log-odds, each
/// word judged by what it adds to the score and by where it stands.
struct SpanChooser: Sendable {
  /// Log-odds by the name of a property.
  let weights: [String: Double]

  static let untrained = SpanChooser(weights: [
    "bias": -0.6, "cue": 1.6, "near": 0.7, "weight": 0.8, "positive": 0.4,
  ])

  /// A word of a unit: its positions and its properties.
  struct Word {
    let start: Int
    let end: Int
    var properties: [(name: String, value: Double)]
  }

  /// The log-odds that a reader marks `word`.
  func score(_ word: Word) -> Double {
    word.properties.reduce(weights["bias"] ?? 0) { $0 + (weights[$1.name] ?? 0) * $1.value }
  }

  /// The best runs in `words`: first the best of all, then others that stand on their own.
  func runs(_ words: [Word]) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    let scores = words.map(score)
    var best = 0..<0
    var bestSum = -Double.infinity
    var start = 0
    var sum = 0.0
    for (index, score) in scores.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += score
      if sum > bestSum {
        bestSum = sum
        best = start..<(index + 1)
      }
    }
    return [best]
  }
}
