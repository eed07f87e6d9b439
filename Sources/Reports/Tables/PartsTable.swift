internal import Complaints
internal import Posts
internal import Trends

/// Counts by service, trade and platform.
struct PartsTable: Table {
  let name = "trend-parts"
  let title = Bilingual(ko: "서비스·업종·플랫폼별 불만", en: "Complaints by service, trade and platform")
  let about = Bilingual(
    ko: "한 행은 시간 구간·종류·부분 하나이며, 글이 없는 행은 싣지 않았습니다. 글 하나가 여러 서비스를 말할 수 있습니다.",
    en: """
      A row is one bin, kind and part; rows without posts are left out. A post may name several services.
      """)
  let key = ["slot", "start", "dimension", "part", "kind"]

  func columns(_ run: RunView) -> [Column] {
    SlotCells.columns + [
      Column("dimension", .string, ko: "나눈 기준", en: "parted by"),
      Column("part", .string, ko: "부분", en: "part"),
      Column("part_title", .string, ko: "부분 이름", en: "name of the part"),
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
      Column("authors", .integer, ko: "글쓴이 수", en: "distinct authors"),
      Column("families", .integer, ko: "퍼온 글을 하나로 센 수", en: "repost families"),
    ] + SlotCells.shares
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let language = run.context.language
    for part in run.trend.parts where part != .all {
      for row in run.trend.rows(part) {
        guard let counts = row.counts, counts.posts > 0 else { continue }
        var cells = SlotCells.cells(row.slot, of: run.trend, in: run)
        cells += [
          .word(part.dimension.rawValue), .word(part.value),
          .word(run.context.title(of: part)[language]), .word(row.series.id),
          .word(run.context.title(of: row.series)[language]), .integer(counts.posts),
          .integer(counts.authors), .integer(counts.families),
        ]
        body(cells + SlotCells.shareCells(row))
      }
    }
  }
}
