import Casebook
import Complaints
import Posts
import Reports
import Testing
import Trends

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
        if within.isEmpty { continue }
        let services = Set(within.flatMap { $0.services ?? [] })
        for service in services {
          let named = within.filter { $0.services?.contains(service) == true }.count
          #expect(
            trend.cell(.bin(index), .kind(kind), Segment(.service, service)).posts == named)
        }
      }
    }
    for platform in Set(kept.map(\.platform)) {
      let count = kept.filter { $0.platform == platform }.count
      #expect(trend.posts(.allPosts, Segment(.platform, platform)) == count)
    }
    for service in Set(kept.flatMap { $0.services ?? [] }) {
      let count = kept.filter { $0.services?.contains(service) == true }.count
      #expect(trend.posts(.allPosts, Segment(.service, service)) == count)
    }
    let ledger = view.ledger
    #expect(ledger.found == run.lines.count + 1)  // and the one rejected file
  }
}
