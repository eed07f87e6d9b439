/// Krippendorff's alpha for nominal codes, with any number of coders and with gaps (Krippendorff 2004, ch. 11).
public enum Agreement {
  /// Alpha of the units, each a list of the codes it got; `nil` if no unit has two codes.
  ///
  /// Where every code is the same there is nothing to agree on: alpha is 1 by convention.
  public static func alpha<Code: Hashable>(_ units: [[Code]]) -> Double? {
    var sums: [Code: Double] = [:]
    var agreements = 0.0
    var total = 0.0
    for unit in units where unit.count > 1 {
      var counts: [Code: Double] = [:]
      for code in unit { counts[code, default: 0] += 1 }
      let n = Double(unit.count)
      total += n
      for (code, count) in counts {
        sums[code, default: 0] += count
        agreements += count * (count - 1) / (n - 1)
      }
    }
    guard total > 1 else { return nil }
    let expected = sums.values.map { $0 * ($0 - 1) }.sorted().reduce(0, +) / (total - 1)
    guard expected < total else { return 1 }
    return 1 - (total - agreements) / (total - expected)
  }

  /// Alpha with the 95 % interval of a bootstrap over units (percentiles).
  public static func estimate<Code: Hashable>(
    _ units: [[Code]], seed: UInt64, repetitions: Int = 1000
  ) -> Estimate? {
    let pairs = units.filter { $0.count > 1 }
    guard let alpha = alpha(pairs) else { return nil }
    var lot = SeededGenerator(seed: seed)
    let draws = (0..<repetitions).compactMap { _ in
      self.alpha(pairs.indices.map { _ in pairs[lot.below(pairs.count)] })
    }.sorted()
    guard let least = draws.first, let most = draws.last else {
      return Estimate(alpha, low: alpha, high: alpha)
    }
    func quantile(_ share: Double) -> Double {
      draws[min(draws.count - 1, Int(Double(draws.count) * share))]
    }
    return draws.count < 40
      ? Estimate(alpha, low: least, high: most)
      : Estimate(alpha, low: quantile(0.025), high: quantile(0.975))
  }
}
