import Foundation
import Posts
import Scratch
import Testing

@testable import Reports

/// What is said where a file of a run cannot be written.
@Suite struct UnwritableTests {
  @Test(arguments: [("/dev/full/a.csv", ENOTDIR), ("/nowhere/a.csv", ENOENT), ("/proc/a.csv", ENOENT)])
  func `a place that takes no file is told in the project's words`(path: String, code: Int32) throws {
    let error = try #require(throws: ReportError.self) { try FileOutput(URL(filePath: path)).close() }
    #expect(error.message.ko.hasPrefix(path + ": 쓸 수 없습니다. ") && error.message.ko.hasSuffix("세요."))
    #expect(!error.message.ko.contains("Error") && !error.message.en.contains("Error"))
    #expect(error == .unwritable(SourceLocation(file: path), SystemFault(code: code)))
  }

  @Test func `a full disk is known by its number`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let error = try #require(throws: (any Error).self) { try full.write(contentsOf: Data([1])) }
    #expect(SystemFault(error).code == ENOSPC)
  }
}
