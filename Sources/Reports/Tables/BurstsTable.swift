internal import Complaints
internal import Posts
internal import Trends

/// One row a burst: when more than usual was written of a kind.
struct BurstsTable: Table {
  let name = "bursts"
  let title = Bilingual(ko: "몰린 때", en: "Bursts")
  let about = Bilingual(
    ko: """
      한 행은 어떤 종류의 비율이 전체 기간보다 뚜렷이 높았던 때입니다: 두 배인 모형에 더 가까운 구간 \
      (Kleinberg 2002, s = 2, γ = 1). 실제로 몇 배였는지는 times 열에 있습니다.
      """,
    en: """
      A row is a stretch in which a kind's share was clearly above that of the whole period: nearer to a model of \
      twice that share than to one of the same (Kleinberg 2002, s = 2, γ = 1). What it really was stands under times.
      """)
  let key = ["kind", "start"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("start", .datetime, ko: "시작", en: "start"), Column("end", .datetime, ko: "끝", en: "end"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
      Column("all_posts", .integer, ko: "그때의 모든 글 수", en: "all posts of that time"),
      Column("share", .number, ko: "그때의 비율", en: "share at that time"),
      Column("times", .number, ko: "구간에 든 글 전체 비율의 몇 배", en: "ratio to the share over all bins"),
      Column("weight", .number, ko: "뚜렷함 (nat)", en: "weight (nats)"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let trend = run.trend
    for series in trend.series where series != .allPosts {
      for burst in BurstView.all(of: series, in: trend) {
        body([
          .word(series.id), .word(run.context.title(of: series)[run.context.language]),
          .time(burst.span.lowerBound), .time(burst.span.upperBound), .integer(burst.posts),
          .integer(burst.all), .number(optional: burst.share, places: 6),
          .number(optional: burst.times, places: 4), .number(burst.weight, places: 4),
        ])
      }
    }
  }
}
