public import FoundationEssentials
internal import Foundation

/// The data that users edit, as built into the program.
public enum Lexicons {
  /// The folder that holds `words`, `model`, `codebooks`, `incidents` and `platforms`.
  ///
  /// `MEOKTONG_LEXICONS` in the environment names another one.
  public static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["MEOKTONG_LEXICONS"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    return Bundle.module.bundleURL
  }
}
