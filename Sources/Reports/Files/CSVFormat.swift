public import FoundationEssentials

/// Every table as CSV.
public struct CSVFormat: ReportFormat {
  /// As in `--format csv`.
  public let id = "csv"

  /// All tables, in the dialect of the context.
  public init() {}

  /// A table each.
  public var parts: [any ReportFormat] { Tables.all.map { CSVTable(table: $0) } }

  /// Writes a file for each table.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    for table in Tables.all { try CSVFormat.write(table, of: run, into: folder, notes: &notes) }
  }

  static func write(
    _ table: any Table, of run: RunView, into folder: URL, notes: inout ExportNotes
  ) throws(ReportError) {
    let file = table.name + ".csv"
    let writer = try CSVWriter(folder.appending(path: file), run.context)
    writer.write(table.columns(run).map { .word($0.name) })
    try table.forEachRow(run) { writer.write($0) }
    try writer.close()
    notes.add(file: file, guardedCells: writer.guardedCells, losses: writer.losses)
  }
}

/// One table as CSV.
struct CSVTable: ReportFormat {
  let id = "csv"
  let table: any Table

  var readings: Int { table.readsPosts ? 1 : 0 }

  func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    try CSVFormat.write(table, of: run, into: folder, notes: &notes)
  }
}
