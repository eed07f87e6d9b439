internal import Foundation

/// Stretches in which something happens more often than on the whole: the two-state automaton of Kleinberg (2002),
/// in its form for counts out of totals.
public enum Bursts {
  /// A stretch of steps in the high state.
  public struct Burst: Hashable, Sendable {
    /// The steps.
    public let steps: Range<Int>
    /// How much cheaper the high state is there, in nats: how sure the burst is.
    public let weight: Double
  }

  /// The bursts of a series.
  ///
  /// - Parameters:
  ///   - relevant: for each step how many of `all` count.
  ///   - ratio: how many times the rate of the whole the high state has (Kleinberg's *s*).
  ///   - reluctance: what going up costs, in ln(steps) (Kleinberg's *γ*).
  public static func find(
    _ relevant: [Int], of all: [Int], ratio: Double = 2, reluctance: Double = 1
  ) -> [Burst] {
    let total = all.reduce(0, +)
    let hits = relevant.reduce(0, +)
    guard hits > 0, hits < total else { return [] }
    let low = Double(hits) / Double(total)
    let high = min(0.9999, low * ratio)
    guard high > low else { return [] }
    let climb = reluctance * log(Double(relevant.count))
    let gains = zip(relevant, all).map { gain($0, of: $1, low: low, high: high) }
    return stretches(path(gains, climb: climb), gains)
  }

  /// What the high state saves at a step; the binomial coefficient is the same in both states and falls out.
  private static func gain(_ hits: Int, of all: Int, low: Double, high: Double) -> Double {
    Double(hits) * log(high / low) + Double(all - hits) * log((1 - high) / (1 - low))
  }

  /// The cheapest path through the states; of equal paths the lower state.
  private static func path(_ gains: [Double], climb: Double) -> [Bool] {
    var best = (low: 0.0, high: Double.infinity)
    var back: [(lowFromHigh: Bool, highFromLow: Bool)] = []
    for gain in gains {
      let step = (lowFromHigh: best.high < best.low, highFromLow: best.low + climb <= best.high)
      best = (
        low: min(best.low, best.high), high: (step.highFromLow ? best.low + climb : best.high) - gain
      )
      back.append(step)
    }
    var isHigh = best.high < best.low
    var states = gains.map { _ in false }
    for index in gains.indices.reversed() {
      states[index] = isHigh
      isHigh = isHigh ? !back[index].highFromLow : back[index].lowFromHigh
    }
    return states
  }

  private static func stretches(_ states: [Bool], _ gains: [Double]) -> [Burst] {
    var bursts: [Burst] = []
    var start: Int?
    for index in 0...states.count {
      let isHigh = index < states.count && states[index]
      if isHigh, start == nil { start = index }
      if !isHigh, let first = start {
        bursts.append(Burst(steps: first..<index, weight: gains[first..<index].reduce(0, +)))
        start = nil
      }
    }
    return bursts
  }
}
