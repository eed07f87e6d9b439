public import FoundationEssentials

/// Whether a run still stands on the files it was made from: every source, every output and the casebook hashed again.
public struct Verification: Sendable {
  /// What became of a file.
  public enum Outcome: String, Sendable {
    case same, changed, missing
    /// Part of an archive: its archive is looked at instead.
    case member
    /// No file of SQLite any more, or pages of it are broken.
    case damaged
    /// An earlier version made the manifest, which tells no digest; the file is sound.
    case unrecorded
  }

  /// What a file was to the run.
  public enum Part: String, Sendable {
    /// It was read.
    case source
    /// It was written for people.
    case output
    /// It holds the posts and what was found in them: what all outputs are made from.
    case casebook
  }

  /// A file and what became of it.
  public struct Line: Sendable {
    /// As the manifest names it.
    public let name: String
    /// What it was to the run.
    public let part: Part
    /// What became of it.
    public let outcome: Outcome
  }

  private struct Record: Decodable {
    struct Activity: Decodable { let workingFolder: String }
    struct File: Decodable { let role: String?, name: String, sha256: String }
    let activity: Activity
    let used: [File]
    let generated: [File]
    let casebook: CasebookRecord?
  }

  /// Every source, then every output, in the order of the manifest; the casebook at last.
  public let lines: [Line]

  /// Whether nothing changed and nothing is missing.
  public var holds: Bool { lines.allSatisfy { [.same, .member, .unrecorded].contains($0.outcome) } }

  /// Reads the manifest of a run and hashes all files that it names.
  ///
  /// - Parameter archives: the folder from which the names of sources count; `nil`: the one in which the run was made.
  public init(of folder: URL, archives: URL? = nil) throws(ReportError) {
    let record = try ManifestFile.read(Record.self, in: folder)
    let base =
      archives ?? URL(filePath: HomePath.full(record.activity.workingFolder), directoryHint: .isDirectory)
    let recorded = record.used.filter { $0.role == "source" }
    let names = SourceNames(in: folder)
    let sources = recorded.enumerated().map { place, source in
      let name = names.full(source.name, at: place, sha256: source.sha256)
      return Line(name: name, part: .source, outcome: Self.outcome(name, source.sha256, at: base))
    }
    let outputs = record.generated.map { output in
      Line(name: output.name, part: .output, outcome: Self.outcome(output.name, output.sha256, at: folder))
    }
    let casebook = try CasebookRecord.outcome(record.casebook, in: folder).map {
      Line(name: record.casebook?.name ?? "casebook.sqlite", part: .casebook, outcome: $0)
    }
    lines = sources + outputs + [casebook].compactMap(\.self)
  }

  private static func outcome(_ name: String, _ sha256: String, at base: URL) -> Outcome {
    let path = name.hasPrefix("/") ? URL(filePath: name) : base.appending(path: name)
    guard let found = try? FileDigest.read(path) else { return name.contains("!") ? .member : .missing }
    return found.sha256 == sha256 ? .same : .changed
  }
}
