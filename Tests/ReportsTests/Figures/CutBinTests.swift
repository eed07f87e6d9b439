import Casebook
import Complaints
import Foundation
import Posts
import Testing
import Trends

@testable import Reports

/// Bins that the ends of the period or of a phase cut.
@Suite struct CutBinTests {
  static func rows(_ view: RunView, _ name: String) throws -> [[String: String]] {
    let folder = try TruthRun.folder()
    try Report.write(view, into: folder, formats: [CSVFormat()])
    let rows = CSVReader.rows(try ReportTests.text(folder, name + ".csv"))
    return rows.dropFirst().map { Dictionary(zip(rows[0], $0), uniquingKeysWith: { $1 }) }
  }

  @Test func `a row of a bin never reaches over the ends of the period`() throws {
    var run = try SmallRun()
    run.add("a", hour: 0.1, kinds: ["refund"])
    run.add("b", hour: 127.4, kinds: ["refund"])
    let view = try run.view()
    let bins = try Self.rows(view, "trend-wide").filter { $0["slot"] == "bin" }
    #expect(
      bins.first?["start"] == "2022-10-15T15:30:00+09:00" && bins.first?["end"] == "2022-10-15T18:00:00+09:00"
    )
    #expect(
      bins.last?["start"] == "2022-10-20T21:00:00+09:00" && bins.last?["end"] == "2022-10-20T23:00:00+09:00")
    let outage = try #require(try Self.rows(view, "outage").first { $0["kind"] == "refund" })
    #expect(outage["peak_start"] == "2022-10-15T15:30:00+09:00" && outage["peak_bins"] == "2")
    let words = DateWords(zone: .seoul, language: .korean)
    #expect(words.slot(.bin(0), on: view.trend.axis) == "10월 15일(토) 15시 30분–18시")
  }

  @Test func `a bin has a phase only if all of it lies in that phase`() throws {
    var run = try SmallRun()
    run.add("a", hour: 0.1)
    run.add("b", hour: 127)
    for (bin, count) in [(Bin.day, 1), (.hours3, 40), (.phase, 4)] {
      let rows = try Self.rows(try run.view(bin: bin), "trend-wide").filter { $0["slot"] == "bin" }
      for row in rows {
        let start = try #require(row["start"].flatMap { CivilTime(iso8601: $0) }).seconds
        let end = try #require(row["end"].flatMap { CivilTime(iso8601: $0) }).seconds
        let phase = run.truth.incident.phases.first {
          $0.seconds.contains(start) && end <= $0.seconds.upperBound
        }
        #expect(row["phase"] == phase?.id ?? "", "\(row["start"] ?? "")")
      }
      #expect(rows.count { $0["phase"] != "" } >= count, "\(bin)")
    }
  }

  @Test func `what a sample shows of one phase corrects only that part of a bin`() throws {
    var run = try SmallRun()
    // The blackout ends at 01:31 on the 16th. Before that half of the posts are missed, behind it every label is right.
    for index in 0..<20 { run.add("a\(index)", hour: 8 + Double(index) / 20) }
    for index in 0..<20 {
      run.add("b\(index)", hour: 10.1 + Double(index) / 40, kinds: index < 10 ? ["refund"] : [])
    }
    let kind = Series.kind(ComplaintType.ID(rawValue: "refund"))
    let rows = run.cases.enumerated().map { index, found in
      let isRefund = index < 20 ? index.isMultiple(of: 2) : index < 30
      return SampledPost(post: found.post.id, inclusion: 1, coder: "kim", answers: [kind: isRefund])
    }
    let view = try run.view(bin: .day, sample: CodedSample(rows))
    let row = try #require(view.trend.rows().first { $0.slot == .bin(1) && $0.series == kind })
    #expect(row.counts?.posts == 10 && row.base == 30)
    // Of the 20 posts behind the end of the phase nothing is missed; of the ten before it one half.
    let corrected = try #require(view.corrections?.count(row, in: view))
    #expect(abs(corrected.0.value - 15) < 1e-9 && corrected.1 == .calibrated, "\(corrected)")
    #expect(corrected.0.low < 15 && corrected.0.high > 15)
  }
}
