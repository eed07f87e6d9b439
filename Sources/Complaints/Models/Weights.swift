/// The weights of features for outputs in thousandths of log-odds, as a model file has them, sixteen outputs at a time:
/// what is added is mostly zeros, and adding sixteen of them costs less than asking which are none.
struct Weights: Sendable {
  /// Weights of one feature for sixteen outputs, and sums of them, in thousandths too.
  typealias Block = SIMD16<Int16>
  typealias Sums = SIMD16<Float>

  static let lanes = 16
  /// The greatest weight, in thousandths: 32 log-odds are beyond all doubt.
  static let most = Int(Int16.max)

  /// The blocks of each feature, feature after feature.
  private var blocks: [Block] = []
  /// Blocks of one feature.
  let width: Int

  init(outputs: Int) { width = Weights.blocks(for: outputs) }

  /// How many blocks hold `outputs` outputs.
  static func blocks(for outputs: Int) -> Int { (outputs + lanes - 1) / lanes }

  /// One value for each output, as many to a block as there are lanes.
  static func sums(of values: [Double]) -> [Sums] {
    (0..<blocks(for: values.count)).map { block in
      var sum = Sums(repeating: 0)
      for lane in 0..<min(lanes, values.count - block * lanes) {
        sum[lane] = Float(values[block * lanes + lane] * 1000)
      }
      return sum
    }
  }

  /// Makes room for `features`, so that none is moved while they are added.
  mutating func reserve(_ features: Int) { blocks.reserveCapacity(features * width) }

  /// Features.
  var count: Int { width == 0 ? 0 : blocks.count / width }

  /// Adds a feature that weighs nothing yet.
  ///
  /// - Returns: The row by which it is found again.
  mutating func append() -> Int32 {
    for _ in 0..<width { blocks.append(Block(repeating: 0)) }
    return Int32(count - 1)
  }

  /// The weight of the feature in `row` for `output`, in thousandths; what no block can hold is cut.
  subscript(_ row: Int32, _ output: Int) -> Int {
    get { Int(blocks[Int(row) * width + output / Weights.lanes][output % Weights.lanes]) }
    set {
      blocks[Int(row) * width + output / Weights.lanes][output % Weights.lanes] = Int16(clamping: newValue)
    }
  }

  /// Adds what the features of `listed[range]` weigh for the outputs of block `block`.
  func add(_ listed: [Feature], _ range: Range<Int>, _ block: Int, to sums: inout Sums) {
    let blocks = blocks.span
    let listed = listed.span
    var sum = sums
    for index in range where listed[index].row >= 0 {
      sum += Sums(blocks[Int(listed[index].row) * width + block]) * listed[index].value
    }
    sums = sum
  }

  /// Adds what those of `candidates[listed]` weigh that count in unit `unit`, or in the whole text, for the outputs of
  /// the first `count` blocks; all of them known by their rows.
  ///
  /// - Parameter first: the place in `sums` of the first block.
  func add(
    _ candidates: Candidates, _ listed: Range<Int>, unit: Int?, value: Float, blocks count: Int,
    to sums: inout [Sums], at first: Int
  ) {
    var block = 0
    while block < count {
      let second = min(block + 1, count - 1)
      let (low, high) = sum(candidates, listed, unit, block, second)
      sums[first + block] += low * value
      if second > block { sums[first + second] += high * value }
      block += 2
    }
  }

  /// The sums of two blocks, which stand in one line of the cache. Weights are added in their own sixteen bits, where
  /// sums wrap around, and their upper bytes once more: of as many as surely fit, these tell how often.
  private func sum(_ candidates: Candidates, _ listed: Range<Int>, _ unit: Int?, _ first: Int, _ second: Int)
    -> (Sums, Sums)
  {
    let blocks = blocks.span
    let all = candidates.all.span
    let wanted = Int32(truncatingIfNeeded: unit ?? -1)
    var total = (Sums(repeating: 0), Sums(repeating: 0))
    var start = listed.lowerBound
    while start < listed.upperBound {
      let end = min(start + 128, listed.upperBound)
      var (sum, upper) = (Block(repeating: 0), Block(repeating: 0))
      var (sum2, upper2) = (sum, upper)
      for index in start..<end where unit == nil ? all[index].isFirst : all[index].unit == wanted {
        let row = Int(truncatingIfNeeded: all[index].id) &* width
        let (one, two) = (blocks[row &+ first], blocks[row &+ second])
        sum &+= one
        upper &+= one &>> 8
        sum2 &+= two
        upper2 &+= two &>> 8
      }
      // What is left without the upper bytes is the sum of the lower ones, which fits.
      total.0 += Sums(upper) * 256 + Sums(sum &- (upper &<< 8))
      total.1 += Sums(upper2) * 256 + Sums(sum2 &- (upper2 &<< 8))
      start = end
    }
    return total
  }
}
