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
  /// How words are chosen as evidence.
  let chooser: SpanChooser
  private let rows: [FeatureKey: Int32]
  private let weights: [Float]

  init(
    outputs: [String], biases: [Double], thresholds: [Double], share: Double, chooser: SpanChooser,
    weights: [(key: FeatureKey, row: [Float])]
  ) {
    self.outputs = outputs
    self.biases = biases
    self.thresholds = thresholds
    self.share = share
    self.chooser = chooser
    var rows: [FeatureKey: Int32] = [:]
    rows.reserveCapacity(weights.count)
    var flat: [Float] = []
    flat.reserveCapacity(weights.count * outputs.count)
    for (key, row) in weights {
      rows[key] = Int32(rows.count)
      flat += row
    }
    self.rows = rows
    self.weights = flat
  }

  /// The name of the output that says whether a post complains.
  public static let gate = "complaint"

  /// The weight of feature `key` for `output`; 0 if it is unknown.
  func weight(_ key: FeatureKey, _ output: Int) -> Float {
    guard let row = rows[key] else { return 0 }
    return weights[Int(row) * outputs.count + output]
  }

  /// Adds what `features` weigh to the biases, for each of `wanted`; the others stay biases.
  func scores(_ features: [Feature], of wanted: Range<Int>) -> [Double] {
    var sums = biases
    let width = outputs.count
    for feature in features {
      guard let row = rows[feature.key] else { continue }
      let base = Int(row) * width
      for output in wanted {
        sums[output] += Double(weights[base + output]) * Double(feature.value)
      }
    }
    return sums
  }

  /// What each feature adds to the score of `output`; zeros left out.
  func contributions(_ features: [Feature], _ output: Int) -> [(feature: Int, weight: Double)] {
    features.indices.compactMap { index in
      let weight = weight(features[index].key, output)
      return weight == 0 ? nil : (index, Double(weight) * Double(features[index].value))
    }
  }
}

extension LinearModel {
  /// A model without training: each kind scores the weights of its cues, the gate those of all kinds and signs.
  public init(rulesOf codebook: Codebook) {
    let outputs = [LinearModel.gate] + codebook.types.map(\.id.rawValue)
    var weights: [(FeatureKey, [Float])] = []
    for (number, type) in codebook.types.enumerated() {
      var row = [Float](repeating: 0, count: outputs.count)
      row[0] = 1
      row[number + 1] = 1
      weights.append((FeatureKey("C:" + type.id.rawValue), row))
    }
    for signal in codebook.signals where signal.weight != 0 {
      var row = [Float](repeating: 0, count: outputs.count)
      row[0] = Float(signal.weight)
      weights.append((FeatureKey("g:" + signal.id), row))
    }
    self.init(
      outputs: outputs, biases: [-0.3] + codebook.types.map { _ in -0.95 },
      thresholds: outputs.map { _ in 0 }, share: 0, chooser: .untrained, weights: weights)
  }
}
