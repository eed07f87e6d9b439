internal import Complaints
internal import Posts

/// What happened when, as the incident file tells it.
struct MilestoneTable: Table {
  let name = "milestones"
  let title = Bilingual(ko: "사건 일지", en: "Milestones")
  let about = Bilingual(
    ko: "사건 파일에 적힌 일과 그 출처입니다.", en: "What happened and who says so, from the incident file.")
  let key = ["at", "event"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("at", .datetime, ko: "시각", en: "time"),
      Column("event", .string, ko: "일", en: "event"),
      Column("source", .string, ko: "출처", en: "source"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    for milestone in run.context.incident.milestones {
      body([
        .time(milestone.seconds), .word(milestone.title[run.context.language]),
        .text(optional: milestone.source),
      ])
    }
  }
}
