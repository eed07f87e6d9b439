internal import Complaints
internal import Trends

/// Codes against labels for one series in one domain.
///
/// Of the posts drawn in a stratum some may not be coded. Those that are count as a sample drawn by lot from the
/// stratum: the chance of a coded post is that of being drawn times the share of the stratum's draws that are coded
/// (response homogeneity groups: Särndal, Swensson and Wretman 1992, ch. 15). Strata of which nothing is coded, and
/// posts that no stratum stands for, are spread over the rest.
struct Comparison {
  private struct Pair {
    /// The chance of being drawn and coded.
    let chance: Double
    let human: Bool, machine: Bool
  }

  private let pairs: [Pair]
  /// Posts of the domain that were drawn, coded or not, and those on which the coders are split evenly.
  let sampled: Int, split: Int

  /// - Parameter posts: how many posts the domain holds.
  init(_ drawn: [DrawnPost], on series: Series, of posts: Int) {
    struct Lot: Hashable { let stratum: String, inclusion: Double }
    // In an order of their own: the order of adding changes the last digits of a sum.
    let lots = Dictionary(grouping: drawn) { Lot(stratum: $0.stratum, inclusion: $0.inclusion) }
      .sorted { ($0.key.stratum, $0.key.inclusion) < ($1.key.stratum, $1.key.inclusion) }
      .map { lot, drawn in
        (population: Double(drawn.count) / lot.inclusion, answers: drawn.compactMap { $0.compare(series) })
      }.filter { !$0.answers.isEmpty }
    let reached = lots.reduce(0) { $0 + $1.population }
    let spread = reached > 0 ? max(1, Double(posts) / reached) : 1
    pairs = lots.flatMap { lot in
      let chance = Double(lot.answers.count) / (lot.population * spread)
      return lot.answers.map { Pair(chance: chance, human: $0.human, machine: $0.machine) }
    }
    sampled = drawn.count
    split = drawn.count { $0.isSplit(series) }
  }

  var count: Int { pairs.count }
  var positives: Int { pairs.count { $0.human } }
  var isEnough: Bool {
    positives >= Corrections.least && count - positives >= Corrections.least
  }

  /// The mean residual: posts of one chance make a stratum, which stands for so many as its chance says.
  var residual: DifferenceEstimator.Residual? {
    let strata = Dictionary(grouping: pairs) { Int(($0.chance * 1e8).rounded()) }
    return DifferenceEstimator.residual(
      of: strata.sorted { $0.key < $1.key }.map { chance, pairs in
        let missed = pairs.count { $0.human && !$0.machine }
        let claimed = pairs.count { !$0.human && $0.machine }
        return DifferenceEstimator.Stratum(
          population: Double(pairs.count) * 1e8 / Double(max(1, chance)),
          right: pairs.count - missed - claimed, missed: missed, claimed: claimed)
      })
  }

  /// Posts of the archive that the sample stands for: labelled, truly of the kind, and both.
  var weights: Weights {
    pairs.reduce(into: Weights()) { sum, pair in
      let weight = 1 / pair.chance
      if pair.machine { sum.labelled += weight }
      if pair.human { sum.true += weight }
      if pair.machine, pair.human { sum.both += weight }
    }
  }

  var sensitivity: RoganGladen.Ratio { ratio(of: true) { $0.machine } }
  var specificity: RoganGladen.Ratio { ratio(of: false) { !$0.machine } }

  // Weighted by the chances, as so many of the posts that were really coded.
  private func ratio(of human: Bool, _ isRight: (Pair) -> Bool) -> RoganGladen.Ratio {
    let domain = pairs.filter { $0.human == human }
    let all = domain.reduce(0) { $0 + 1 / $1.chance }
    let right = domain.filter(isRight).reduce(0) { $0 + 1 / $1.chance }
    let share = all > 0 ? right / all : 0
    return RoganGladen.Ratio(Int((share * Double(domain.count)).rounded()), of: domain.count)
  }
}
