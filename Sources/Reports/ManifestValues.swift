/// What a run was made from, for the manifest: whoever has the same values and the same sources gets the same tables.
public struct ManifestValues: Sendable, Hashable {
  /// A file that shaped the result.
  public struct Input: Sendable, Hashable {
    /// What it is to the run: `codebook`, `incident`, `lexicon`, `model`.
    public let role: String
    /// Its name, without the folders of the machine.
    public let name: String
    /// SHA-256 in lower-case hexadecimal.
    public let sha256: String
    /// A file and its digest.
    public init(role: String, name: String, sha256: String) {
      self.role = role
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The casebook that the manifest stands for.
  public enum Casebook: Sendable, Hashable {
    /// The one that the run has just filled.
    case new
    /// That of a run made earlier, with the digest its manifest tells; `nil` if it tells none.
    case earlier(sha256: String?)
  }

  /// The role of a coded sample: it belongs to the reports that it corrects, not to the run.
  public static let gold = "gold"

  /// The role of labels that came from a file instead of the classifier.
  public static let labels = "labels"

  /// The version of the program.
  public let version: String
  /// The arguments of the command, without its name.
  public let arguments: [String]
  /// The paths of the archive as the user gave them, for `verify`.
  public let archives: [String]
  /// The folder from which relative paths count.
  public let workingFolder: String
  /// The incident and the codebook where they are files of the user's: their paths; `nil` for bundled ones.
  public let incidentPath: String?, codebookPath: String?
  /// Which part of the archive the run read, as in `2/8`; `nil` for all of it.
  public let shard: String?
  /// Lexicons, codebook, incident, model.
  public private(set) var inputs: [Input]
  /// The seed of everything drawn by lot.
  public let seed: UInt64
  /// The casebook that the manifest stands for.
  public let casebook: Casebook
  /// When the run began and ended, ISO 8601: the only time stamps of a run.
  public let started: String, ended: String

  /// What a run was made from.
  public init(
    version: String, arguments: [String], archives: [String], workingFolder: String = "",
    incidentPath: String? = nil, codebookPath: String? = nil, shard: String? = nil, inputs: [Input],
    seed: UInt64 = 0,
    casebook: Casebook = .new, started: String, ended: String
  ) {
    self.version = version
    self.arguments = arguments
    self.archives = archives
    self.workingFolder = workingFolder
    self.incidentPath = incidentPath
    self.codebookPath = codebookPath
    self.shard = shard
    self.inputs = inputs
    self.seed = seed
    self.casebook = casebook
    self.started = started
    self.ended = ended
  }

  /// The same values with more files that shaped the result.
  public func adding(_ more: [Input]) -> ManifestValues {
    var values = self
    values.inputs += more
    return values
  }
}
