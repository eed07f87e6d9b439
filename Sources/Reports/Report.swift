public import Casebook
public import FoundationEssentials

/// Writes what a run found, in any number of formats.
public enum Report {
  /// Reads the casebook once, then writes as the other `write` does.
  @discardableResult
  public static func write(
    _ book: Casebook, _ context: ReportContext, into folder: URL,
    formats: [any ReportFormat] = ReportFormats.usual
  ) throws(ReportError) -> ExportNotes {
    let run = try RunView(book: book, context: context, for: formats, threads: 1)
    return try write(run, into: folder, formats: formats)
  }

  /// Writes each format and at last `manifest.json`.
  ///
  /// - Parameters:
  ///   - formats: the usual ones, unless given.
  ///   - threads: how many formats are written at a time; the files are the same for any number.
  /// - Returns: what was written and what was changed on the way out.
  @discardableResult
  public static func write(
    _ run: RunView, into folder: URL, formats: [any ReportFormat] = ReportFormats.usual, threads: Int = 1
  ) throws(ReportError) -> ExportNotes {
    var notes = ExportNotes()
    let independent = formats.filter { !$0.describesOthers }.flatMap(\.parts)
    let run = try run.sorted(for: formats, threads: threads)
    for outcome in outcomes(of: independent + [CasebookDigest()], run, into: folder, threads: threads) {
      notes.add(try outcome.get())
    }
    for format in formats where format.describesOthers { try format.write(run, into: folder, notes: &notes) }
    try Manifest(run, notes: notes, threads: threads).write(into: folder)
    return notes
  }

  /// What became of each format. Every thread reads the casebook through a connection of its own.
  private static func outcomes(
    of formats: [any ReportFormat], _ run: RunView, into folder: URL, threads: Int
  ) -> [Result<ExportNotes, ReportError>] {
    // Those that take longest first, so that no thread waits long for the last one.
    let order = formats.indices.sorted { (formats[$1].readings, $0) < (formats[$0].readings, $1) }
    return SideBySide.map(order, threads: threads, own: { threads > 1 ? nil : run }) { own, place in
      Result { () throws(ReportError) in
        let view = if let own { own } else { try run.reopened() }
        own = view
        var notes = ExportNotes()
        try formats[place].write(view, into: folder, notes: &notes)
        return notes
      }
    }
  }
}
