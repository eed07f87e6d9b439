import Casebook
import Foundation
import GRDB
import Testing

/// What a run leaves that was killed while it made its casebook.
@Suite struct ResumingTests {
  private static func file() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "casebook-\(UUID().uuidString).sqlite")
  }

  private static func remove(_ url: URL) {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: url.path + ending) }
  }

  private static func bytes(_ url: URL) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int)
  }

  @Test func `a log that was copied before there was a table is no casebook yet`() throws {
    let url = Self.file()
    defer { Self.remove(url) }
    var settings = Configuration()
    settings.journalMode = .wal
    try DatabaseQueue(path: url.path, configuration: settings).close()
    // Tables that come and go are how the log is begun: more than the page of an empty file is left.
    #expect(try Self.bytes(url) > 4096)
    let book = try Casebook(resumingAt: url)
    try book.append([CasebookTests.found("p1", at: 100)])
    #expect(try CasebookTests.all(book).count == 1)
  }

  @Test(arguments: [0, 4096]) func `an empty file is no casebook yet`(bytes: Int) throws {
    let url = Self.file()
    defer { Self.remove(url) }
    try Data(count: bytes).write(to: url)
    #expect(try CasebookTests.all(Casebook(resumingAt: url)).isEmpty)
  }

  @Test func `the tables of somebody else are left alone`() throws {
    let url = Self.file()
    defer { Self.remove(url) }
    let queue = try DatabaseQueue(path: url.path)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE mine (word TEXT); INSERT INTO mine VALUES ('내 것')")
    }
    try queue.close()
    #expect(throws: CasebookError.self) { try Casebook(resumingAt: url) }
    let kept = try DatabaseQueue(path: url.path).read {
      try String.fetchOne($0, sql: "SELECT word FROM mine")
    }
    #expect(kept == "내 것")
  }
}
