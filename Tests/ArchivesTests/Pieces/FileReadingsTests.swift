import Posts
import Testing

@testable import Archives

/// Accounts of very many records, which wait in a file.
@Suite struct FileReadingsTests {
  static func reading(_ number: Int) -> FileReading {
    let loss = Rejection(
      reason: "malformed", message: Bilingual(ko: "깨짐 \(number)", en: "broken \(number)"),
      location: SourceLocation(
        file: "a.warc!\(number)", record: number % 2 == 0 ? number : nil, byteOffset: nil),
      byteCount: number % 3 == 0 ? nil : -number)
    return FileReading(
      file: "a.warc!https://예.example/\(number)", byteCount: number,
      sha256: number % 5 == 0 ? "" : "ab\(number)",
      format: number % 7 == 0 ? nil : "html", encoding: "UTF-8", encodingReason: nil, platform: nil,
      postCount: number, rejections: number % 4 == 0 ? [loss, loss] : [])
  }

  @Test(arguments: [0, 1, 255, 256, 257, 5000])
  func `readings come back as they went in, as often as one likes`(count: Int) {
    var readings = FileReadings()
    for number in 0..<count { readings.append(FileReadingsTests.reading(number)) }
    let container = FileReadingsTests.reading(-1)
    let held = FileReadings(container, holding: readings)
    let wanted = [container] + (0..<count).map(FileReadingsTests.reading)
    for _ in 0..<2 { #expect(Array(held) == wanted) }
    #expect(held.first == container)
    #expect(held.replacingFirst(by: FileReadingsTests.reading(9)).first == FileReadingsTests.reading(9))
    var twice = held
    twice += held
    #expect(Array(twice) == wanted + wanted)
  }
}
