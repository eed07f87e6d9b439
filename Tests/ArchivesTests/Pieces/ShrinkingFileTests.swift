import Foundation
import Lexicons
import Posts
import Testing

@testable import Archives

/// A file that somebody else writes while it is read.
@Suite struct ShrinkingFileTests {
  @Test func `a crawl that shrinks while it is read gives its first posts and is named`() throws {
    let warc = (0..<60).map { record in
      let body = #"{"text":"\#(record)번째 주문을 환불해 주세요","url":"https://board.example/p/\#(record)"}"#
      return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://board.example/\(record).jsonl\r\n"
        + "WARC-Date: 2022-10-18T00:00:00Z\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
    }
    let size = warc.reduce(0) { $0 + $1.utf8.count }
    let file = FileManager.default.temporaryDirectory.appending(path: "shrinks-\(UUID().uuidString).warc")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(warc.joined().utf8).write(to: file)
    let intake = try Intake(options: Intake.Options(platforms: Lexicons.folder.appending(path: "platforms")))
    var posts = 0
    let readings = intake.read(try #require(try intake.files(at: [file.path]).first)) { (_: Post) in
      posts += 1
      guard posts == 1, let handle = try? FileHandle(forWritingTo: file) else { return }
      try? handle.truncate(atOffset: UInt64(size / 2))
      try? handle.close()
    }
    let losses = readings.flatMap(\.rejections)
    #expect(losses.contains { $0.message.en.contains("from \(size) to \(size / 2) bytes") }, "\(losses)")
    #expect(posts > 0)
  }
}
