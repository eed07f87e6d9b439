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
