public import FoundationEssentials

/// A sort of file made from a run: one file in this folder tree and one line in `ReportFormats.all`.
public protocol ReportFormat: Sendable {
  /// The name that `--format` takes.
  var id: String { get }
  /// Whether it describes the files of other formats, and so is written after them.
  var describesOthers: Bool { get }
  /// Whether it is written only when its name is given.
  var isOnDemand: Bool { get }
  /// How often it goes through all posts, or works as long: what takes longest is begun first.
  var readings: Int { get }
  /// What can be written side by side, in the order of the notes.
  var parts: [any ReportFormat] { get }
  /// Writes its files into `folder` and notes them.
  func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError)
}

extension ReportFormat {
  /// Most stand by themselves.
  public var describesOthers: Bool { false }
  /// Most write counts that are known already.
  public var readings: Int { 0 }
  /// Most are one piece.
  public var parts: [any ReportFormat] { [self] }
  /// Most are made for every run.
  public var isOnDemand: Bool { false }
}

/// The formats, in the order of writing.
public enum ReportFormats {
  /// All formats; the manifest is not among them: it is written last, whatever is asked for.
  public static let all: [any ReportFormat] = [
    CSVFormat(), TrendFormat(), JSONLinesFormat(), ChartFormat(), PictureFormat(), NetworkFormat(),
    WorkbookFormat(),
    PageFormat(),
    MethodsFormat(), DataPackageFormat(),
  ]

  /// The formats of every run.
  public static var usual: [any ReportFormat] { all.filter { !$0.isOnDemand } }

  /// Their names, between commas.
  public static var known: String { all.map(\.id).joined(separator: ",") }

  /// The formats of those names, in the order of writing; the usual ones for an empty list.
  ///
  /// The description of the tables comes with them, since it would otherwise tell of the tables before.
  public static func named(_ names: [String]) throws(ReportError) -> [any ReportFormat] {
    let known = all.map(\.id)
    for name in names where !known.contains(name) {
      throw ReportError.unknownFormat(name, known: known)
    }
    guard !names.isEmpty else { return usual }
    let (tables, trend) = (CSVFormat().id, TrendFormat().id)
    var wanted = Set(names)
    if wanted.contains(tables) || wanted.contains(trend) { wanted.insert(DataPackageFormat().id) }
    // The table of counts is one of all tables: no file is written twice.
    if wanted.contains(tables) { wanted.remove(trend) }
    return all.filter { wanted.contains($0.id) }
  }
}
