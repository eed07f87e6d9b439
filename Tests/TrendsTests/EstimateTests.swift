import Testing

@testable import Trends

@Suite struct EstimateTests {
  static func close(_ left: Double, _ right: Double, _ reach: Double = 1e-9) -> Bool {
    abs(left - right) <= reach
  }

  // statsmodels 0.15.0, proportion_confint(x, n, method="wilson").
  @Test(arguments: [
    (0, 10, 0.0, 0.2775327999), (1, 10, 0.0178762131, 0.4041500268), (7, 20, 0.1811918241, 0.5671457233),
    (10, 10, 0.7224672001, 1.0), (144, 231, 0.5593544603, 0.6833624785),
    (3, 1000, 0.0010207839, 0.0087830141),
  ])
  func `Wilson's interval is that of statsmodels`(hits: Int, all: Int, low: Double, high: Double) {
    let share = Wilson.share(hits, of: all)
    #expect(Self.close(share.low, low) && Self.close(share.high, high))
    #expect(share.value == Double(hits) / Double(all))
  }

  // statsmodels 0.15.0, confint_poisson_2indep(…, method="score", compare="ratio").
  @Test(arguments: [
    (30, 10.0, 12, 8.0, 1.0362433862, 3.8600970049), (5, 10.0, 20, 12.0, 0.1166641383, 0.7714452722),
    (144, 34.5, 12, 41.0, 7.9790327678, 25.4883526192),
  ])
  func `the rate ratio's interval is the score interval`(
    events: Int, hours: Double, others: Int, otherHours: Double, low: Double, high: Double
  ) throws {
    let ratio = try #require(RateRatio.compare((events, hours), to: (others, otherHours)))
    #expect(Self.close(ratio.low, low, 1e-8) && Self.close(ratio.high, high, 1e-7))
  }

  @Test func `rates without events have no ratio, and none below has no upper end`() throws {
    #expect(RateRatio.compare((0, 1), to: (0, 1)) == nil)
    #expect(RateRatio.compare((1, 0), to: (1, 1)) == nil)
    #expect(try #require(RateRatio.compare((5, 1), to: (0, 1))).high == .infinity)
  }

