import Testing

@testable import Complaints

/// Sums of weights sixteen at a time are what adding them one by one gives.
@Suite struct WeightsTests {
  @Test(arguments: [1, 15, 16, 17, 32, 40]) func `sums of many features are those of one after the other`(
    outputs: Int
  ) {
    var random = SystemRandomNumberGenerator()
    var weights = Weights(outputs: outputs)
    for _ in 0..<700 {
      let row = weights.append()
      for output in 0..<outputs {
        // The extremes too, and nothing else in the first output: however many are added at once, they must not run over.
        if output == 0 {
          weights[row, output] = Weights.most
          continue
        }
        weights[row, output] =
          [Int.random(in: -Weights.most...Weights.most, using: &random), Weights.most, -Weights.most]
          .randomElement(using: &random) ?? 0
      }
    }
    var candidates = Candidates()
    candidates.clear(atMost: 900)
    // Units come one after the other; what stands in none, anywhere.
    let listed = (0..<900).map { place in
      (
        row: Int.random(in: 0..<700, using: &random),
        unit: Bool.random(using: &random) ? Int32(place / 450) : -1
      )
    }
    add(listed, to: &candidates)
    for unit in [nil, 0, 1] as [Int?] {
      // Each feature counts once in a unit, once in the text.
      let counted = Set(listed.filter { unit == nil || Int($0.unit) == unit }.map(\.row))
      let blocks = Weights.blocks(for: outputs)
      var sums = [Weights.Sums](repeating: Weights.Sums(repeating: 1), count: blocks + 1)
      weights.add(candidates, 0..<900, unit: unit, value: 0.5, blocks: blocks, to: &sums, at: 1)
      #expect(sums[0] == Weights.Sums(repeating: 1))
      for output in 0..<outputs {
        let sum = counted.reduce(0) { $0 + weights[Int32($1), output] }
        let found = sums[1 + output / Weights.lanes][output % Weights.lanes]
        #expect(
          abs(found - Float(sum) * 0.5 - 1) <= 1, "output \(output) of unit \(String(describing: unit))")
      }
    }
  }

  private func add(_ listed: [(row: Int, unit: Int32)], to candidates: inout Candidates) {
    var (all, slots, count, mask) = candidates.give()
    var room = all.mutableSpan
    var taken = slots.mutableSpan
    for (place, some) in listed.enumerated() {
      Candidates.add(
        UInt64(some.row), place, place + 1, unit: some.unit, to: &room, &taken, &count, mask)
    }
    candidates.take(all, slots, count)
  }

  @Test func `the hash of two stretches is that of what they make`() {
    for (left, right) in [("환불", "/NNG"), ("", "가"), ("가", ""), ("abc", "def")] {
      var whole = FeatureKey.Hasher("m:")
      whole.add(FeatureKey.Part(left) + FeatureKey.Part(right))
      #expect(FeatureKey(whole) == FeatureKey("m:\(left)\(right)"))
    }
  }
}
