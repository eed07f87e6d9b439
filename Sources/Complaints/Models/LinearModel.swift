/// Weights of features for the complaint gate and for each kind, in log-odds: a bias for each, a weight for each
/// feature and output, and the score from which on an output says yes.
public struct LinearModel: Sendable {
  /// The gate, then the kinds in the order of the codebook, then services (`service:talk`), if it learned any.
  public let outputs: [String]
  /// What a post without features scores.
  public let biases: [Double]
  /// From this score on the answer is yes.
  public let thresholds: [Double]
  /// How much of the best kind's margin over its threshold is added to the gate before it decides.
  public let share: Double
  /// From how much below its threshold on a service counts if the post names it: names are often enough.
  public let namedMargin: Double
  /// How words are chosen as evidence.
  let chooser: SpanChooser
  /// The features that weigh anything.
  let vocabulary: KeyTable
  private let weights: Weights

  /// - Parameters:
  ///   - keys: the features, with the places of their weights.
  init(
    outputs: [String], biases: [Double], thresholds: [Double], share: Double, namedMargin: Double,
    chooser: SpanChooser, keys: [FeatureKey], places: [Int32], weights: Weights
  ) {
    self.outputs = outputs
    self.biases = biases
    self.thresholds = thresholds
    self.share = share
    self.namedMargin = namedMargin
    self.chooser = chooser
    self.weights = weights
    vocabulary = KeyTable(keys, numbers: places)
  }

  /// The name of the output that says whether a post complains.
  public static let gate = "complaint"

  /// Adds what `features` weigh to the scores of `outputs`.
  func add(_ features: ArraySlice<Feature>, to scores: inout [Double], of outputs: Range<Int>) {
    weights.add(features, to: &scores, of: outputs)
  }

  /// Adds what `features` weigh to the scores of what is judged by whole posts: the gate, and services from `last` on.
  func addWhole(_ features: ArraySlice<Feature>, to scores: inout [Double], servicesFrom last: Int) {
    weights.add(features, to: &scores, firstAndFrom: last)
  }

  /// What each feature adds to the score of `output`; zeros left out.
  func contributions(_ features: [Feature], _ output: Int) -> [(feature: Int, weight: Double)] {
    var parts: [(feature: Int, weight: Double)] = []
    parts.reserveCapacity(features.count)
    weights.forEachWeight(of: features, for: output) { feature, weight in
      parts.append((feature, Double(weight) * Double(features[feature].value)))
    }
    return parts
  }
}

extension LinearModel {
  /// A model without training: each kind scores the weights of its cues, the gate those of all kinds and signs.
  public init(rulesOf codebook: Codebook) {
    let outputs = [LinearModel.gate] + codebook.types.map(\.id.rawValue)
    var keys: [FeatureKey] = []
    var weights = Weights()
    var places: [Int32] = []
    for (number, type) in codebook.types.enumerated() {
      var row = [Float](repeating: 0, count: outputs.count)
      row[0] = 1
      row[number + 1] = 1
      keys.append(FeatureKey("C:" + type.id.rawValue))
      places.append(weights.append(row))
    }
    for signal in codebook.signals where signal.weight != 0 {
      keys.append(FeatureKey("g:" + signal.id))
      places.append(weights.append([Float(signal.weight)]))
    }
    self.init(
      outputs: outputs, biases: [-0.3] + codebook.types.map { _ in -0.95 },
      thresholds: outputs.map { _ in 0 }, share: 0, namedMargin: 1.5, chooser: .untrained, keys: keys,
      places: places,
      weights: weights)
  }
}
