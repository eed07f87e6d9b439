import Complaints
import Testing
import Trends

@testable import Reports

@Suite struct BurstViewTests {
  @Test func `a burst tells how many times the usual share it really had`() throws {
    var run = try SmallRun()
    // 12 of 20 in one bin, 6 of 90 in the others: .6 against 18 of 110.
    for index in 0..<90 {
      run.add("q\(index)", hour: 10 + Double(index), kinds: index % 15 == 7 ? ["refund"] : [])
    }
    for index in 0..<20 {
      run.add("b\(index)", hour: 0.2 + Double(index) / 20, kinds: index < 12 ? ["refund"] : [])
    }
    let view = try run.view()
    let bursts = BurstView.all(of: .kind(.init(rawValue: "refund")), in: view.trend)
    let first = try #require(bursts.first)
    #expect(first.posts == 12 && first.all == 20 && first.span.lowerBound == run.period.lowerBound)
    #expect(abs((first.times ?? 0) - 11.0 / 3) < 1e-9)
    let row = try #require(try CutBinTests.rows(view, "bursts").first { $0["kind"] == "refund" })
    #expect(row["times"] == "3.6667" && row["share"] == "0.600000" && row["all_posts"] == "20")
  }
}
