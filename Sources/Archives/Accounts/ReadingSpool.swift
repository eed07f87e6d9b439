internal import Posts
internal import Scratch
internal import Synchronization

/// Readings in a scratch file, batch by batch.
final class ReadingSpool: Sendable {
  private struct Stored {
    let file: ScratchFile
    var batches: [Range<Int>] = []
    var end = 0
  }

  private let stored: Mutex<Stored>

  /// `nil` where no file can be made.
  init?() {
    guard let file = try? ScratchFile() else { return nil }
    stored = Mutex(Stored(file: file))
  }

  /// Adds a batch behind the first `count`; `false` if others stand there already, or the disk takes no more.
  func append(_ readings: [FileReading], behind count: Int) -> Bool {
    var code = ReadingCode()
    for reading in readings { code.write(reading) }
    let bytes = code.bytes
    return stored.withLock { stored in
      guard stored.batches.count == count, (try? stored.file.write(bytes, at: stored.end)) != nil
      else { return false }
      stored.batches.append(stored.end..<stored.end + bytes.count)
      stored.end += bytes.count
      return true
    }
  }

  /// The batch of that number; one that cannot be read again is told as a loss, not passed over.
  func batch(_ number: Int) -> [FileReading] {
    stored.withLock { stored in
      guard let bytes = try? stored.file.read(stored.batches[number]) else {
        return [ReadingSpool.lost(stored.file.path)]
      }
      var code = ReadingCode(bytes)
      var readings: [FileReading] = []
      while let reading = code.read() { readings.append(reading) }
      return readings
    }
  }

  private static func lost(_ path: String) -> FileReading {
    let message = Bilingual(
      ko: "\(path): 임시 파일을 다시 읽을 수 없어 레코드의 장부가 빠졌습니다. TMPDIR을 다른 폴더로 정하고 다시 읽으세요.",
      en:
        "\(path): this temporary file cannot be read again, so accounts of records are missing. Set TMPDIR to another folder and read again."
    )
    return FileReading(
      file: path, byteCount: 0, sha256: "", format: nil, encoding: nil, encodingReason: nil, platform: nil,
      postCount: 0,
      rejections: [
        Rejection(reason: "unreadable", message: message, location: SourceLocation(file: path))
      ])
  }
}
