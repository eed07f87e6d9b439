/// The weights of features for outputs in thousandths of log-odds, as a model file has them, sixteen outputs at a time:
/// what is added is mostly zeros, and adding sixteen of them costs less than asking which are none.
struct Weights: Sendable {
  /// Weights of one feature for sixteen outputs, and sums of them, in thousandths too.
  typealias Block = SIMD16<Int16>
  typealias Sums = SIMD16<Float>

  static let lanes = 16
  /// The greatest weight, in thousandths: 32 log-odds are beyond all doubt.
  static let most = Int(Int16.max)

  /// Half a block: memory is divided by these, so that the first one can be left out.
  private typealias Half = SIMD8<Int16>

  /// The blocks of each feature, feature after feature, behind one half that is left out: what malloc and Swift put
  /// before the elements of a great array are 48 bytes, and so no block lies in two lines of the cache.
  private var halves = [Half(repeating: 0)]
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
  mutating func reserve(_ features: Int) { halves.reserveCapacity(1 + features * width * 2) }

  /// Features.
  var count: Int { width == 0 ? 0 : halves.count / (2 * width) }

  /// Adds a feature that weighs nothing yet.
  ///
  /// - Returns: The row by which it is found again.
  mutating func append() -> Int32 {
    for _ in 0..<2 * width { halves.append(Half(repeating: 0)) }
    return Int32(count - 1)
  }

  /// The weight of the feature in `row` for `output`, in thousandths; what no block can hold is cut.
  subscript(_ row: Int32, _ output: Int) -> Int {
    get {
      let (half, lane) = output.quotientAndRemainder(dividingBy: Half.scalarCount)
      return Int(halves[1 + 2 * Int(row) * width + half][lane])
    }
    set {
      let (half, lane) = output.quotientAndRemainder(dividingBy: Half.scalarCount)
      halves[1 + 2 * Int(row) * width + half][lane] = Int16(clamping: newValue)
    }
  }

  /// Adds what the features of `listed[range]` weigh for the outputs of block `block`.
  func add(_ listed: [Feature], _ range: Range<Int>, _ block: Int, to sums: inout Sums) {
    let halves = halves.span
    let listed = listed.span
    var sum = sums
    for index in range where listed[index].row >= 0 {
      let place = 1 &+ 2 &* (Int(listed[index].row) &* width &+ block)
      sum += Sums(Block(lowHalf: halves[place], highHalf: halves[place &+ 1])) * listed[index].value
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
      let second = block + 1 < count ? block + 1 : nil
      let (low, high) = sum(candidates, listed, unit, block, second)
      sums[first + block] += low * value
      if let second { sums[first + second] += high * value }
      block += 2
    }
  }

  /// The sums of a block and of the one beside it, if there is one.
  private func sum(_ candidates: Candidates, _ listed: Range<Int>, _ unit: Int?, _ first: Int, _ second: Int?)
    -> (Sums, Sums)
  {
    let all = candidates.all.span
    let wanted = Int32(truncatingIfNeeded: unit ?? -1)
    var total = (Sums(repeating: 0), Sums(repeating: 0))
    var start = listed.lowerBound
    while start < listed.upperBound {
      let end = min(start + Weights.atOnce, listed.upperBound)
      // Chosen first and added after: the less is done for each, the more of them are waited for together.
      var rows = Rows(repeating: 0)
      var count = 0
      for index in start..<end {
        rows[count] = Int32(truncatingIfNeeded: all[index].id)
        count &+= (unit == nil ? all[index].isFirst : all[index].unit == wanted) ? 1 : 0
      }
      total.0 += sum(rows.span.extracting(first: count), first)
      if let second { total.1 += sum(rows.span.extracting(first: count), second) }
      start = end
    }
    return total
  }

  private typealias Rows = InlineArray<128, Int32>

  // So many rows are added at once.
  private static let atOnce = 128

  /// The sum of `rows`. Weights are added in their own sixteen bits, where sums wrap around, and their
  /// upper bytes once more: of 128 rows, all of these surely fit, and tell how often.
  private func sum(_ rows: Span<Int32>, _ block: Int) -> Sums {
    let halves = halves.span
    var (sum, upper) = (Block(repeating: 0), Block(repeating: 0))
    for index in rows.indices {
      let place = 1 &+ 2 &* (Int(rows[index]) &* width &+ block)
      let block = Block(lowHalf: halves[place], highHalf: halves[place &+ 1])
      sum &+= block
      upper &+= block &>> 8
    }
    // What is left without the upper bytes is the sum of the lower ones, which fits.
    return Sums(upper) * 256 + Sums(sum &- (upper &<< 8))
  }
}
