internal import FoundationEssentials

/// Paths without the folder of the user's account, whose name is a person's as often as not: `~/archive/a.html`.
public enum HomePath {
  /// The path with `~` for the home folder.
  public static func short(_ path: String) -> String {
    guard let home, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// What `short` made short, on the machine of this user.
  public static func full(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst(1)
  }

  // Read once: asking for it makes strings of the whole environment.
  private static let home: String? = {
    guard var home = ProcessInfo.processInfo.environment["HOME"] else { return nil }
    while home.hasSuffix("/") { home.removeLast() }
    return home.isEmpty ? nil : home
  }()
}
