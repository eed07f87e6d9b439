internal import Complaints
internal import Posts
internal import Trends

/// One row a burst: when more than usual was written of a kind.
struct BurstsTable: Table {
  let name = "bursts"
  let title = Bilingual(ko: "몰린 때", en: "Bursts")
  let about = Bilingual(
    ko: "한 행은 어떤 종류의 비율이 평소의 두 배로 오른 때입니다 (Kleinberg 2002, s = 2, γ = 1).",
    en: "A row is a stretch in which a kind's share doubled (Kleinberg 2002, s = 2, γ = 1).")
  let key = ["kind", "start"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("start", .datetime, ko: "시작", en: "start"), Column("end", .datetime, ko: "끝", en: "end"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
      Column("weight", .number, ko: "뚜렷함 (nat)", en: "weight (nats)"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let trend = run.trend
    let all = trend.axis.bins.indices.map { trend.cell(.bin($0), .allPosts).posts }
    for series in trend.series where series != .allPosts {
      let hits = trend.axis.bins.indices.map { trend.cell(.bin($0), series).posts }
      for burst in Bursts.find(hits, of: all) {
        body([
          .word(series.id), .word(run.context.title(of: series)[run.context.language]),
          .time(trend.axis.bins[burst.steps.lowerBound].lowerBound),
          .time(trend.axis.bins[burst.steps.upperBound - 1].upperBound),
          .integer(hits[burst.steps].reduce(0, +)), .number(burst.weight, places: 4),
        ])
      }
    }
  }
}
