import Foundation
import Testing

/// What a run says of times that rest on the time of a file.
@Suite struct FileTimeTests {
  @Test func `times that count back from the time of a file are told, and the option settles them`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.file("a.jsonl", #"{"text":"환불해 주세요 아직도 안 돼요","time":"3시간 전"}"# + "\n")
    func run(_ output: String, _ more: String...) throws -> Program {
      try Program(
        [
          "run", archive, "-o", scratch.path(output), "--codebook", SmallLexicons.codebook, "--progress",
          "none",
          "--lang", "en", "--map", "text=text,time=time",
        ] + more, environment: lexicons.environment)
    }
    let saved = try #require(ISO8601DateFormatter().date(from: "2022-10-17T20:00:00+09:00"))
    try FileManager.default.setAttributes([.modificationDate: saved], ofItemAtPath: archive)
    let told = try run("one")
    #expect(
      told.status == 0 && told.err.contains("counted back from the time of their file: 1."), "\(told.err)")
    #expect(told.err.contains("--captured"))
    #expect(try String(contentsOfFile: scratch.path("one/posts.csv"), encoding: .utf8).contains(",file,"))
    let method = try String(contentsOfFile: scratch.path("one/METHODS.en.md"), encoding: .utf8)
    #expect(method.contains("counted back from the time of their file, which copying may change: 1"))
    // A copy has another time, and the post falls out of the period.
    try FileManager.default.setAttributes(
      [.modificationDate: saved.addingTimeInterval(90 * 86_400)], ofItemAtPath: archive)
    #expect(try run("two").status == 1)
    let settled = try run("three", "--captured", "2022-10-17T20:00+09:00")
    #expect(settled.status == 0 && !settled.err.contains("counted back"), "\(settled.err)")
    #expect(
      try String(contentsOfFile: scratch.path("three/posts.csv"), encoding: .utf8).contains(",derived,"))
  }
}
