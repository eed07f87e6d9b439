internal import Complaints
public import FoundationEssentials
internal import Posts
internal import Trends
internal import Workbook

/// `report.xlsx`: a summary with native charts, then a sheet for each table.
public struct WorkbookFormat: ReportFormat {
  /// As in `--format xlsx`.
  public let id = "xlsx"
  /// Twice, and what is written is packed.
  public let readings = 3

  // A sheet holds 1 048 576 rows; the rest of a longer table is in its CSV file.
  private let rowLimit: Int

  /// `report.xlsx`.
  public init() { self.init(rowLimit: 1_048_000) }

  /// Sheets of so many rows below their heads.
  init(rowLimit: Int) { self.rowLimit = rowLimit }

  /// Writes `report.xlsx`.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    let url = folder.appending(path: "report.xlsx")
    let cutCells: Int
    var leftRows: [String: Int] = [:]
    do {
      var book = try Workbook(path: FileOutput.draft(of: url).path)
      var summary = SummarySheet(run)
      let front = try summary.write(into: &book)
      var wide: (sheet: Workbook.Sheet, lastRow: Int)?
      for table in Tables.all {
        let sheet = try book.addSheet(named: table.title[run.context.language])
        let (lastRow, left) = try fill(sheet, with: table, run, &book)
        if left > 0 { leftRows[table.name + ".csv"] = left }
        if table.name == "trend-wide" { wide = (sheet, lastRow) }
      }
      if let wide { try summary.addCharts(to: front, trend: wide.sheet, into: &book) }
      try book.close()
      cutCells = book.cutCells
    } catch let error as ReportError {
      throw error
    } catch {
      let code = (error as? WorkbookError)?.code ?? 0
      throw ReportError.unwritable(SourceLocation(file: url.path), SystemFault(code: code))
    }
    try FileOutput.settle(url)
    notes.add(workbook: "report.xlsx", cutCells: cutCells, leftRows: leftRows)
  }

  private func fill(
    _ sheet: Workbook.Sheet, with table: any Table, _ run: RunView, _ book: inout Workbook
  ) throws(ReportError) -> (lastRow: Int, left: Int) {
    let columns = table.columns(run)
    for (place, column) in columns.enumerated() {
      book.write(.heading(column.title[run.context.language]), in: sheet, row: 0, column: place)
    }
    var last = 0
    var left = 0
    try table.forEachRow(run) { cells in
      guard last < rowLimit else {
        left += 1
        return
      }
      last += 1
      for (place, cell) in cells.enumerated() where cell != .blank {
        book.write(cell.sheetValue(run.context.zone), in: sheet, row: last, column: place)
      }
    }
    if left > 0 {
      let rest = Decimals.grouped(left)
      let words = Bilingual(
        ko: "… 이 시트에 들어가지 않는 행이 \(rest)개 더 있습니다: \(table.name).csv",
        en: "… rows that this sheet has no room for: \(rest). \(table.name).csv holds them all.")
      book.write(.text(words[run.context.language]), in: sheet, row: last + 1, column: 0)
    }
    book.freeze(
      sheet, rows: 1, columns: columns.count, lastRow: last,
      widths: columns.map { column in
        switch column.kind {
        case .datetime: 17
        case .string: ["text", "message", "words"].contains(column.name) ? 60 : 18
        default: 10
        }
      })
    return (last, left)
  }
}

extension Cell {
  /// The cell as a workbook holds it; times on the clock of `zone`.
  func sheetValue(_ zone: Zone) -> SheetValue {
    switch self {
    case .blank: .blank
    case .text(let text), .word(let text): .text(text)
    case .integer(let number): .number(Double(number), places: 0)
    case .number(let number, let places): .number(number, places: places)
    case .time(let seconds, let offset): .date(Cell.serial(seconds, offset ?? zone.offsetMinutes))
    case .flag(let flag): .number(flag ? 1 : 0, places: 0)
    }
  }

  /// Days since 1899-12-30 on a clock so many minutes east of UTC, as spreadsheets count.
  private static func serial(_ seconds: Int64, _ offsetMinutes: Int) -> Double {
    Double(seconds + Int64(offsetMinutes) * 60) / 86_400 + 25_569
  }
}
