internal import Complaints
internal import Posts
internal import Trends

/// One row a bin, one column a series.
struct TrendWideTable: Table {
  let name = "trend-wide"
  let title = Bilingual(ko: "시간대별 불만 (넓은 표)", en: "Complaints over time, wide")
  let about = Bilingual(
    ko: "한 행은 시간 구간 하나, 종류마다 열 하나입니다. 차트를 그리기 좋습니다.",
    en: "A row is one bin, a column is one kind: ready for a chart.")
  let key = ["slot", "start"]

  func columns(_ run: RunView) -> [Column] {
    SlotCells.columns + [Column("label", .string, ko: "구간 이름", en: "label of the bin")]
      + run.trend.series.map { series in
        let title = run.context.title(of: series)
        return Column(series.id, .integer, ko: title.ko, en: title.en)
      } + [
        Column("events", .integer, ko: "사건 수", en: "number of events"),
        Column("event", .string, ko: "사건", en: "what happened"),
      ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let trend = run.trend
    let words = DateWords(zone: run.context.zone, language: run.context.language)
    for slot in trend.slots {
      let covered = trend.isCovered(slot)
      let counts = trend.series.map { series -> Cell in
        covered ? .integer(trend.cell(slot, series).posts) : .blank
      }
      let events = SlotCells.milestones(slot, of: trend, in: run)
      let event = Cell.word(optional: SlotCells.events(slot, of: trend, in: run))
      let label = Cell.word(words.label(slot, on: trend.axis))
      body(
        SlotCells.cells(slot, of: trend, in: run) + [label] + counts + [
          .integer(optional: events.isEmpty ? nil : events.count), event,
        ])
    }
  }
}
