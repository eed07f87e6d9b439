import Casebook
import Complaints
import Foundation
import Posts
import Reports
import Testing
import Trends

/// Onset, recovery and excess, from the casebook to the table and the page.
@Suite struct OutagePartTests {
  /// Quiet posts before the outage: one every six hours, every seventh of them a complaint about refunds.
  static func quiet(_ run: TruthRun, days: Int) -> [Case] {
    (0..<days * 4).map { index in
      let seconds = run.incident.period.lowerBound - Int64(index + 1) * 6 * 3600 + 60
      let refund = Label(kind: ComplaintType.ID(rawValue: "refund"), score: 1, evidence: [])
      return Case(
        post: Post(
          id: Post.ID(rawValue: "q\(index)"), text: "조용한 날 \(index)",
          published: Moment(seconds: seconds, offsetMinutes: 540, precision: .second, origin: .stated),
          platform: "x", language: "ko",
          sources: [Source(file: "quiet", bytes: 0..<1, sha256: "ab", encoding: "UTF-8")]),
        fate: .outside,
        finding: Finding(
          isComplaint: index % 7 == 0, complaintScore: 0, labels: index % 7 == 0 ? [refund] : [],
          services: [],
          sector: .unknown))
    }
  }

  static func written(_ cases: [Case], _ run: TruthRun) throws -> (rows: [[String]], page: String) {
    let folder = try TruthRun.folder()
    let context = run.context(csv: .plain)
    try Report.write(try run.book(cases), context, into: folder, formats: [CSVFormat(), PageFormat()])
    let rows = try ReportTests.text(folder, "outage.csv").split(separator: "\r\n").dropFirst()
    return (
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) },
      try ReportTests.text(folder, "report.html")
    )
  }

  @Test func `with four quiet weeks before it the outage has an onset, an end and a ratio`() throws {
    let run = try TruthRun()
    let (rows, page) = try Self.written(run.cases + Self.quiet(run, days: 28), run)
    let any = try #require(rows.first { $0[0] == "any-complaint" })
    let onset = try #require(CivilTime(iso8601: any[7])).seconds
    let recovery = try #require(CivilTime(iso8601: any[8])).seconds
    let period = run.incident.period
    #expect(
      onset >= period.lowerBound && onset - period.lowerBound <= 6 * 3600 && recovery > onset
        && recovery <= period.upperBound)
    // One complaint in seven posts, four posts a day, so 0.57 a day where the bins are covered.
    let (expected, excess) = (try #require(Double(any[9])), try #require(Double(any[10])))
    #expect((2...4).contains(expected))
    let posts = try #require(Double(any[2]))
    #expect(abs(posts - expected - excess) < 0.02)
    let (ratio, low, high) = (
      try #require(Double(any[11])), try #require(Double(any[12])), try #require(Double(any[13]))
    )
    #expect(low < ratio && ratio < high && low > 5)
    #expect(page.contains("평소와 견주어") && !page.contains("최소 2주"))
  }

  @Test func `under two weeks the ratio is dropped, and the page says why`() throws {
    let run = try TruthRun()
    let (rows, page) = try Self.written(run.cases + Self.quiet(run, days: 9), run)
    for row in rows { #expect(row.dropFirst(7).joined() == "", "\(row)") }
    #expect(page.contains("1.3주뿐이라(최소 2주)"))
    let (_, alone) = try Self.written(run.cases.filter { $0.fate != .outside }, run)
    #expect(alone.contains("기간 이전의 글이 없어") && !alone.contains("0.0주"))
    let gap = Self.quiet(run, days: 9).filter { found in
      found.post.published.map { $0.seconds < run.incident.period.lowerBound - 8 * 86_400 } ?? false
    }
    let (_, apart) = try Self.written(run.cases.filter { $0.fate != .outside } + gap, run)
    #expect(!gap.isEmpty && apart.contains("기간 바로 앞 한 주에 글이 없어"))
    #expect(page.contains("몰린 때") && page.contains("단계마다 시간당 글"))
  }
}
