/// Weights of features for the complaint gate and for each kind, in log-odds: a bias for each, a weight for each
/// feature and output, and the score from which on an output says yes.
public final class LinearModel: Sendable {
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
  let weights: Weights
  /// What a post without features scores.
  let nothing: [Weights.Sums]

  /// - Parameters:
  ///   - vocabulary: the features, and the row of `weights` of each.
  init(
    outputs: [String], biases: [Double], thresholds: [Double], rule: DecisionRule,
    namedMargin: Double, othersMargin: Double, chooser: SpanChooser, vocabulary: Vocabulary, weights: Weights
  ) {
    self.outputs = outputs
    self.biases = biases
    self.thresholds = thresholds
    self.rule = rule
    self.namedMargin = namedMargin
    self.othersMargin = othersMargin
    self.chooser = chooser
    self.weights = weights
    self.vocabulary = vocabulary
    nothing = Weights.sums(of: biases)
  }

  /// The name of the output that says whether a post complains.
  public static let gate = "complaint"

  /// What `feature` adds to the score of `output`.
  @inline(__always)
  func weight(of feature: Feature, _ output: Int) -> Double {
    feature.row < 0 ? 0 : Double(weights[feature.row, output]) / 1000 * Double(feature.value)
  }
}

extension LinearModel {
  /// A model without training: each kind scores the weights of its cues, the gate those of all kinds and signs.
  public convenience init(rulesOf codebook: Codebook) {
    let outputs = [LinearModel.gate] + codebook.types.map(\.id.rawValue)
    var keys: [FeatureKey] = []
    var weights = Weights(outputs: outputs.count)
    for (number, type) in codebook.types.enumerated() {
      let row = weights.append()
      weights[row, 0] = 1000
      weights[row, number + 1] = 1000
      keys.append(FeatureKey("C:" + type.id.rawValue))
    }
    for signal in codebook.signals where signal.weight != 0 {
      weights[weights.append(), 0] = Int((signal.weight * 1000).rounded())
      keys.append(FeatureKey("g:" + signal.id))
    }
    self.init(
      outputs: outputs, biases: [-0.3] + codebook.types.map { _ in -0.95 },
      thresholds: outputs.map { _ in 0 }, rule: DecisionRule(share: 0, most: 0, nearness: 0),
      namedMargin: 1.5,
      othersMargin: 0, chooser: .untrained,
      vocabulary: Vocabulary(keys, rows: Array(0..<Int32(keys.count)), letters: LetterTrie()),
      weights: weights)
  }
}
