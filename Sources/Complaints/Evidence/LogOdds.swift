/// What may be true of something that is judged, one of a fixed list.
protocol Property: Hashable, Sendable {
  static var all: [Self] { get }
  /// How many there are.
  static var count: Int { get }
  /// Its place in `all`.
  var number: Int { get }
  /// As the model names it.
  var name: String { get }
}

/// The log-odds that something is so, by what is true of it.
struct LogOdds<Judged: Property>: Sendable {
  /// Log-odds by property, and those of anything.
  let weights: [Judged: Double]
  let bias: Double
  /// The same in the order of the numbers of the properties.
  let values: [Double]

  init(weights: [Judged: Double], bias: Double) {
    self.weights = weights
    self.bias = bias
    var values = [Double](repeating: 0, count: Judged.all.count)
    for (property, weight) in weights { values[property.number] = weight }
    self.values = values
  }

  /// What all properties that `tell` notes add up to.
  @inline(__always)
  func sum(_ tell: (_ note: (Judged, Double) -> Void) -> Void) -> Double {
    let values = values.span
    // Told once, it need not be asked at each property.
    precondition(values.count == Judged.count, "there is one value for each property")
    var sum = bias
    tell { property, value in sum += values[property.number] * value }
    return sum
  }

  /// The same log-odds, `factor` times as strong.
  func scaled(_ factor: Double) -> LogOdds {
    LogOdds(weights: weights.mapValues { $0 * factor }, bias: bias * factor)
  }
}

extension LogOdds {
  /// Reads weights by name, as they stand in a model; `bias` is that of anything.
  init(named: [String: Double]) {
    var weights: [Judged: Double] = [:]
    for property in Judged.all { weights[property] = named[property.name] }
    self.init(weights: weights, bias: named["bias"] ?? 0)
  }

  /// The weights by name, sorted.
  var named: [(name: String, weight: Double)] {
    (weights.map { ($0.key.name, $0.value) } + [("bias", bias)]).sorted { $0.0 < $1.0 }
  }
}
