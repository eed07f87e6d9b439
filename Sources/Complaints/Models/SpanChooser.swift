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
      ]
      + Tag.allCases.map { .tag($0) } + Tag.allCases.map { .head($0) }

    /// Its place in `all`.
    var number: Int {
      switch self {
      case .weight: 0
      case .positive: 1
      case .strong: 2
      case .before: 3
      case .after: 4
      case .cue: 5
      case .near: 6
      case .ahead: 7
      case .outside: 8
      case .otherClause: 9
      case .noCue: 10
      case .shortUnit: 11
      case .longUnit: 12
      case .first: 13
      case .last: 14
      case .service: 15
      case .tag(let tag): 16 + tag.index
      case .head(let tag): 16 + Tag.allCases.count + tag.index
      }
    }

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
  // The same in the order of the numbers of the properties.
  private let values: [Double]

  init(weights: [Property: Double], bias: Double) {
    self.weights = weights
    self.bias = bias
    var values = [Double](repeating: 0, count: Property.all.count)
    for property in Property.all { values[property.number] = weights[property] ?? 0 }
    self.values = values
  }

  static let untrained = SpanChooser(
    weights: [.cue: 1.6, .near: 0.7, .weight: 0.8, .positive: 0.4], bias: -0.6)

  /// The log-odds that a reader marks word `index`.
  func score(_ words: UnitWords, _ index: Int) -> Double {
    var sum = bias
    words.forEachProperty(of: index) { property, value in sum += values[property.number] * value }
    return sum
  }

  /// The best run of `words`; `nil` if there are none.
  func run(_ words: UnitWords) -> Range<Int>? {
    guard !words.bounds.isEmpty else { return nil }
    var best = 0..<1
    var bestSum = -Double.infinity
    var start = 0
    var sum = 0.0
    for index in words.bounds.indices {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += score(words, index)
      if sum > bestSum {
        bestSum = sum
        best = start..<(index + 1)
      }
    }
    return best
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
