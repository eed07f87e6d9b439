internal import CXlsxWriter
internal import Glibc

/// An XLSX file, written from its first cell to its last by libxlsxwriter: typed cells, native charts.
///
/// The same calls give the same bytes: the time of creation is fixed. Rows of a sheet must come in their order.
///
/// Safety: `book` is the only pointer to the workbook; it never leaves this type. `close` frees it, or `deinit` where
/// nobody closed. Sheets and formats belong to the workbook and die with it.
@safe public struct Workbook: ~Copyable {
  /// A sheet of the workbook, by its place.
  public struct Sheet: Hashable, Sendable {
    let place: Int
    /// Its name, as charts refer to it.
    public let name: String
  }

  /// A rectangle of one column, for a chart: rows count from 0, the last is included.
  public struct Column: Hashable, Sendable {
    let sheet: Sheet
    let column: Int
    let rows: ClosedRange<Int>
    /// The cells of `column` in `rows`.
    public init(_ sheet: Sheet, column: Int, rows: ClosedRange<Int>) {
      self.sheet = sheet
      self.column = column
      self.rows = rows
    }
  }

  /// A row of numbers in a chart.
  public struct Series: Hashable, Sendable {
    let name: String
    let values: Column
    let colour: UInt32
    let look: Look

    /// How it is drawn.
    public enum Look: Hashable, Sendable {
      /// A thick line, or bars.
      case strong
      /// A thin line, whole or in dashes.
      case thin, dashed
      /// Diamonds without a line.
      case marks
    }

    /// Numbers named `name`; `colour` is red, green and blue, as in `0x0B4F8A`.
    public init(_ name: String, _ values: Column, colour: UInt32, look: Look = .strong) {
      self.name = name
      self.values = values
      self.colour = colour
      self.look = look
    }
  }

  /// The sort of a chart.
  public enum ChartKind: Sendable {
    /// Lines over time.
    case line
    /// Lying bars, the first on top.
    case bar
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var isOpen = true
  /// Cells whose words were longer than a cell may be, so far.
  public private(set) var cutCells = 0
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let date: UnsafeMutablePointer<lxw_format>?
  private let text: UnsafeMutablePointer<lxw_format>?
  private let decimal: UnsafeMutablePointer<lxw_format>?
  private let integer: UnsafeMutablePointer<lxw_format>?
  private let note: UnsafeMutablePointer<lxw_format>?

