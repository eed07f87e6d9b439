public import Containers

/// A file to read, as the user named it.
public struct InputFile: Hashable, Sendable {
  /// The path as the user named it; `-` is standard input.
  public let name: String
  /// Where it lies; `nil` for standard input.
  public let path: StoredPath?
  /// Why it cannot be read, if that is known already.
  public let problem: PathProblem.Kind?

  init(name: String, path: StoredPath?, problem: PathProblem.Kind?) {
    self.name = name
    self.path = path
    self.problem = problem
  }
}
