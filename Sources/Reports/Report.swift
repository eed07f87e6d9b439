public import Casebook
public import FoundationEssentials

/// Writes what a run found, in any number of formats.
public enum Report {
  /// Reads the casebook once, then writes each format and at last `manifest.json`.
  ///
  /// - Parameter formats: all, unless given.
  /// - Returns: what was written and what was changed on the way out.
  @discardableResult
  public static func write(
    _ book: Casebook, _ context: ReportContext, into folder: URL,
    formats: [any ReportFormat] = ReportFormats.all
  ) throws(ReportError) -> ExportNotes {
    let run = try RunView(book: book, context: context)
    var notes = ExportNotes()
    for format in formats { try format.write(run, into: folder, notes: &notes) }
    try Manifest(run, notes: notes).write(into: folder)
    return notes
  }
}
