public import FoundationEssentials

/// What the manifest of a run tells about how it was made: enough to make its reports again.
public struct RunRecord: Sendable, Decodable {
  /// What the run was asked to do.
  public struct Parameters: Sendable, Decodable {
    /// Names of the incident and the codebook.
    public let incident: String, codebook: String
    /// Their files, where they are the user's own.
    public let incidentPath: String?, codebookPath: String?
    /// The step of the trend and the clock, as the user named them.
    public let bin: String, zone: String
    /// The period, ISO 8601; the end is not included.
    public let from: String, to: String
    /// The language of the report and the dialect of the tables.
    public let language: String, csv: String
    /// What became of line breaks in cells; `nil` in records of earlier versions, which kept them.
    public let csvNewlines: String?
    /// Which part of the archive was read; `nil` for all of it.
    public let shard: String?
    /// The seed of everything drawn by lot.
    public let seed: String
  }

  /// The command that was run.
  public struct Activity: Sendable, Decodable {
    /// When, ISO 8601.
    public let startedAtTime: String, endedAtTime: String
    /// The arguments of the command.
    public let arguments: [String]
    /// The archives, and the folder from which their paths count.
    public let archives: [String], workingFolder: String
    /// What the run was asked to do.
    public let parameters: Parameters
  }

  /// A file that was used.
  public struct Used: Sendable, Decodable {
    /// What it was to the run: `source`, `lexicon`, `codebook`, `incident`, `model`.
    public let role: String
    /// Its name and SHA-256.
    public let name: String, sha256: String
  }

  /// The program.
  public struct Agent: Sendable, Decodable {
    /// Its version.
    public let version: String
  }

  /// What did it, what was done, and with what.
  public let agent: Agent, activity: Activity, used: [Used]
  /// The casebook that was made; `nil` in records of earlier versions.
  let casebook: CasebookRecord?

  /// Reads `manifest.json` of a run.
  public init(of folder: URL) throws(ReportError) {
    self = try ManifestFile.read(RunRecord.self, in: folder)
  }

  /// The values of the run, for a manifest that is written again.
  public var values: ManifestValues {
    ManifestValues(
      version: agent.version, arguments: activity.arguments, archives: activity.archives,
      workingFolder: HomePath.full(activity.workingFolder),
      incidentPath: activity.parameters.incidentPath.map(HomePath.full),
      codebookPath: activity.parameters.codebookPath.map(HomePath.full),
      shard: activity.parameters.shard,
      inputs: used.filter { $0.role != "source" && $0.role != ManifestValues.gold }.map {
        ManifestValues.Input(role: $0.role, name: $0.name, sha256: $0.sha256)
      },
      seed: UInt64(activity.parameters.seed) ?? 0, casebook: .earlier(sha256: casebook?.sha256),
      started: activity.startedAtTime,
      ended: activity.endedAtTime)
  }
}
