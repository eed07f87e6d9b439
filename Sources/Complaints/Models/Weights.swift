/// The weights of features for outputs, sixteen outputs at a time: what is added is mostly zeros, and adding sixteen of
/// them costs less than asking which are none.
struct Weights: Sendable {
  /// Weights of one feature for sixteen outputs, and sums of them.
  typealias Block = SIMD16<Float>
  typealias Sums = SIMD16<Float>

  static let lanes = 16

  /// The blocks of each feature, feature after feature.
  private var blocks: [Block] = []
  /// Blocks of one feature.
  let width: Int

  init(outputs: Int) { width = Weights.blocks(for: outputs) }

  /// How many blocks hold `outputs` outputs.
  static func blocks(for outputs: Int) -> Int { (outputs + lanes - 1) / lanes }

  /// Features.
  var count: Int { width == 0 ? 0 : blocks.count / width }

  /// Adds a feature that weighs nothing yet.
  ///
  /// - Returns: The row by which it is found again.
  mutating func append() -> Int32 {
    for _ in 0..<width { blocks.append(Block(repeating: 0)) }
    return Int32(count - 1)
  }

  /// The weight of the feature in `row` for `output`.
  subscript(_ row: Int32, _ output: Int) -> Float {
    get { blocks[Int(row) * width + output / Weights.lanes][output % Weights.lanes] }
    set { blocks[Int(row) * width + output / Weights.lanes][output % Weights.lanes] = newValue }
  }

  /// Adds what `features` weigh to as many of the sums as `sums` holds.
  func add(_ features: ArraySlice<Feature>, to sums: inout [Sums]) {
    let blocks = blocks.span
    let features = features.span
    for number in sums.indices {
      var sum = sums[number]
      for index in features.indices where features[index].row >= 0 {
        sum += blocks[Int(features[index].row) * width + number] * features[index].value
      }
      sums[number] = sum
    }
  }
}
