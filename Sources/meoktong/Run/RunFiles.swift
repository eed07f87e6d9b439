/// The files that a run or an export writes, by name.
enum RunFiles {
  private static let names: Set = [
    RunBasis.fileName, "casebook.sqlite", "casebook.sqlite-wal", "casebook.sqlite-shm", ".probe",
    "manifest.json",
    "METHODS.en.md", "METHODS.ko.md", "bursts.csv", "chart-shares.svg", "chart-timeline.svg",
    "cooccurrence.csv",
    "cooccurrence.gexf", "corrections.csv", "datapackage.json", "evidence.csv", "ledger.csv",
    "milestones.csv",
    "outage.csv", "phases.csv", "posts.csv", "posts.jsonl", "rejections.csv", "report.html", "report.xlsx",
    "trend.csv", "trend-parts.csv", "trend-wide.csv",
  ]

  /// Whether a file of this name in the folder of a run is one that runs write, or the draft of one.
  static func areWritten(_ name: String) -> Bool {
    if name.hasPrefix("."), name.hasSuffix(".part") {
      return areWritten(String(name.dropFirst().dropLast(5)))
    }
    return names.contains(name) || name.hasPrefix("chart-") && name.hasSuffix(".png")
  }
}
