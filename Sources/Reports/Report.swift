public import Casebook
internal import Dispatch
public import FoundationEssentials
internal import Synchronization

/// Writes what a run found, in any number of formats.
public enum Report {
  /// Reads the casebook once, then writes as the other `write` does.
  @discardableResult
  public static func write(
    _ book: Casebook, _ context: ReportContext, into folder: URL,
    formats: [any ReportFormat] = ReportFormats.usual
  ) throws(ReportError) -> ExportNotes {
    try write(try RunView(book: book, context: context), into: folder, formats: formats)
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
    for outcome in outcomes(of: independent, run, into: folder, threads: threads) {
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
    // Taken from the end: those that take longest first, so that no thread waits long for the last one.
    let waiting = Mutex(formats.enumerated().reversed().sorted { $0.element.readings < $1.element.readings })
    let done = Mutex<[Int: Result<ExportNotes, ReportError>]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, formats.count))) { _ in
      var own = threads > 1 ? nil : run
      while let (place, format) = waiting.withLock({ $0.popLast() }) {
        let outcome = Result { () throws(ReportError) in
          let view = if let own { own } else { try run.reopened() }
          own = view
          var notes = ExportNotes()
          try format.write(view, into: folder, notes: &notes)
          return notes
        }
        done.withLock { $0[place] = outcome }
      }
    }
    return done.withLock { done in done.sorted { $0.key < $1.key }.map(\.value) }
  }
}
