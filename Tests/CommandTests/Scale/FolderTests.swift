import Foundation
import Testing

@testable import meoktong

/// Folders and files that are not what a run hopes for.
@Suite struct FolderTests {
  @Test func `a folder that may not be written is told, and nothing is left in it`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 1, posts: 5)
    var folder = scratch.path("closed")
    if geteuid() == 0 {
      // No permission stops root; the kernel's own folder does.
      folder = "/sys/kernel"
    } else {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    }
    let run = try Program(
      lexicons.run(archive, folder + "/run"), environment: lexicons.environment)
    #expect(run.status == 5, "\(run.err)")
    #expect(run.err.contains(folder + "/run cannot be written"), "\(run.err)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/run"))
  }

  @Test func `a source that shrinks while it is read is named, and the tables stay whole`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let (records, posts) = (40, 100)
    let warc = (0..<records).map { record in
      let body = (0..<posts).map { post in
        let number = record * posts + post
        return #"{"text":"\#(number)번째 주문을 환불해 주세요","created_at":\#(1_665_900_000 + number),"#
          + #""url":"https://board.example/p/\#(number)"}"#
      }.joined(separator: "\n")
      return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://board.example/\(record).jsonl\r\n"
        + "WARC-Date: 2022-10-18T00:00:00Z\r\nContent-Type: application/json\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
    }
    let file = try scratch.file("crawl.warc", warc.joined())
    let size = warc.reduce(0) { $0 + $1.utf8.count }
    // Stopped as soon as the first posts are stored: the reader is never far ahead of the writer.
    let script = """
      "$0" "$@" & run=$!
      until [ -s "$RUN/casebook.sqlite-wal" ] || ! kill -0 $run; do sleep 0.01; done
      kill -STOP $run; truncate -s \(size / 2) "$FILE"; kill -CONT $run; wait $run
      """
    let run = try Program(
      ["-c", script, Program.url.path]
        + lexicons.run(file, scratch.path("run"), "-j", "1", "--format", "csv"),
      environment: lexicons.environment.merging(["RUN": scratch.path("run"), "FILE": file]) { $1 },
      executable: URL(filePath: "/bin/bash"))
    #expect(run.status == 0, "\(run.err)")
    let losses = try String(contentsOfFile: scratch.path("run/rejections.csv"), encoding: .utf8)
    // Whether the file had been opened by then is chance; that it ends early is not.
    #expect(losses.contains("truncated") || losses.contains("while it was read"), "\(losses)")
    let rows =
      try String(contentsOfFile: scratch.path("run/posts.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).count - 1
    #expect(rows > 0 && rows < records * posts)
    #expect(run.out.replacing(",", with: "").contains("kept \(rows) "), "\(run.out)")
    // The other half is gone: to go on with what has changed is refused.
    let again = try Program(
      lexicons.run(file, scratch.path("run"), "--format", "csv", "--resume"),
      environment: lexicons.environment)
    #expect(again.status == 4 && again.err.contains("crawl.warc"), "\(again.err)")
  }
}
