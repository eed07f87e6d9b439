internal import Complaints
internal import Posts
internal import Trends

/// The columns that name a slot of time: they begin the rows of every table of counts.
enum SlotCells {
  static let columns = [
    Column(
      "slot", .string,
      ko: "행 종류 (bin: 구간, day-only 등 …-only: 그만큼만 아는 시각, undated: 시각 미상, outside: 기간 밖)",
      en: "sort of row (bin; day-only, month-only, year-only …: times known no finer; undated; outside)"),
    Column(
      "start", .datetime, ko: "구간 시작 (기간의 시작보다 이르지 않음)",
      en: "start of the bin, never before that of the period"),
    Column(
      "end", .datetime, ko: "구간 끝 (포함하지 않음, 기간의 끝보다 늦지 않음)",
      en: "end of the bin (not included), never behind that of the period"),
    Column(
      "phase", .string, ko: "단계 (구간이 여러 단계에 걸치면 빈 칸)",
      en: "phase of the incident (blank where the bin spans several)"),
  ]

  static let shares = [
    Column("share", .number, ko: "비율", en: "share of posts"),
    Column(
      "share_low", .number, ko: "비율 95% 구간 아래 (Wilson)",
      en: "share, lower end of the 95 % interval (Wilson)"),
    Column(
      "share_high", .number, ko: "비율 95% 구간 위 (Wilson)",
      en: "share, upper end of the 95 % interval (Wilson)"),
  ]

  static func cells(_ slot: Slot, of trend: Trend, in run: RunView) -> [Cell] {
    switch slot {
    case .bin(let index):
      let bin = trend.axis.counted(index)
      return [
        .word(slot.sort), .time(bin.lowerBound), .time(bin.upperBound),
        .word(optional: trend.axis.phase(ofBin: index)?.id),
      ]
    case .coarse(let start, let offset, _):
      return [.word(slot.sort), .time(start, writtenAt: offset), .blank, .blank]
    case .undated, .outside:
      return [.word(slot.sort), .blank, .blank, .blank]
    }
  }

  static func shareCells(_ row: TrendRow) -> [Cell] {
    let share = row.share
    return [
      .number(optional: share?.value, places: 6), .number(optional: share?.low, places: 6),
      .number(optional: share?.high, places: 6),
    ]
  }

  /// The milestones within a slot.
  static func milestones(_ slot: Slot, of trend: Trend, in run: RunView) -> [Incident.Milestone] {
    guard case .bin(let index) = slot else { return [] }
    return run.context.incident.milestones.filter { trend.axis.bins[index].contains($0.seconds) }
  }

  /// What happened in a slot, for the `event` column.
  static func events(_ slot: Slot, of trend: Trend, in run: RunView) -> String? {
    let titles = milestones(slot, of: trend, in: run).map { $0.title[run.context.language] }
    return titles.isEmpty ? nil : titles.joined(separator: "; ")
  }
}
