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
  // A row for each feature, in it a weight for each output, sixteen outputs a block.
  private let weights: [SIMD16<Float>]
  private let blocks: Int

  init(
    outputs: [String], biases: [Double], thresholds: [Double], share: Double, namedMargin: Double,
    chooser: SpanChooser,
    weights: [(key: FeatureKey, row: [Float])]
  ) {
    self.outputs = outputs
    self.biases = biases
    self.thresholds = thresholds
    self.share = share
    self.namedMargin = namedMargin
    self.chooser = chooser
    vocabulary = KeyTable(weights.map(\.key))
    blocks = (outputs.count + 15) / 16
    var flat: [SIMD16<Float>] = []
    flat.reserveCapacity(weights.count * blocks)
    for (_, row) in weights {
      for block in 0..<blocks {
        var values = SIMD16<Float>(repeating: 0)
        for output in (block * 16)..<min(row.count, block * 16 + 16) { values[output % 16] = row[output] }
        flat.append(values)
      }
    }
    self.weights = flat
  }

  /// The name of the output that says whether a post complains.
  public static let gate = "complaint"

  /// What `features` weigh and the biases together, for the first `count` outputs at least.
  func scores(_ features: [Feature], first count: Int) -> [Double] {
    var scores = biases
    for block in 0..<min(blocks, (count + 15) / 16) {
      let outputs = (block * 16)..<min(scores.count, block * 16 + 16)
      var sums = SIMD16<Double>(repeating: 0)
      for output in outputs { sums[output % 16] = biases[output] }
      for feature in features where feature.row >= 0 {
        sums += SIMD16<Double>(weights[Int(feature.row) * blocks + block]) * Double(feature.value)
      }
      for output in outputs { scores[output] = sums[output % 16] }
    }
    return scores
  }

  /// What each feature adds to the score of `output`; zeros left out.
  func contributions(_ features: [Feature], _ output: Int) -> [(feature: Int, weight: Double)] {
    var parts: [(feature: Int, weight: Double)] = []
    for (index, feature) in features.enumerated() where feature.row >= 0 {
      let weight = weights[Int(feature.row) * blocks + output / 16][output % 16]
      if weight != 0 { parts.append((index, Double(weight) * Double(feature.value))) }
    }
    return parts
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
      thresholds: outputs.map { _ in 0 }, share: 0, namedMargin: 1.5, chooser: .untrained, weights: weights)
  }
}
