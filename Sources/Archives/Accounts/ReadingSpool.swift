internal import Foundation
internal import Posts
internal import Synchronization

/// Readings in a file without a name, batch by batch.
///
/// The file is removed from its folder as soon as it is open, so that nothing is left behind however a run ends.
final class ReadingSpool: Sendable {
  private struct Stored {
    let handle: FileHandle
    let path: String
    var batches: [Range<Int>] = []
    var end = 0
  }

  private let stored: Mutex<Stored>

  /// `nil` where no file can be made.
  init?() {
    let url = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
    guard (try? Data().write(to: url)) != nil, let handle = try? FileHandle(forUpdating: url) else {
      return nil
    }
    try? FileManager.default.removeItem(at: url)
    stored = Mutex(Stored(handle: handle, path: url.path))
  }

  /// Adds a batch behind the first `count`; `false` if others stand there already, or the disk takes no more.
  func append(_ readings: [FileReading], behind count: Int) -> Bool {
    var code = ReadingCode()
    for reading in readings { code.write(reading) }
    let bytes = code.bytes
    return stored.withLock { stored in
      guard stored.batches.count == count, (try? stored.handle.seek(toOffset: UInt64(stored.end))) != nil,
        (try? stored.handle.write(contentsOf: Data(bytes))) != nil
      else { return false }
      stored.batches.append(stored.end..<stored.end + bytes.count)
      stored.end += bytes.count
      return true
    }
  }

  /// The batch of that number; one that cannot be read again is told as a loss, not passed over.
  func batch(_ number: Int) -> [FileReading] {
    stored.withLock { stored in
      let range = stored.batches[number]
      var bytes: [UInt8] = []
      if (try? stored.handle.seek(toOffset: UInt64(range.lowerBound))) != nil {
        bytes = Array((try? stored.handle.read(upToCount: range.count)) ?? Data())
      }
      guard bytes.count == range.count else { return [ReadingSpool.lost(stored.path)] }
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