  /// Begins a file.
  public init(path: String) throws(WorkbookError) {
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = 1
    guard let book = unsafe workbook_new_opt(path, &options) else {
      throw WorkbookError(path: path, detail: "libxlsxwriter has no memory")
    }
    unsafe self.book = book
    self.path = path
    unsafe heading = Self.format(of: book)
    unsafe date = Self.format(of: book)
    unsafe text = Self.format(of: book)
    unsafe decimal = Self.format(of: book)
    unsafe integer = Self.format(of: book)
    unsafe note = Self.format(of: book)
    unsafe format_set_text_wrap(note)
    unsafe format_set_align(note, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    unsafe format_set_bold(heading)
    unsafe format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_num_format(date, "yyyy-mm-dd hh:mm")
    unsafe format_set_num_format(text, "@")
    unsafe format_set_num_format(decimal, "0.0000")
    unsafe format_set_num_format(integer, "#,##0")
    // Safe: libxlsxwriter copies the properties.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1_577_836_800  // 2020-01-01T00:00:00Z, the same in every file
    _ = unsafe workbook_set_properties(book, &properties)
  }

  deinit {
    // Only where `close` did not run: the file is finished as far as it goes.
    if isOpen { _ = unsafe workbook_close(book) }
  }

  /// Adds a sheet; signs that names may not hold become spaces, and names are cut at 31.
  public mutating func addSheet(named wanted: String) throws(WorkbookError) -> Sheet {
    let name = String(wanted.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    guard let sheet = unsafe workbook_add_worksheet(book, name) else {
      throw WorkbookError(path: path, detail: "sheet '\(name)'")
    }
    unsafe sheets.append(sheet)
    return unsafe Sheet(place: sheets.count - 1, name: name)
  }

  /// Freezes the first `rows` rows and filters by the one before the data.
  public mutating func freeze(_ sheet: Sheet, rows: Int, columns: Int, lastRow: Int, widths: [Double]) {
    let target = unsafe sheets[sheet.place]
    unsafe worksheet_freeze_panes(target, UInt32(rows), 0)
    if columns > 0, lastRow >= rows {
      _ = unsafe worksheet_autofilter(target, UInt32(rows - 1), 0, UInt32(lastRow), UInt16(columns - 1))
    }
    for (column, width) in widths.enumerated() {
      _ = unsafe worksheet_set_column(target, UInt16(column), UInt16(column), width, nil)
    }
    unsafe worksheet_set_landscape(target)
    unsafe worksheet_set_paper(target, 9)
    // A sheet of charts on one page, a table on as many as it needs.
    unsafe worksheet_fit_to_pages(target, 1, lastRow == 0 ? 1 : 0)
  }

  /// Writes a cell; rows and columns count from 0.
  public mutating func write(_ value: SheetValue, in sheet: Sheet, row: Int, column: Int) {
    let target = unsafe sheets[sheet.place]
    let (row, column) = (UInt32(row), UInt16(column))
    switch value {
    case .blank: break
    case .text(let words): _ = unsafe worksheet_write_string(target, row, column, fitting(words), text)
    case .heading(let words):
      _ = unsafe worksheet_write_string(target, row, column, fitting(words), heading)
    case .number(let number, let places):
      guard number.isFinite else { break }
      _ = unsafe worksheet_write_number(target, row, column, number, places == 0 ? integer : decimal)
    case .date(let days): _ = unsafe worksheet_write_number(target, row, column, days, date)
    }
  }

  /// Writes words over several columns, wrapped in a row `height` points tall.
  public mutating func writeNote(_ words: String, in sheet: Sheet, row: Int, columns: Int, height: Double) {
    let target = unsafe sheets[sheet.place]
    _ = unsafe worksheet_set_row(target, UInt32(row), height, nil)
    _ = unsafe worksheet_merge_range(
      target, UInt32(row), 0, UInt32(row), UInt16(columns - 1), fitting(words), note)
  }

  /// Puts a chart on a sheet, bound to cells: its numbers follow theirs.
  public mutating func addChart(
    _ kind: ChartKind, title: String, on sheet: Sheet, row: Int, column: Int, categories: Column,
    series: [Series]
  ) throws(WorkbookError) {
    let type = kind == .line ? LXW_CHART_LINE.rawValue : LXW_CHART_BAR.rawValue
    guard let chart = unsafe workbook_add_chart(book, UInt8(type)) else {
      throw WorkbookError(path: path, detail: "chart '\(title)'")
    }
    for line in series {
      let drawn = unsafe chart_add_series(chart, nil, nil)
      unsafe chart_series_set_name(drawn, line.name)
      let x = categories
      unsafe chart_series_set_categories(
        drawn, x.sheet.name, UInt32(x.rows.lowerBound), UInt16(x.column), UInt32(x.rows.upperBound),
        UInt16(x.column))
      let y = line.values
      unsafe chart_series_set_values(
        drawn, y.sheet.name, UInt32(y.rows.lowerBound), UInt16(y.column), UInt32(y.rows.upperBound),
        UInt16(y.column))
      unsafe Self.draw(line, as: drawn)
    }
    unsafe chart_title_set_name(chart, title)
    // Safe: the axes belong to the chart, and libxlsxwriter copies lines and fonts.
    var grid = lxw_chart_line()
    grid.color = 0xE3E8EC
    grid.width = 0.75
    let numbers = unsafe kind == .bar ? chart.pointee.x_axis : chart.pointee.y_axis
    unsafe chart_axis_major_gridlines_set_visible(numbers, 1)
    unsafe chart_axis_major_gridlines_set_line(numbers, &grid)
    if kind == .bar {
      unsafe chart_axis_set_reverse(chart.pointee.y_axis)
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      // Some twelve labels, slanted: more would run into each other.
      let labels = max(1, categories.rows.count / 12)
      unsafe chart_axis_set_interval_unit(chart.pointee.x_axis, UInt16(labels))
      unsafe chart_axis_set_interval_tick(chart.pointee.x_axis, UInt16(labels))
      var font = unsafe lxw_chart_font()
      unsafe font.rotation = -45
      unsafe chart_axis_set_num_font(chart.pointee.x_axis, &font)
    }
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = 1.7
    unsafe options.y_scale = 1.4
    let target = unsafe sheets[sheet.place]
    _ = unsafe worksheet_insert_chart_opt(target, UInt32(row), UInt16(column), chart, &options)
  }

  /// Gives a series its colour and look.
  private static func draw(_ line: Series, as drawn: UnsafeMutablePointer<lxw_chart_series>?) {
    // Safe: libxlsxwriter copies both.
    var stroke = lxw_chart_line()
    stroke.color = line.colour
    stroke.width = line.look == .strong ? 2.5 : 1.5
    stroke.none = line.look == .marks ? 1 : 0
    if line.look == .dashed { stroke.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    unsafe chart_series_set_line(drawn, &stroke)
    var fill = lxw_chart_fill()
    fill.color = line.colour
    if line.look == .marks {
      unsafe chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_DIAMOND.rawValue))
      unsafe chart_series_set_marker_fill(drawn, &fill)
    } else {
      unsafe chart_series_set_fill(drawn, &fill)
      unsafe chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
  }

  /// Ends the file.
  public mutating func close() throws(WorkbookError) {
    precondition(isOpen, "a workbook is closed once")
    isOpen = false
    errno = 0
    let code = unsafe workbook_close(book)
    let fault = errno
    guard code == LXW_NO_ERROR else {
      let words = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "unknown error"
      throw WorkbookError(path: path, detail: words, code: fault)
    }
  }

  /// Safe: a format lives as long as its workbook; nil means no memory, and cells then go without.
  private static func format(of book: UnsafeMutablePointer<lxw_workbook>) -> UnsafeMutablePointer<lxw_format>?
  {
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe format_set_font_name(format, "맑은 고딕")
    unsafe format_set_font_size(format, 10)
    return unsafe format
  }

  /// The words as a cell takes them; what had to be cut is counted.
  private mutating func fitting(_ words: String) -> String {
    let fitted = CellText(words)
    if fitted.isCut { cutCells += 1 }
    return fitted.words
  }
}
