internal import Morphology
internal import Posts

/// Chooses the words of a unit that a reader would mark: the run of words with the greatest sum of log-odds, each
/// word judged by what it adds to the score and by where it stands.
struct SpanChooser: Sendable {
  /// What may be true of a word.
  enum Property: Hashable, Sendable {
    case weight, positive, strong, before, after
    case cue, near, ahead, outside, otherClause, noCue
    case shortUnit, longUnit, first, last, service
    case tag(Tag), head(Tag)

    /// Those that are listed in full; the others are listed for each tag.
    static let all: [Property] =
      [
        .weight, .positive, .strong, .before, .after, .cue, .near, .ahead, .outside, .otherClause, .noCue,
        .shortUnit, .longUnit, .first, .last, .service,
      ] + Tag.allCases.map { .tag($0) } + Tag.allCases.map { .head($0) }

    /// As the model names it.
    var name: String {
      switch self {
      case .otherClause: "other clause"
      case .noCue: "no cue"
      case .shortUnit: "short unit"
      case .longUnit: "long unit"
      case .tag(let tag): "tag \(tag.rawValue)"
      case .head(let tag): "head \(tag.rawValue)"
      default: "\(self)"
      }
    }
  }

  /// Log-odds by property, and those of any word.
  let weights: [Property: Double]
  let bias: Double

  static let untrained = SpanChooser(
    weights: [.cue: 1.6, .near: 0.7, .weight: 0.8, .positive: 0.4], bias: -0.6)

  /// A word of a unit: its positions and its properties.
  struct Word {
    let start: Int
    let end: Int
    var properties: [(of: Property, value: Double)]
  }

  /// The log-odds that a reader marks `word`.
  func score(_ word: Word) -> Double {
    word.properties.reduce(bias) { $0 + (weights[$1.of] ?? 0) * $1.value }
  }

  /// The best run in `words`.
  func runs(_ words: [Word]) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var best = 0..<0
    var bestSum = -Double.infinity
    var start = 0
    var sum = 0.0
    for (index, word) in words.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += score(word)
      if sum > bestSum {
        bestSum = sum
        best = start..<(index + 1)
      }
    }
    return [best]
  }
}

extension SpanChooser {
  /// Reads weights by name, as they stand in a model; `bias` is that of any word.
  init(named: [String: Double]) {
    var weights: [Property: Double] = [:]
    for property in Property.all { weights[property] = named[property.name] }
    self.init(weights: weights, bias: named["bias"] ?? 0)
  }

  /// The weights by name, sorted.
  var named: [(name: String, weight: Double)] {
    (weights.map { ($0.key.name, $0.value) } + [("bias", bias)]).sorted { $0.0 < $1.0 }
  }
}
