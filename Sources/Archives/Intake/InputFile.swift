public import Containers

/// A file to read, as the user named it.
public struct InputFile: Hashable, Sendable {
  /// The path as the user named it; `-` is standard input.
  public let name: String
  /// Where it lies; `nil` for standard input.
  public let path: StoredPath?
  /// Why it cannot be read, if that is known already.
  public let problem: PathProblem.Kind?
  /// The file of its folder that may name the account whose data both hold.
  let account: StoredPath?

  init(name: String, path: StoredPath?, problem: PathProblem.Kind?, account: StoredPath? = nil) {
    self.name = name
    self.path = path
    self.problem = problem
    self.account = account
  }

  /// Its bytes and when it was last changed, in milliseconds since 1970; `nil` where that cannot be told, as of standard
  /// input.
  public var state: (byteCount: Int, changed: Int64)? {
    path.flatMap(FileState.init).map { ($0.byteCount, $0.changed) }
  }
}
