internal import Complaints
internal import Posts
internal import Trends

/// One row a bin and series.
struct TrendTable: Table {
  let name = "trend"
  let title = Bilingual(ko: "시간대별 불만", en: "Complaints over time")
  let about = Bilingual(
    ko: "한 행은 시간 구간 하나와 불만 종류 하나입니다. 빈 칸은 보관 자료가 닿지 않는 구간, 0은 닿지만 글이 없는 구간입니다. 시각이 없거나 날짜만 있는 글은 따로 행이 있습니다.",
    en: """
      A row is one bin and one kind. Blank: the archive does not reach the bin; 0: it does and holds no post. \
      Posts without a time, or with a date only, have rows of their own.
      """)
  let key = ["slot", "start", "kind"]

  func columns(_ run: RunView) -> [Column] {
    SlotCells.columns + [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
      Column("authors", .integer, ko: "글쓴이 수", en: "distinct authors"),
      Column("families", .integer, ko: "퍼온 글을 하나로 센 수", en: "repost families"),
      Column("all_posts", .integer, ko: "모든 글 수", en: "all posts in the bin"),
    ] + SlotCells.shares + [
      Column("cumulative", .integer, ko: "누적 글 수", en: "posts so far"),
      Column("corrected", .number, ko: "보정한 글 수", en: "corrected count"),
      Column("corrected_low", .number, ko: "보정 95% 구간 아래", en: "corrected, lower end of the 95 % interval"),
      Column("corrected_high", .number, ko: "보정 95% 구간 위", en: "corrected, upper end of the 95 % interval"),
      Column("status", .string, ko: "보정 상태", en: "status of the correction"),
      Column("expected", .number, ko: "평소 같은 요일·시각의 글 수", en: "usual count at this weekday and hour"),
      Column("excess", .number, ko: "평소보다 많은 글 수", en: "posts beyond the usual"),
      Column("event", .string, ko: "사건", en: "what happened"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    for row in run.trend.rows() {
      var cells = SlotCells.cells(row.slot, of: run.trend, in: run)
      cells += [
        .word(row.series.id), .word(run.context.title(of: row.series)[run.context.language]),
        .integer(optional: row.counts?.posts), .integer(optional: row.counts?.authors),
        .integer(optional: row.counts?.families),
        .integer(optional: row.counts == nil ? nil : row.base),
      ]
      cells += SlotCells.shareCells(row)
      cells.append(.integer(optional: row.cumulative))
      cells += corrected(row, in: run) + usual(row, in: run)
      cells += [
        .word(optional: SlotCells.events(row.slot, of: run.trend, in: run))
      ]
      body(cells)
    }
  }

  private func corrected(_ row: TrendRow, in run: RunView) -> [Cell] {
    guard row.series != .allPosts, row.counts != nil else {
      return [.blank, .blank, .blank, .blank]
    }
    let found = run.corrections?.count(row, in: run)
    let status = found?.1 ?? .uncalibrated
    return [
      .number(optional: found?.0.value, places: 2), .number(optional: found?.0.low, places: 2),
      .number(optional: found?.0.high, places: 2), .word(status.rawValue),
    ]
  }

  private func usual(_ row: TrendRow, in run: RunView) -> [Cell] {
    guard case .bin(let index) = row.slot, let counts = row.counts,
      let expected = run.baseline.expected(row.series, in: run.trend.axis.counted(index))
    else { return [.blank, .blank] }
    return [.number(expected, places: 2), .number(Double(counts.posts) - expected, places: 2)]
  }
}
