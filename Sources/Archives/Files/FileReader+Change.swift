internal import Containers
internal import Posts

extension FileReader {
  /// Reads a file and says so where it was shorter or longer at the end than when reading began.
  ///
  /// What was read of it stays: each post is whole, and the account names what happened to the file.
  func readUnchanged(
    _ path: StoredPath, _ name: String, _ read: (StoredPath, String) throws(PathProblem) -> FileReadings
  ) throws(PathProblem) -> FileReadings {
    let before = try StoredFile(path).byteCount ?? 0
    let readings = try read(path, name)
    let after = (try? StoredFile(path))?.byteCount ?? 0
    guard before != after, let reading = readings.first else { return readings }
    let loss = Loss.changed(from: before, to: after)
    let rejection = Rejection(
      reason: loss.reason, message: loss.message, location: SourceLocation(file: name),
      byteCount: before > after ? before - after : nil)
    let changed = FileReading(
      file: reading.file, byteCount: reading.byteCount, sha256: reading.sha256, format: reading.format,
      encoding: reading.encoding, encodingReason: reading.encodingReason, platform: reading.platform,
      postCount: reading.postCount, rejections: reading.rejections + [rejection])
    return readings.replacingFirst(by: changed)
  }
}
