/// Rows of features, most of them zero.
struct SparseRows: Sendable {
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []
  private(set) var offsets: [Int] = [0]

  /// Rows.
  var count: Int { offsets.count - 1 }

  mutating func append(_ row: [(column: Int32, value: Float)]) {
    for (column, value) in row {
      columns.append(column)
      values.append(value)
    }
    offsets.append(columns.count)
  }

  /// The product of row `row` with `weights`.
  func product(_ row: Int, _ weights: [Double]) -> Double {
    var sum = 0.0
    for index in offsets[row]..<offsets[row + 1] {
      sum += weights[Int(columns[index])] * Double(values[index])
    }
    return sum
  }

  /// Adds `factor` times row `row` to `target`.
  func add(_ row: Int, times factor: Double, to target: inout [Double]) {
    for index in offsets[row]..<offsets[row + 1] {
      target[Int(columns[index])] += factor * Double(values[index])
    }
  }
}
