internal import Complaints
internal import Posts
internal import Trends
internal import Workbook

/// The first sheet: the finding in words, kinds by day, and charts bound to the cells.
struct SummarySheet {
  private let run: RunView
  private let kinds: [ComplaintType.ID]
  private var totals: (first: Int, last: Int, column: Int) = (0, 0, 0)

  init(_ run: RunView) {
    self.run = run
    kinds = run.kindsByCount()
  }

  private var language: Language { run.context.language }

  private func say(_ ko: String, _ en: String) -> String { language == .korean ? ko : en }

  mutating func write(into book: inout Workbook) throws(WorkbookError) -> Workbook.Sheet {
    let sheet = try book.addSheet(named: say("요약", "Summary"))
    let words = DateWords(zone: run.context.zone, language: language)
    let days = run.days
    let slots = days.slots
    book.write(.heading(run.context.incident.title[language]), in: sheet, row: 0, column: 0)
    book.writeNote(Headline(run: run).sentences, in: sheet, row: 1, columns: 10, height: 80)
    let heads =
      slots.map { slot -> String in
        if case .bin(let index) = slot { return words.shortDay(days.axis.bins[index].lowerBound) }
        return words.slot(slot, on: days.axis)
      } + [say("합계", "Total")]
    book.write(.heading(say("종류", "Kind")), in: sheet, row: 3, column: 0)
    for (place, head) in heads.enumerated() {
      book.write(.heading(head), in: sheet, row: 3, column: place + 1)
    }
    let series: [Series] = kinds.map { .kind($0) } + [.anyComplaint, .allPosts]
    for (place, series) in series.enumerated() {
      let row = place + 4
      book.write(.text(run.context.title(of: series)[language]), in: sheet, row: row, column: 0)
      for (column, slot) in slots.enumerated() where days.isCovered(slot) {
        let posts = days.cell(slot, series).posts
        book.write(.number(Double(posts), places: 0), in: sheet, row: row, column: column + 1)
      }
      book.write(
        .number(Double(days.posts(series)), places: 0), in: sheet, row: row, column: slots.count + 1)
    }
    totals = (4, 3 + kinds.count, slots.count + 1)
    book.freeze(
      sheet, rows: 4, columns: 0, lastRow: 0, widths: [24] + heads.map { _ in 11 })
    return sheet
  }

  /// Bars of the totals, and lines of the five most frequent kinds over the bins of the wide table.
  func addCharts(
    to sheet: Workbook.Sheet, trend: Workbook.Sheet, into book: inout Workbook
  ) throws(WorkbookError) {
    guard !kinds.isEmpty else { return }
    let below = totals.last + 5
    try book.addChart(
      .bar, title: say("종류별 불만 글", "Complaints by kind"), on: sheet, row: below, column: 0,
      categories: .init(sheet, column: 0, rows: totals.first...totals.last),
      series: [
        .init(
          run.context.title(of: .anyComplaint)[language],
          .init(sheet, column: totals.column, rows: totals.first...totals.last), colour: Palette.lines[0])
      ])
    let bins = run.trend.axis.bins.count
    guard bins > 0 else { return }
    // The wide table: slot, start, end, phase, label, then a column for each series. The label and not the start is
    // the category: spreadsheets make an axis of dates one of days, and pile up the hours of each.
    let label = SlotCells.columns.count
    let first = label + 1
    let all = run.trend.series
    let lines: [Series] = [.anyComplaint] + kinds.prefix(5).map { .kind($0) }
    var drawn = lines.enumerated().compactMap { place, line in
      all.firstIndex(of: line).map { index in
        Workbook.Series(
          run.context.title(of: line)[language], .init(trend, column: first + index, rows: 1...bins),
          colour: Palette.lines[place],
          look: place == 0 ? .strong : place.isMultiple(of: 2) ? .dashed : .thin)
      }
    }
    drawn.append(
      .init(
        say("사건 수", "Events"), .init(trend, column: first + all.count, rows: 1...bins),
        colour: Palette.lines[Palette.lines.count - 1], look: .marks))
    try book.addChart(
      .line, title: say("시간에 따른 불만 글", "Complaints over time"), on: sheet, row: below + 22, column: 0,
      categories: .init(trend, column: label, rows: 1...bins), series: drawn)
  }
}
