import Testing

@testable import Complaints

@Suite struct ThresholdChoiceTests {
  @Test func `a gap between yes and no is cut well inside`() {
    let yes = (0..<20).map { (score: 2 + Double($0) / 20, isGold: true) }
    let no = (0..<20).map { (score: -2 - Double($0) / 20, isGold: false) }
    let choice = ThresholdChoice.best(yes + no, missed: 0)
    #expect(choice.f == 1)
    #expect(choice.threshold < 1.6 && choice.threshold > -1.6)
  }

  @Test func `a peak by chance does not move the threshold`() {
    // Gold posts thin out evenly; eight more by chance at 1.5, where F1 then has its peak.
    var scores = (0..<400).map { number in
      let score = Double(number) / 100
      return (score: score, isGold: number % 4 < Int(score))
    }
    let plain = ThresholdChoice.best(scores, missed: 0)
    let plainPeak = peak(scores)
    scores += [(score: Double, isGold: Bool)](repeating: (1.5, true), count: 8)
    let disturbed = ThresholdChoice.best(scores, missed: 0)
    #expect(abs(plain.threshold - disturbed.threshold) < 0.3)
    #expect(abs(plainPeak - peak(scores)) > 0.4)
  }

  /// The score at which F1 is highest, whatever it is beside it.
  private func peak(_ scores: [(score: Double, isGold: Bool)]) -> Double {
    func f1(_ threshold: Double) -> Double {
      let found = scores.filter { $0.score >= threshold }
      return 2 * Double(found.count { $0.isGold }) / Double(found.count + scores.count { $0.isGold })
    }
    return scores.map(\.score).max { f1($0) < f1($1) } ?? 0
  }

  @Test func `gold posts that are not asked count as missed, and no posts give no threshold`() {
    let choice = ThresholdChoice.best([(score: 1, isGold: true), (score: -1, isGold: false)], missed: 2)
    #expect(choice.f == 0.5)
    #expect(ThresholdChoice.best([], missed: 3).f == 0)
  }
}
