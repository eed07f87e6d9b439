internal import Containers
internal import Digests

/// The digest of a file that is made while the file is read, so that one pass is enough.
final class FileDigest {
  private var digest: SHA256? = SHA256()
  /// The stream whose bytes are taken.
  var stream: ByteStream?

  func add(_ bytes: [UInt8]) { digest?.update(bytes.span) }

  /// The digest of the whole file; what nobody has read yet is read now. Empty the second time.
  func finish() -> String {
    stream?.drain()
    stream = nil
    guard let whole = digest.take() else { return "" }
    return whole.finish()
  }
}
