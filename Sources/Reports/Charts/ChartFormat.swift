public import FoundationEssentials

/// Each chart as an SVG file.
public struct ChartFormat: ReportFormat {
  /// As in `--format svg`.
  public let id = "svg"

  /// All charts.
  public init() {}

  /// Writes a file for each chart.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    for chart in Charts.all {
      let file = "chart-\(chart.name).svg"
      try FileOutput.write(chart.file(run).text + "\n", to: folder.appending(path: file))
      notes.add(file: file)
    }
  }
}
