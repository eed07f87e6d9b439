/// Services found by models that did not see the writer, and the thresholds that suit them.
struct ServiceValidation {
  private let set: TrainingSet
  private let services: [String]
  /// For each post and service: whether it is named, its score, whether it is meant.
  private var cases: [[(isNamed: Bool, score: Double, isGold: Bool)]]
  private let facets: [Int?]

  /// - Parameter services: names of outputs, as in `service:talk`.
  init(set: TrainingSet, services: [String], finder: FacetFinder) {
    self.set = set
    self.services = services.map { String($0.dropFirst(LinearModel.service.count)) }
    facets = self.services.map { name in finder.facets.firstIndex { $0.id.rawValue == name } }
    cases = [[(isNamed: Bool, score: Double, isGold: Bool)]](repeating: [], count: set.posts.count)
  }

  mutating func score(fold: Int, _ weights: [[Double]]) {
    for (number, member) in set.members.enumerated() where member.fold == fold && !member.isVariant {
      let named = member.features.services.map(\.facet)
      cases[member.post] = services.indices.map { service in
        (
          facets[service].map(named.contains) ?? false,
          set.postRows.product(number, weights[service]) + (weights[service].last ?? 0),
          set.posts[member.post].service.contains(services[service])
        )
      }
    }
  }

  /// The threshold, and how much lower it is for what is named, that give the best micro-F1. What is not named must be
  /// unmistakable, so that no threshold is lower than the odds of one in three.
  func best() -> (threshold: Double, margin: Double, report: String) {
    var best = (threshold: 0.0, margin: 0.0, f: -1.0)
    for threshold in stride(from: -0.7, through: 1.5, by: 0.1) {
      for margin in stride(from: -0.5, through: 4, by: 0.25) {
        var counts = Evaluation.Counts()
        for item in cases.joined() {
          counts.add(found: item.score > (item.isNamed ? threshold - margin : threshold), gold: item.isGold)
        }
        if counts.f1 > best.f { best = (threshold, margin, counts.f1) }
      }
    }
    return (best.threshold, best.margin, "services\tmicro F1 \(Validation.shown(best.f))")
  }
}
