import Testing

@testable import Complaints

@Suite struct ThresholdChoiceTests {
  @Test func `a gap between yes and no is cut in its middle`() {
    let yes = (0..<20).map { (score: 2 + Double($0) / 20, isGold: true) }
    let no = (0..<20).map { (score: -2 - Double($0) / 20, isGold: false) }
    let choice = ThresholdChoice.best(yes + no, missed: 0)
    #expect(choice.f == 1)
    #expect(choice.threshold < 1.6 && choice.threshold > -1.6)
  }

  @Test func `a peak by chance does not move the threshold`() {
    // Gold posts thin out evenly; three more by chance just above 2.
    var scores = (0..<400).map { number in
      let score = Double(number) / 100
      return (score: score, isGold: number % 4 < Int(score))
    }
    let plain = ThresholdChoice.best(scores, missed: 0)
    scores += [(score: 2.4, isGold: true), (score: 2.4, isGold: true), (score: 2.4, isGold: true)]
    let disturbed = ThresholdChoice.best(scores, missed: 0)
    #expect(abs(plain.threshold - disturbed.threshold) < 0.3)
  }

  @Test func `gold posts that are not asked count as missed, and no posts give no threshold`() {
    let choice = ThresholdChoice.best([(score: 1, isGold: true), (score: -1, isGold: false)], missed: 2)
    #expect(choice.f == 0.5)
    #expect(ThresholdChoice.best([], missed: 3).f == 0)
  }
}
