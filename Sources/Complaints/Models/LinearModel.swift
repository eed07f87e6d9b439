/// Weights of features for the complaint gate and for each kind, in log-odds: a bias for each, a weight for each
/// feature and output, and the score from which on an output says yes.
public struct LinearModel: Sendable {
  /// The gate, then the kinds in the order of the codebook, then services (`service:talk`), if it learned any.
  public let outputs: [String]
  /// The score of each output without features.
  public let biases: [Double]
  /// From this score on the answer is yes.
  public let thresholds: [Double]
  /// How scores become an answer.
  public let rule: DecisionRule
  /// From how much below its threshold on a service counts if the post names it: names are often enough.
  public let namedMargin: Double
  /// How far above its threshold a unit that is not the loudest must score for its words to be evidence too.
  public let othersMargin: Double
  /// How words are chosen as evidence.
  let chooser: SpanChooser
  /// The features that weigh anything.
  let vocabulary: Vocabulary
  private let weights: Weights
  /// What a post without features scores.
  let nothing: Scores

  /// - Parameters:
  ///   - keys: the features, in the order of the rows of `weights`.
  ///   - beginnings: the keys of everything with which a run of letters among them begins.
  init(
    outputs: [String], biases: [Double], thresholds: [Double], rule: DecisionRule,
    namedMargin: Double, othersMargin: Double, chooser: SpanChooser, keys: [FeatureKey],
    beginnings: [FeatureKey], weights: Weights
  ) {
    self.outputs = outputs
    self.biases = biases
    self.thresholds = thresholds
    self.rule = rule
    self.namedMargin = namedMargin
    self.othersMargin = othersMargin
    self.chooser = chooser
    self.weights = weights
    vocabulary = Vocabulary(keys, beginnings: beginnings)
    nothing = Scores(biases)
  }

  /// The name of the output that says whether a post complains.
  public static let gate = "complaint"

  /// What a post of `features` scores, for the first `count` outputs at least.
  ///
  /// - Parameter scores: what it scored without them; at first the biases.
  func scores(_ features: ArraySlice<Feature>, onto scores: Scores, first count: Int) -> Scores {
    scores.adding(features, weights, first: count)
  }

  /// What each feature adds to the score of `output`; zeros left out.
  func contributions(_ features: [Feature], _ output: Int) -> [(feature: Int, weight: Double)] {
    var parts: [(feature: Int, weight: Double)] = []
    parts.reserveCapacity(features.count)
    for (index, feature) in features.enumerated() where feature.row >= 0 {
      let weight = weights[feature.row, output]
      if weight != 0 { parts.append((index, Double(weight) * Double(feature.value))) }
    }
    return parts
  }
}

extension LinearModel {
  /// A model without training: each kind scores the weights of its cues, the gate those of all kinds and signs.
  public init(rulesOf codebook: Codebook) {
    let outputs = [LinearModel.gate] + codebook.types.map(\.id.rawValue)
    var keys: [FeatureKey] = []
    var weights = Weights(outputs: outputs.count)
    for (number, type) in codebook.types.enumerated() {
      let row = weights.append()
      weights[row, 0] = 1
      weights[row, number + 1] = 1
      keys.append(FeatureKey("C:" + type.id.rawValue))
    }
    for signal in codebook.signals where signal.weight != 0 {
      weights[weights.append(), 0] = Float(signal.weight)
      keys.append(FeatureKey("g:" + signal.id))
    }
    self.init(
      outputs: outputs, biases: [-0.3] + codebook.types.map { _ in -0.95 },
      thresholds: outputs.map { _ in 0 }, rule: DecisionRule(share: 0, most: 0, nearness: 0),
      namedMargin: 1.5,
      othersMargin: 0, chooser: .untrained, keys: keys, beginnings: [], weights: weights)
  }
}
