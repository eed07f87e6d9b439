internal import Complaints
internal import Posts
internal import Trends

/// One row a series: when it began and ended against what was usual, its peak, and how much there was beyond the usual.
struct OutageTable: Table {
  let name = "outage"
  let title = Bilingual(ko: "시작과 회복", en: "Onset and recovery")
  let about = Bilingual(
    ko: """
      한 행은 종류 하나입니다. 시작과 회복은 평소 같은 요일·시각의 수로는 우연이라 할 수 없는 첫 구간의 시작과 마지막 구간의 끝입니다. \
      기간 이전 자료가 2주보다 짧으면 평소와 견준 칸은 비어 있습니다.
      """,
    en: """
      A row is a kind. Onset and recovery: start of the first and end of the last bin that chance does not explain \
      from the usual count at that weekday and hour. Blank where the archive reaches back less than two weeks.
      """)
  let key = ["kind"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("posts", .integer, ko: "구간에 든 글 수", en: "posts in bins"),
      Column(
        "peak_start", .datetime, ko: "가장 많은 구간의 시작 (단계로 나누면 시간당 가장 많은 단계)",
        en: "start of the peak bin (of phases, the one with most posts an hour)"),
      Column("peak_posts", .integer, ko: "그 구간의 글 수", en: "posts in the peak bin"),
      Column("peak_bins", .integer, ko: "그만큼 많은 구간 수 (첫 구간을 적음)", en: "bins that high; the first is given"),
      Column("baseline_weeks", .number, ko: "기간 이전 자료 (주)", en: "weeks of baseline"),
      Column("onset", .datetime, ko: "시작", en: "onset"),
      Column("recovery", .datetime, ko: "회복", en: "recovery"),
      Column("expected", .number, ko: "평소의 글 수", en: "usual count"),
      Column("excess", .number, ko: "평소보다 많은 글 수", en: "posts beyond the usual"),
      Column("ratio", .number, ko: "평소의 몇 배", en: "ratio to the usual"),
      Column("ratio_low", .number, ko: "배수 95% 구간 아래", en: "ratio, lower end of the 95 % interval"),
      Column("ratio_high", .number, ko: "배수 95% 구간 위", en: "ratio, upper end of the 95 % interval"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let trend = run.trend
    let axis = trend.axis
    for series in trend.series {
      let peak = trend.peak(series)
      let excess = trend.excess(series, over: run.baseline)
      let ratio = excess?.ratio
      body([
        .word(series.id), .word(run.context.title(of: series)[run.context.language]),
        .integer(axis.bins.indices.reduce(0) { $0 + trend.cell(.bin($1), series).posts }),
        .time(optional: peak.map { axis.counted($0.index).lowerBound }), .integer(optional: peak?.posts),
        .integer(optional: peak?.indices.count),
        .number(run.baseline.weeks, places: 2),
        .time(optional: excess?.span.map { axis.counted($0.lowerBound).lowerBound }),
        .time(optional: excess?.span.map { axis.counted($0.upperBound).upperBound }),
        .number(optional: excess?.expected, places: 2), .number(optional: excess?.excess, places: 2),
        .number(optional: ratio?.value, places: 4), .number(optional: ratio?.low, places: 4),
        .number(optional: ratio?.high, places: 4),
      ])
    }
  }
}
