internal import Foundation

/// How much there is to read, for the progress alone.
enum FileSize {
  /// Bytes of the file at `path`; 0 where it cannot be told.
  static func bytes(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
