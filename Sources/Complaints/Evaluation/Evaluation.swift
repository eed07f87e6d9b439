/// Findings beside what people said of the same posts.
public struct Evaluation: Sendable {
  /// A measure: what was found, what should have been, and both.
  public struct Counts: Hashable, Sendable {
    /// Found and right.
    public var hits = 0
    /// Found, right or not.
    public var found = 0
    /// What should have been found.
    public var gold = 0

    /// The share of what was found that is right; 1 if nothing was found.
    public var precision: Double { found == 0 ? 1 : Double(hits) / Double(found) }
    /// The share of what is right that was found; 1 if nothing is.
    public var recall: Double { gold == 0 ? 1 : Double(hits) / Double(gold) }
    /// The harmonic mean of both (van Rijsbergen 1979); 0 if nothing was found or is right.
    public var f1: Double { found + gold == 0 ? 0 : 2 * Double(hits) / Double(found + gold) }

    mutating func add(found isFound: Bool, gold isGold: Bool) {
      if isFound { found += 1 }
      if isGold { gold += 1 }
      if isFound, isGold { hits += 1 }
    }

    mutating func add(_ other: Counts) {
      hits += other.hits
      found += other.found
      gold += other.gold
    }
  }

  /// A post with what was found in it.
  public struct Case: Sendable {
    /// What people said.
    public let post: LabelledPost
    /// What was found.
    public let finding: Finding
  }

  /// The kinds, in the order of the codebook.
  public let kinds: [String]
  /// In the order of the file.
  public let cases: [Case]
  // Each case counted by itself, so that a sample is a sum.
  private let counted: [Measures]

  /// Finds in `posts` and remembers.
  public init(_ posts: [LabelledPost], classifier: Classifier) {
    kinds = classifier.codebook.types.map(\.id.rawValue)
    var worker = classifier.makeWorker()
    var cases: [Case] = []
    for post in posts { cases.append(Case(post: post, finding: worker.find(in: post.text))) }
    self.cases = cases
    let kinds = kinds
    counted = cases.map { item in
      var measures = Measures(kinds: kinds)
      measures.add(item)
      return measures
    }
  }

  /// The counts of every measure over the cases numbered `sample`.
  func measures(_ sample: [Int]) -> Measures {
    var measures = Measures(kinds: kinds)
    for index in sample { measures.add(counted[index]) }
    return measures
  }

  /// The counts of every measure over all cases.
  public var measures: Measures { measures(Array(cases.indices)) }

  /// 95 % intervals by the percentile bootstrap over posts (Efron 1979), with a fixed seed.
  public func intervals(rounds: Int = 1000, of value: (Measures) -> Double) -> (low: Double, high: Double) {
    var state: UInt64 = 20_221_015
    var values: [Double] = []
    for _ in 0..<rounds {
      let sample = cases.indices.map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(cases.count))
      }
      values.append(value(measures(sample)))
    }
    values.sort()
    return (values[rounds * 25 / 1000], values[min(rounds - 1, rounds * 975 / 1000)])
  }
}
