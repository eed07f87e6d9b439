internal import Complaints
internal import Posts
internal import Trends

/// The columns that name a slot of time: they begin the rows of every table of counts.
enum SlotCells {
  static let columns = [
    Column(
      "slot", .string, ko: "행 종류 (bin, day-only, undated, outside)",
      en: "sort of row (bin, day-only, undated, outside)"),
    Column("start", .datetime, ko: "구간 시작", en: "start of the bin"),
    Column("end", .datetime, ko: "구간 끝 (포함하지 않음)", en: "end of the bin (not included)"),
    Column("phase", .string, ko: "단계", en: "phase of the incident"),
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
      let bin = trend.axis.bins[index]
      let phase = trend.axis.phase(at: max(bin.lowerBound, run.context.period.lowerBound))
      return [
        .word(slot.sort), .time(bin.lowerBound), .time(bin.upperBound), .word(optional: phase?.id),
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
