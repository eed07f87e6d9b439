public import FoundationEssentials

/// The counts over time alone: `trend.csv`, for who plots and needs no proof in the same folder.
public struct TrendFormat: ReportFormat {
  /// As in `--format trend`.
  public let id = "trend"
  /// `csv` holds the same file.
  public let isOnDemand = true

  /// One table, in the dialect of the context.
  public init() {}

  /// Writes `trend.csv`.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    try CSVFormat.write(TrendTable(), of: run, into: folder, notes: &notes)
  }
}
