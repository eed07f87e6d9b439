internal import Digests
public import Foundation

/// The digest of a file, read in small pieces, which need no fresh memory each.
public enum FileDigest {
  /// SHA-256 and size of the file at `url`; throws what the file system says.
  public static func read(_ url: URL) throws -> (sha256: String, bytes: Int) {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var digest = SHA256()
    var bytes = 0
    while let piece = try handle.read(upToCount: 1 << 17), !piece.isEmpty {
      let piece = Array(piece)
      digest.update(piece.span)
      bytes += piece.count
    }
    return (digest.finish(), bytes)
  }
}
