/// A row of weights for each feature, sixteen outputs a block.
///
/// The first block, which holds the gate and the kinds, is there for every feature; of the others only those that
/// weigh anything: few words speak of more than one or two services.
struct WeightRows: Sendable {
  private var firsts: [SIMD16<Float>] = []
  private var others: [SIMD16<Float>] = []
  private var blockOfOther: [Int32] = []
  // Where the other blocks of each row begin, and of one more row.
  private var firstOther: [Int32] = [0]

  init(_ rows: some Sequence<[Float]>, outputs: Int) {
    for row in rows {
      for block in 0..<max(1, (outputs + 15) / 16) {
        var values = SIMD16<Float>(repeating: 0)
        for output in (block * 16)..<max(block * 16, min(row.count, block * 16 + 16)) {
          values[output % 16] = row[output]
        }
        if block == 0 {
          firsts.append(values)
        } else if values != SIMD16<Float>(repeating: 0) {
          others.append(values)
          blockOfOther.append(Int32(block))
        }
      }
      firstOther.append(Int32(others.count))
    }
  }

  /// The weight of the feature of `row` for `output`.
  subscript(_ row: Int, _ output: Int) -> Float {
    if output < 16 { return firsts[row][output] }
    for index in firstOther[row]..<firstOther[row + 1] where blockOfOther[Int(index)] == output / 16 {
      return others[Int(index)][output % 16]
    }
    return 0
  }

  /// Adds what `features` weigh to the blocks of the first `count` outputs.
  func add(_ features: some Sequence<Feature>, to scores: inout Scores, first count: Int) {
    let blocks = min(scores.blocks.count, (count + 15) / 16)
    var sums = scores.blocks[0]
    for feature in features where feature.row >= 0 {
      let row = Int(feature.row)
      let value = Double(feature.value)
      sums += SIMD16<Double>(firsts[row]) * value
      guard blocks > 1 else { continue }
      for index in Int(firstOther[row])..<Int(firstOther[row + 1]) {
        let block = Int(blockOfOther[index])
        if block < blocks { scores.blocks[block] += SIMD16<Double>(others[index]) * value }
      }
    }
    scores.blocks[0] = sums
  }
}

/// What outputs score, in log-odds.
struct Scores: Sendable {
  /// Sixteen outputs each, the last filled up with zeros.
  var blocks: [SIMD16<Double>]

  init(_ biases: [Double]) {
    blocks = [SIMD16<Double>](
      repeating: SIMD16<Double>(repeating: 0), count: max(1, (biases.count + 15) / 16))
    for (output, bias) in biases.enumerated() { blocks[output / 16][output % 16] = bias }
  }

  subscript(_ output: Int) -> Double { blocks[output / 16][output % 16] }
}
