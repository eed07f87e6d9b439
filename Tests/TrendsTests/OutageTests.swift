import Foundation
import Posts
import Testing

@testable import Trends

@Suite struct OutageTests {
  /// A Poisson count by Knuth's method.
  static func poisson(_ mean: Double, _ lot: inout SeededGenerator) -> Int {
    var count = 0
    var product = lot.unit()
    while product > exp(-mean) {
      count += 1
      product *= lot.unit()
    }
    return count
  }

  /// The onset found in 48 hours after 28 quiet days; `event` is the hour from which six times as much is written.
  static func onset(seed: UInt64, event: Int?) -> Int? {
    var lot = SeededGenerator(seed: seed)
    let start: Int64 = 1_665_759_600  // 2022-10-15T00:00:00+09:00
    var baseline = Baseline(before: start, zone: .seoul)
    func rate(_ hour: Int) -> Double { (8..<24).contains(hour % 24) ? 4 : 1 }
    for hour in 0..<(28 * 24) {
      for _ in 0..<poisson(rate(hour), &lot) {
        let seconds = start - 28 * 86_400 + Int64(hour) * 3600 + 60
        let moment = Moment(seconds: seconds, offsetMinutes: 540, precision: .second, origin: .stated)
        baseline.add([.allPosts], at: moment)
      }
    }
    let counts = (0..<48).map { hour in
      poisson(rate(hour) * (event.map { hour >= $0 } == true ? 6 : 1), &lot)
    }
    let expected = (0..<48).map { hour in
      let from = start + Int64(hour) * 3600
      return baseline.expected(.allPosts, in: from..<from + 3600) ?? 0
    }
    return Onset.find(counts, expected: expected, weeks: baseline.weeks)?.lowerBound
  }

  @Test func `the onset is found within a bin in 95 of 100, and rarely where nothing happens`() {
    let hits = (0..<100).filter { seed in
      Self.onset(seed: UInt64(seed), event: 15).map { abs($0 - 15) <= 1 } == true
    }.count
    let alarms = (100..<200).filter { Self.onset(seed: UInt64($0), event: nil) != nil }.count
    #expect(hits >= 95)
    #expect(alarms <= 5)
  }

  @Test func `a baseline of less than two weeks gives no expectation`() {
    var baseline = Baseline(before: 1_665_759_600, zone: .seoul)
    let moment = Moment(
      seconds: 1_665_759_600 - 13 * 86_400, offsetMinutes: 540, precision: .second, origin: .stated)
    baseline.add([.allPosts], at: moment)
    #expect(baseline.expected(.allPosts, in: 1_665_759_600..<1_665_763_200) == nil)
    #expect(!baseline.isLongEnough)
  }

  @Test func `an expectation adds up over the hours of a bin`() throws {
    let end: Int64 = 1_665_759_600
    var baseline = Baseline(before: end, zone: .seoul)
    // Two posts a week at the first hour of the week day, over exactly four weeks.
    for week in 1...4 {
      for minute in [0, 30] {
        baseline.add(
          [.allPosts],
          at: Moment(
            seconds: end - Int64(week) * 7 * 86_400 + Int64(minute) * 60, offsetMinutes: 540,
            precision: .minute, origin: .stated))
      }
    }
    let day = try #require(baseline.expected(.allPosts, in: end..<end + 86_400))
    #expect(abs(day - 2) < 1e-9)
    let half = try #require(baseline.expected(.allPosts, in: end..<end + 1800))
    #expect(abs(half - 1) < 1e-9)
  }

  @Test(arguments: [2.5, 3, 4.1])
  func `a post an hour is expected each hour, whatever part of a week was seen`(weeks: Double) {
    let start: Int64 = 1_665_759_600
    var baseline = Baseline(before: start, zone: .seoul)
    for hour in 1...Int(weeks * 168) {
      let seconds = start - Int64(hour) * 3600 + 600
      baseline.add(
        [.allPosts], at: Moment(seconds: seconds, offsetMinutes: 540, precision: .second, origin: .stated))
    }
    for hour in 0..<168 {
      let from = start + Int64(hour) * 3600
      #expect(baseline.expected(.allPosts, in: from..<from + 3600) == 1)
    }
    // A day of which eight hours and a half are counted.
    let axis = Axis(period: start + 55_800..<start + 3 * 86_400, bin: .day, zone: .seoul)
    #expect(baseline.expected(.allPosts, in: axis.counted(0)) == 8.5)
    #expect(baseline.expected(.allPosts, in: axis.counted(1)) == 24)
  }

  @Test func `an old post alone does not make the silence after it usual`() {
    let end: Int64 = 1_665_759_600
    var baseline = Baseline(before: end, zone: .seoul)
    for day in [1, 8, 15, 200] {
      let moment = Moment(
        seconds: end - Int64(day) * 86_400, offsetMinutes: 540, precision: .second, origin: .stated)
      baseline.add([.allPosts], at: moment)
    }
    #expect(abs(baseline.weeks - 15.0 / 7) < 1e-9)
  }

  @Test func `the excess is what stands beyond the usual, with the interval of two rates`() throws {
    let end = TrendTests.start
    var baseline = Baseline(before: end, zone: .seoul)
    // Two posts in each hour of four weeks.
    for hour in 1...(28 * 24) {
      for minute in [5, 35] {
        baseline.add(
          [.allPosts],
          at: Moment(
            seconds: end - Int64(hour) * 3600 + Int64(minute) * 60, offsetMinutes: 540, precision: .minute,
            origin: .stated))
      }
    }
    var trend = Trend(axis: TrendTests.axis(.hours3), kinds: [])
    for index in 0..<40 {
      trend.add(
        Observation(
          moment: Moment(
            seconds: end + 3600 + Int64(index) * 60, offsetMinutes: 540, precision: .second, origin: .stated),
          isComplaint: false, kinds: [], author: nil, family: nil, parts: []))
    }
    let excess = try #require(trend.excess(.allPosts, over: baseline))
    // One bin is covered, two hours and a half of it lie in the period: five posts usual, 24 seen in four weeks.
    #expect(excess.posts == 40 && abs(excess.expected - 5) < 0.02)
    #expect(excess.span == 0...0)
    let ratio = try #require(excess.ratio)
    let weeks = 24 / excess.expected
    let same = try #require(RateRatio.compare((40, 1), to: (24, weeks)))
    #expect(abs(ratio.value - same.value) < 1e-9 && abs(ratio.low - same.low) < 1e-9)
    #expect(abs(excess.excess - 35) < 0.02)
  }
}
