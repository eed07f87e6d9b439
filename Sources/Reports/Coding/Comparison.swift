internal import Complaints
internal import Trends

/// A coded post beside its labels.
struct Coded {
  let phase: String?
  /// The chance with which it was drawn.
  let inclusion: Double
  let codes: [Set<ComplaintType.ID>]
  let labels: Set<ComplaintType.ID>

  /// What people and labels say of one kind; `nil` where the coders are split evenly.
  func compare(_ kind: ComplaintType.ID) -> (inclusion: Double, human: Bool, machine: Bool)? {
    let votes = codes.filter { $0.contains(kind) }.count
    guard votes * 2 != codes.count else { return nil }
    return (inclusion, votes * 2 > codes.count, labels.contains(kind))
  }
}

/// How much the labels and the coders claim, and how much both do, in posts.
struct Weights: Hashable, Sendable {
  var labelled = 0.0
  var `true` = 0.0
  var both = 0.0

  /// The share of labels that are right; `nil` without labels.
  var precision: Double? { labelled > 0 ? both / labelled : nil }
  /// The share of what is there that was labelled; `nil` where nothing is.
  var recall: Double? { self.true > 0 ? both / self.true : nil }

  static func += (sum: inout Weights, other: Weights) {
    sum.labelled += other.labelled
    sum.true += other.true
    sum.both += other.both
  }
}

/// Codes against labels for one kind in one domain.
struct Comparison {
  private let pairs: [(inclusion: Double, human: Bool, machine: Bool)]

  init(_ pairs: [(inclusion: Double, human: Bool, machine: Bool)]) { self.pairs = pairs }

  var count: Int { pairs.count }
  var positives: Int { pairs.count { $0.human } }
  var isEnough: Bool {
    positives >= Corrections.least && count - positives >= Corrections.least
  }

  /// The mean residual: posts drawn with one chance make a stratum, which stands for so many as its chance says.
  var residual: DifferenceEstimator.Residual? {
    let strata = Dictionary(grouping: pairs) { Int(($0.inclusion * 1e8).rounded()) }
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
      let weight = 1 / pair.inclusion
      if pair.machine { sum.labelled += weight }
      if pair.human { sum.true += weight }
      if pair.machine, pair.human { sum.both += weight }
    }
  }

  var sensitivity: RoganGladen.Ratio { ratio(of: true) { $0.machine } }
  var specificity: RoganGladen.Ratio { ratio(of: false) { !$0.machine } }

  // Weighted by the chances of being drawn, as so many of the posts that were really coded.
  private func ratio(
    of human: Bool, _ isRight: ((inclusion: Double, human: Bool, machine: Bool)) -> Bool
  ) -> RoganGladen.Ratio {
    let domain = pairs.filter { $0.human == human }
    let all = domain.reduce(0) { $0 + 1 / $1.inclusion }
    let right = domain.filter(isRight).reduce(0) { $0 + 1 / $1.inclusion }
    let share = all > 0 ? right / all : 0
    return RoganGladen.Ratio(Int((share * Double(domain.count)).rounded()), of: domain.count)
  }
}
