internal import Complaints
internal import Posts
internal import Trends

/// One row a series and phase: how often an hour, and how much more than in the phase before.
struct PhasesTable: Table {
  let name = "phases"
  let title = Bilingual(ko: "단계 비교", en: "Phases compared")
  let about = Bilingual(
    ko: """
      한 행은 종류와 단계 하나입니다. 단계는 세는 기간에 든 만큼만 싣고, 기간 밖의 단계는 뺐습니다. \
      배수는 바로 앞 단계의 시간당 글 수에 대한 것이며 구간은 95%입니다.
      """,
    en: """
      A row is a kind and phase, as far as the period counted reaches; phases outside of it are left out. \
      Ratios compare posts per covered hour with the phase before; 95 % intervals.
      """)
  let key = ["kind", "phase"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("phase", .string, ko: "단계", en: "phase"),
      Column("start", .datetime, ko: "시작", en: "start"), Column("end", .datetime, ko: "끝", en: "end"),
      Column("hours", .number, ko: "자료가 닿는 시간", en: "covered hours"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
      Column("per_hour", .number, ko: "시간당 글 수", en: "posts per hour"),
      Column("ratio", .number, ko: "앞 단계의 몇 배", en: "ratio to the phase before"),
      Column("ratio_low", .number, ko: "배수 구간 아래", en: "ratio, lower end"),
      Column("ratio_high", .number, ko: "배수 구간 위", en: "ratio, upper end"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let trend = run.phases
    for series in trend.series {
      var last: (events: Int, hours: Double)?
      for (index, phase) in trend.axis.phases.enumerated() {
        let (posts, hours) = Self.rate(series, index, trend)
        let ratio = last.flatMap { RateRatio.compare((posts, hours), to: $0) }
        func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
        body([
          .word(series.id), .word(run.context.title(of: series)[run.context.language]),
          .word(phase.id), .time(phase.span.lowerBound), .time(phase.span.upperBound),
          .number(hours, places: 2), .integer(posts),
          .number(optional: hours > 0 ? Double(posts) / hours : nil, places: 4),
          .number(optional: finite(ratio?.value), places: 4),
          .number(optional: finite(ratio?.low), places: 4),
          .number(optional: finite(ratio?.high), places: 4),
        ])
        last = (posts, hours)
      }
    }
  }

  /// Posts of a series in the phase at `index`, and the hours of it that the archive covers.
  static func rate(_ series: Series, _ index: Int, _ phases: Trend) -> (events: Int, hours: Double) {
    (
      phases.cell(.bin(index), series).posts,
      Double(phases.coverage.seconds(in: phases.axis.phases[index].span)) / 3600
    )
  }
}
