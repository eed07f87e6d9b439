internal import Casebook
internal import FoundationEssentials

/// What the manifest tells of the casebook, so that `verify` can see whether it is still the one of the run.
struct CasebookRecord: Codable, Hashable, Sendable {
  /// The name of its file.
  let name: String
  /// SHA-256 of what it holds: opening the file, in whatever way of logging, does not change that.
  let sha256: String

  private static let fileName = "casebook.sqlite"

  /// The casebook of a run that was just made, or what an earlier manifest of the run told of it: who exports again
  /// does not vouch for what was changed since. `nil` where the casebook stands in another folder.
  init?(_ run: RunView, manifestIn folder: URL) throws(ReportError) {
    let url = run.book.url
    let here = folder.appending(path: Self.fileName)
    guard url.standardizedFileURL.path == here.standardizedFileURL.path else { return nil }
    if case .earlier(let sha256) = run.context.manifest.casebook {
      guard let sha256 else { return nil }
      self.init(name: Self.fileName, sha256: sha256)
      return
    }
    do {
      self.init(name: Self.fileName, sha256: try run.book.digest())
    } catch {
      throw ReportError.casebook(error)
    }
  }

  private init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }

  var json: JSONValue { .object(["name": .string(name), "sha256": .string(sha256)]) }

  /// What became of the casebook in `folder`; `nil` where the manifest tells of none and none is there.
  ///
  /// - Parameter record: what the manifest tells; `nil` in manifests of earlier versions.
  static func outcome(
    _ record: CasebookRecord?, in folder: URL
  ) throws(ReportError) -> Verification.Outcome? {
    let url = folder.appending(path: record?.name ?? fileName)
    guard FileManager.default.fileExists(atPath: url.path) else { return record == nil ? nil : .missing }
    do throws(CasebookError) {
      let book = try Casebook(inspecting: url)
      guard try book.isWhole() else { return .damaged }
      guard let record else { return .unrecorded }
      return try book.digest() == record.sha256 ? .same : .changed
    } catch {
      guard error.kind == .unreadable else { throw ReportError.casebook(error) }
      return .damaged
    }
  }
}

/// Finds out what the manifest tells of the casebook. It writes no file, but takes as long as a table: so it is done
/// beside them.
struct CasebookDigest: ReportFormat {
  let id = "casebook"
  let readings = 1

  func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    notes.casebook = try CasebookRecord(run, manifestIn: folder)
  }
}