  // The arithmetic of prevSeSp in M. P. Fay's R package asht (CRAN), run by R 4.2.2. Where its upper end is below 0
  // (the last: −0.0019) ours is 0.
  @Test(arguments: [
    (100, 1000, 45, 50, 190, 200, 0.0588235294118, 0.0132172413687, 0.0982109501074),
    (20, 300, 16, 20, 270, 280, 0.0404984423676, 0.0, 0.0974872824618),
    (4060, 11_284, 178, 179, 358, 359, 0.360030184925, 0.348673545667, 0.372082954561),
    (2, 300, 10, 12, 95, 100, 0.0, 0.0, 0.0),
  ])
  func `Rogan and Gladen's share has Lang and Reiczigel's interval`(
    hits: Int, all: Int, found: Int, positives: Int, cleared: Int, negatives: Int, value: Double, low: Double,
    high: Double
  ) throws {
    let share = try #require(
      RoganGladen.trueShare(
        apparent: .init(hits, of: all), sensitivity: .init(found, of: positives),
        specificity: .init(cleared, of: negatives)))
    #expect(Self.close(share.value, value) && Self.close(share.low, low) && Self.close(share.high, high))
  }

  // Lang and Reiczigel 2014 (Preventive Veterinary Medicine 113, 13–22), their examples 1 to 4 with the digits they
  // print, as asht's page on prevSeSp quotes them; example 3 gives the share .06 of 11 862, which is 712 animals.
  @Test(arguments: [
    (4060, 11_284, 178, 179, 358, 359, 0.349, 0.372, 0.0005), (51, 2971, 32, 33, 20, 20, 0, 0.053, 0.0005),
    (712, 11_862, 8, 10, 12, 12, 0, 0.147, 0.0005), (259, 509, 84, 127, 96, 109, 0.58, 0.87, 0.005),
    (51, 509, 23, 41, 187, 195, 0.037, 0.195, 0.0005),
  ])
  func `the interval is that of Lang and Reiczigel's own examples`(
    hits: Int, all: Int, found: Int, positives: Int, cleared: Int, negatives: Int, low: Double, high: Double,
    reach: Double
  ) throws {
    let share = try #require(
      RoganGladen.trueShare(
        apparent: .init(hits, of: all), sensitivity: .init(found, of: positives),
        specificity: .init(cleared, of: negatives)))
    #expect(Self.close(share.low, low, reach) && Self.close(share.high, high, reach))
  }

  @Test func `labels that tell nothing give no true share`() {
    #expect(
      RoganGladen.trueShare(
        apparent: .init(5, of: 10), sensitivity: .init(5, of: 10), specificity: .init(5, of: 10)) == nil)
  }

  // Krippendorff 2004, four coders and twelve units with gaps: .743. The package krippendorff gives .743421052631579.
  @Test func `alpha is Krippendorff's own`() throws {
    let coders: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in coders.compactMap { $0[unit] } }
    #expect(Self.close(try #require(Agreement.alpha(units)), 0.743421052631579))
    let two: [[Int?]] = [[1, 0, 1, 1, 0, 0, 1, nil, 0, 1], [1, 0, 0, 1, 0, 1, 1, 1, 0, nil]]
    let pairs = (0..<10).map { unit in two.compactMap { $0[unit] } }
    #expect(Self.close(try #require(Agreement.alpha(pairs)), 0.53125))
    let estimate = try #require(Agreement.estimate(units, seed: 7))
    #expect(estimate.low < 0.743 && 0.743 < estimate.high && estimate.high <= 1)
    #expect(Agreement.estimate(units, seed: 7) == estimate)
    #expect(Agreement.alpha([[1], [2]]) == nil)
    #expect(Agreement.alpha([[1, 1], [1, 1]]) == 1)
  }

  // Steps: the Viterbi decoder of hmmlearn 0.3.3 (log p: 0 down, −ln n up) over binom.logpmf of scipy 1.17.1, s = 2,
  // γ = 1. Weights: differences of the same logpmf. burst_detection 0.1.3 finds the first, third and 3..<5 of the second
  // with these weights; it decides step by step, not by the cheapest path, so the others come shorter there.
  @Test(arguments: [
    ([1, 0, 1, 6, 7, 5, 1, 0, 1, 0], [10, 10, 10, 10, 10, 10, 10, 10, 10, 10], [3..<6], [8.500363618626]),
    (
      [0, 1, 5, 9, 8, 2, 1, 0, 7, 8, 1, 0], [12, 10, 14, 15, 13, 11, 10, 9, 12, 13, 10, 8], [3..<5, 8..<10],
      [5.36406731098646, 4.56135792791499]
    ),
    ([1, 1, 1, 1, 1, 1], [9, 9, 9, 9, 9, 9], [], []),
    (
      [0, 2, 7, 9, 4, 8, 1, 0, 1, 0, 5, 6, 1, 0], [20, 18, 25, 22, 20, 24, 19, 17, 16, 20, 14, 15, 18, 20],
      [2..<6, 10..<12], [5.63070139489421, 3.68821336879247]
    ),
  ])
  func `bursts are those of the cheapest path`(
    hits: [Int], all: [Int], steps: [Range<Int>], weights: [Double]
  ) {
    let bursts = Bursts.find(hits, of: all)
    #expect(bursts.map(\.steps) == steps)
    #expect(zip(bursts, weights).allSatisfy { Self.close($0.weight, $1) })
  }

  // Log-odds: statsmodels 0.15.0 Table2x2(…).log_oddsratio of the counts with the prior added. z: convokit 5.0.0
  // FightingWords (Monroe, Colaresi and Quinn 2008), prior = shares of both bodies × 500. G²: scipy 1.17.1
  // chi2_contingency(…, lambda_="log-likelihood").
  @Test(arguments: [
    ("환불", 0.256188015536, 1.428186847166, 17.536751460455),
    ("취소", 0.309423494969, 1.215962014443, 15.510886942094),
    ("카톡", -0.121748076243, -1.625100399935, 9.376216404089),
    ("오늘", -0.018845935759, -0.112576805279, 0.110302693508),
    ("택시", -0.169255982433, -0.754193844752, 8.099461665425),
  ])
  func `keyness equals its references`(word: String, odds: Double, z: Double, g2: Double) throws {
    var one = WordCounts()
    for (word, count) in [("환불", 12), ("취소", 7), ("카톡", 20), ("오늘", 5)] { one.add(word, times: count) }
    var two = WordCounts()
    for (word, count) in [("환불", 2), ("카톡", 60), ("오늘", 11), ("택시", 9)] { two.add(word, times: count) }
    var all = one
    all.add(two)
    #expect(all.without(one) == two)
    let found = try #require(Keyness.compare(one, two, prior: all).first { $0.word == word })
    #expect(Self.close(found.logOdds, odds) && Self.close(found.z, z) && Self.close(found.g2, g2))
  }

  @Test func `one stratum is the plain difference estimator`() throws {
    // N = 1000, 100 labelled; n = 50: 3 missed, 1 claimed wrongly. By hand: residual 2/50, variance with the pair
    // (6 − 52·(2/52)²)/51/52 · (1 − 50/1000).
    let stratum = DifferenceEstimator.Stratum(population: 1000, right: 46, missed: 3, claimed: 1)
    let residual = try #require(DifferenceEstimator.residual(of: [stratum]))
    #expect(Self.close(residual.mean, 0.04))
    let squares: Double = 6 - 4.0 / 52
    let variance: Double = squares / 51 / 52 * 0.95
    #expect(Self.close(residual.variance, variance))
    let count = DifferenceEstimator.count(labelled: 100, of: 1000, residual: residual)
    #expect(Self.close(count.value, 140))
    #expect(count.low <= count.value && count.value <= count.high)
  }

  @Test func `certainty needs every post to be coded`() throws {
    let known = DifferenceEstimator.Stratum(population: 50, right: 50, missed: 0, claimed: 0)
    let drawn = DifferenceEstimator.Stratum(population: 40, right: 20, missed: 0, claimed: 0)
    #expect(try #require(DifferenceEstimator.residual(of: [known])).variance == 0)
    #expect(try #require(DifferenceEstimator.residual(of: [known, drawn])).variance > 0)
  }

  @Test(arguments: [0.02, 0.05, 0.2, 0.4])
  func `the corrected count is unbiased and its interval covers`(prevalence: Double) throws {
    // 20 000 posts, sensitivity .8, specificity .97, 300 coded, 1500 samples.
    let posts = 20_000
    let positives = Int(prevalence * Double(posts))
    let cells = [
      positives * 8 / 10, positives - positives * 8 / 10, (posts - positives) * 3 / 100,
    ]
    let labelled = cells[0] + cells[2]
    var lot = SeededGenerator(seed: 11)
    var covered = 0
    var sum = 0.0
    for _ in 0..<1500 {
      var left = cells + [posts - cells.reduce(0, +)]
      var missed = 0
      var claimed = 0
      for drawn in 0..<300 {
        var place = lot.below(posts - drawn)
        let cell = left.firstIndex { count in
          if place < count { return true }
          place -= count
          return false
        }
        let found = try #require(cell)
        left[found] -= 1
        if found == 1 { missed += 1 }
        if found == 2 { claimed += 1 }
      }
      let stratum = DifferenceEstimator.Stratum(
        population: Double(posts), right: 300 - missed - claimed, missed: missed, claimed: claimed)
      let residual = try #require(DifferenceEstimator.residual(of: [stratum]))
      let count = DifferenceEstimator.count(labelled: labelled, of: posts, residual: residual)
      if count.low <= Double(positives), Double(positives) <= count.high { covered += 1 }
      sum += Double(labelled) / Double(posts) + residual.mean
    }
    let coverage = Double(covered) / 1500
    #expect((0.93...0.975).contains(coverage), "coverage \(coverage), seed 11")
    #expect(abs(sum / 1500 - prevalence) < 0.002, "mean \(sum / 1500), seed 11")
  }

  @Test func `a sample is drawn by lot, evenly, and its chances add up`() {
    let units = (0..<500).map { (id: "p\($0)", stratum: $0 < 7 ? "rare" : $0 < 100 ? "some" : "none") }
    let draws = SampleDesign.draw(units, size: 100, seed: 7)
    #expect(draws.count == 100)
    #expect(draws == SampleDesign.draw(units.reversed(), size: 100, seed: 7))
    #expect(draws != SampleDesign.draw(units, size: 100, seed: 8))
    #expect(draws.filter { $0.stratum == "rare" }.count == 7)
    let chances = Dictionary(draws.map { ($0.stratum, $0.inclusion) }, uniquingKeysWith: { $1 })
    let sum = units.reduce(0) { $0 + (chances[$1.stratum] ?? 0) }
    #expect(Self.close(sum, 100))
    #expect(SampleDesign.draw(units, size: 900, seed: 1).count == 500)
  }
}
