internal import Foundation

/// Reads lines of a file or of standard input, a batch at a time, so that memory does not grow with the input.
struct LineBatches {
  private let input: FileHandle
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Bytes of a batch, unless one line is longer.
  private static let size = 1 << 20

  /// Reads standard input.
  init() { input = .standardInput }

  /// Reads the file, or standard input if it is called `-`.
  init(file: String) throws {
    guard file != "-" else {
      input = .standardInput
      return
    }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(file): 읽을 수 없습니다. 경로와 권한을 확인하세요.",
        en: "\(file): cannot be read. Check the path and its permissions.")
    }
    input = handle
  }

  /// The next lines, without their ends; `nil` after the last.
  mutating func next() throws -> [[UInt8]]? {
    while !isAtEnd, rest.count < Self.size || rest.lastIndex(of: 10) == nil {
      guard let data = try input.read(upToCount: Self.size), !data.isEmpty else {
        isAtEnd = true
        break
      }
      rest.append(contentsOf: data)
    }
    guard !rest.isEmpty else { return nil }
    let end = isAtEnd ? rest.count : (rest.lastIndex(of: 10).map { $0 + 1 } ?? rest.count)
    var lines: [[UInt8]] = []
    var start = 0
    while start < end {
      let stop = rest[start..<end].firstIndex(of: 10) ?? end
      let isWindows = stop > start && rest[stop - 1] == 13
      lines.append(Array(rest[start..<(isWindows ? stop - 1 : stop)]))
      start = stop + 1
    }
    rest.removeFirst(end)
    return lines
  }
}
