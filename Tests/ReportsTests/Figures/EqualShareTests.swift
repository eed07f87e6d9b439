import Foundation
import Testing
import Trends

@testable import Reports

@Suite struct EqualShareTests {
  @Test func `every place has as many as any other that wants them, and no room stays empty`() {
    var lot = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let counts = (0..<Int.random(in: 1...60, using: &lot)).map {
        (place: $0, count: Int.random(in: 0...40, using: &lot))
      }
      let limit = Int.random(in: 1...300, using: &lot)
      var share = EqualShare(counts, limit: limit)
      let taken = counts.map { place, count in (0..<count).count { _ in share.takesNext(of: place) } }
      let all = counts.reduce(0) { $0 + $1.count }
      #expect(taken.reduce(0, +) == min(limit, all), "\(counts) of \(limit)")
      let wanting = zip(taken, counts).filter { $0 < $1.count }.map(\.0)
      let most = taken.max() ?? 0
      #expect(wanting.allSatisfy { $0 >= most - 1 }, "\(taken) of \(counts)")
    }
  }

  @Test func `what is taken of a place is spread over it`() {
    var share = EqualShare([(place: "a", count: 100)], limit: 10)
    let places = (0..<100).filter { _ in share.takesNext(of: "a") }
    #expect(places == stride(from: 9, to: 100, by: 10).map { $0 })
    let isTaken = share.takesNext(of: "nowhere")
    #expect(!isTaken)
  }

  @Test func `a long list opens every bin, and says of how many`() throws {
    var run = try SmallRun()
    for index in 0..<600 { run.add("a\(index)", hour: 0.5 + Double(index) / 1000, kinds: ["refund"]) }
    for index in 0..<9 { run.add("b\(index)", hour: 40 + Double(index) * 3, kinds: ["payment"]) }
    let folder = try TruthRun.folder()
    try Report.write(try run.view(), into: folder, formats: [PageFormat()])
    let page = try ReportTests.text(folder, "report.html")
    let list = try #require(page.components(separatedBy: "<details id=\"posts\">").last)
    let bins = list.matches(of: /<article class="post" data-k="[^"]*" data-b="([^"]*)"/).map { String($0.1) }
    #expect(bins.count == Gathering.limit && Set(bins).count == 10)
    #expect(bins.count { $0 == "0" } == Gathering.limit - 9)
    #expect(
      page.contains("500 of 609 complaints, an equal share of each bin; the other 109 are in posts.csv"))
    #expect(
      page.contains("<option value=\"0\" data-n=\"600\">")
        && page.contains("data-n=\"600\" data-k=\"refund\""))
  }
}
