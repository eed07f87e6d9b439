import Casebook
import Complaints
import Foundation
import Posts
import Testing
import Trends

@testable import Reports

@Suite struct CountTests {
  /// Seconds that a time stands for.
  static func length(_ moment: Moment) -> Int64 {
    switch moment.precision {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    case .month, .year: 2_000_000
    }
  }

  /// What the truth file says, counted by other means than the tool's: sets over plain loops.
  @Test(arguments: Bin.allCases, ["Asia/Seoul", "UTC", "-05:00"])
  func `every count equals the truth file's for perfect labels`(bin: Bin, zone: String) throws {
    let run = try TruthRun()
    let view = try RunView(
      book: try run.book(run.cases), context: run.context(bin: bin, zone: try #require(Zone(zone))))
    let kept = run.lines.filter { $0.fate == .kept }
    let trend = view.trend
    #expect(trend.total == kept.count)
    #expect(trend.cell(.undated, .allPosts).posts == kept.filter { $0.published == nil }.count)
    for kind in trend.kinds {
      let having = kept.filter { $0.labels.contains { $0.kind == kind.rawValue } }
      #expect(trend.posts(.kind(kind)) == having.count)
      for (index, span) in trend.axis.bins.enumerated() {
        let within = having.filter { line in
          line.published.map { span.contains($0.seconds) && Self.length($0) <= span.upperBound - $0.seconds }
            ?? false
        }
        #expect(trend.cell(.bin(index), .kind(kind)).posts == within.count)
        // Whom the posts are by, and how many texts they are but for copies.
        let authors = Set(
          within.map { $0.author.map { "\($0.handle?.lowercased() ?? $0.name ?? "")" } ?? UUID().uuidString })
        let families = Set(within.map { $0.family ?? UUID().uuidString })
        let cell = trend.cell(.bin(index), .kind(kind))
        #expect(cell.families == families.count)
        #expect(cell.authors >= authors.count && cell.authors <= within.count)
      }
    }
    try Self.compareParts(trend, kept)
    let ledger = view.ledger
    #expect(ledger.found == run.lines.count + 1)  // and the one rejected file
  }

  @Test func `a post has the phase by which it is counted, and none where its time spans several`() throws {
    let run = try TruthRun()
    let view = try RunView(book: try run.book(run.cases), context: run.context(csv: .plain))
    let folder = try TruthRun.folder()
    try Report.write(view, into: folder, formats: [CSVFormat()])
    let records = CSVReader.rows(try ReportTests.text(folder, "posts.csv"))
    let column = try #require(records[0].firstIndex(of: "phase"))
    for (index, phase) in view.phases.axis.phases.enumerated() {
      let posts = records.count { $0[column] == phase.id }
      #expect(posts == view.phases.cell(.bin(index), .allPosts).posts, "\(phase.id)")
    }
    let precision = try #require(records[0].firstIndex(of: "precision"))
    #expect(records.contains { $0[precision] == "day" && $0[column].isEmpty })
  }

  @Test func `a row of bare dates keeps its date on every clock`() throws {
    let run = try TruthRun()
    let utc = try #require(Zone("UTC"))
    let folder = try TruthRun.folder()
    let context = run.context(bin: .day, zone: utc, language: .english, csv: .plain)
    try Report.write(try run.book(run.cases), context, into: folder, formats: [CSVFormat()])
    let dates = Set(
      run.lines.filter { $0.fate == .kept }.compactMap(\.published).filter { $0.precision == .day }.map(
        \.written))
    #expect(!dates.isEmpty)
    for name in ["trend.csv", "trend-wide.csv", "trend-parts.csv"] {
      let rows = CSVReader.rows(try ReportTests.text(folder, name)).filter { $0[0] == "day-only" }
      #expect(Set(rows.map { $0[1] }).isSubset(of: dates) && !rows.isEmpty, "\(name)")
    }
    let wide = CSVReader.rows(try ReportTests.text(folder, "trend-wide.csv")).filter { $0[0] == "day-only" }
    #expect(Set(wide.map { $0[1] }) == dates)
    for row in wide {
      let day = try #require(CivilTime(iso8601: row[1])).day
      #expect(row[4].contains(" \(day) "), "\(row[4])")
    }
  }

  @Test func `phases are compared over the hours that are counted`() throws {
    let run = try TruthRun()
    let plain = run.context(csv: .plain)
    // From the middle of the second phase to the middle of the third.
    let spans = run.incident.phases.map(\.seconds)
    let period = spans[1].upperBound - 3600..<spans[2].lowerBound + 7200
    let kept = run.cases.filter { found in
      found.fate == .kept && found.post.published.map { period.contains($0.seconds) } ?? false
    }
    let context = ReportContext(
      incident: run.incident, codebook: run.codebook, bin: .hour, zone: .seoul, csv: .plain,
      privacy: plain.privacy, coverage: Coverage(stated: [run.incident.period]), manifest: plain.manifest,
      period: period)
    let folder = try TruthRun.folder()
    try Report.write(try run.book(kept), context, into: folder, formats: [CSVFormat()])
    let rows = try ReportTests.text(folder, "phases.csv").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0[0] == "all-posts" }
    #expect(rows.map { $0[2] } == run.incident.phases[1...2].map(\.id))
    #expect(rows.map { $0[5] } == ["1.00", "2.00"])
    let clock = { (seconds: Int64) in Zone.seoul.clock(at: seconds).description }
    #expect(rows.map { $0[3] } == [period.lowerBound, spans[2].lowerBound].map(clock))
    #expect(rows.map { $0[4] } == [spans[1].upperBound, period.upperBound].map(clock))
  }

  @Test(arguments: [Bin.minute1, .hour, .phase])
  func `counting posts alone gives the same posts, and no parts`(bin: Bin) throws {
    let run = try TruthRun()
    let book = try run.book(run.cases)
    let context = run.context(bin: bin, zone: .seoul)
    let full = try RunView(book: book, context: context).trend
    let bare = try RunView(book: book, context: context, postsOnly: true).trend
    #expect(bare.slots == full.slots && bare.parts == [.all] && bare.total == full.total)
    for slot in full.slots {
      #expect(full.series.allSatisfy { bare.cell(slot, $0).posts == full.cell(slot, $0).posts })
      #expect(bare.isCovered(slot) == full.isCovered(slot))
    }
    #expect(bare.whole(.allPosts).authors == 0 && full.whole(.allPosts).authors > 0)
  }

  /// Every facet in every slot, against plain loops over the lines.
  static func compareParts(_ trend: Trend, _ kept: [TruthRun.Line]) throws {
    var counted: [Segment: [Slot: [Series: Int]]] = [:]
    for line in kept {
      let slot = trend.axis.slot(of: line.published)
      var parts = [Segment(.platform, line.platform)] + (line.services ?? []).map { Segment(.service, $0) }
      if let sector = line.sector, !["na", "unknown"].contains(sector) {
        parts.append(Segment(.sector, sector))
      }
      var series: [Series] = [.allPosts] + line.labels.map { .kind(ComplaintType.ID(rawValue: $0.kind)) }
      if line.complaint == true { series.append(.anyComplaint) }
      for part in parts {
        for one in series { counted[part, default: [:]][slot, default: [:]][one, default: 0] += 1 }
      }
    }
    #expect(Set(trend.parts).subtracting([.all]) == Set(counted.keys))
    for (part, slots) in counted {
      for (slot, series) in slots {
        for (one, count) in series {
          #expect(trend.cell(slot, one, part).posts == count, "\(part) \(slot) \(one)")
        }
      }
      // No post stands anywhere else.
      #expect(trend.posts(.allPosts, part) == slots.values.reduce(0) { $0 + ($1[.allPosts] ?? 0) })
    }
  }
}
