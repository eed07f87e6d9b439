import Foundation
import Testing

/// `run --labels`: labels that come from a file.
@Suite struct LabelsOptionTests {
  let scratch: Scratch
  let lexicons: SmallLexicons
  let archive: String

  init() throws {
    scratch = try Scratch()
    lexicons = try SmallLexicons(in: scratch)
    archive = try scratch.file(
      "in/posts.jsonl",
      #"{"text":"오늘 장사를 접었어요","created_at":1665900000,"url":"https://board.example/p/1"}"# + "\n"
        + #"{"text":"날씨가 참 좋다 그렇죠","created_at":1665900100,"url":"https://board.example/p/2"}"# + "\n")
  }

  private func run(_ labels: String, _ output: String) throws -> Program {
    try Program(
      lexicons.run(archive, scratch.path(output), "--labels", labels), environment: lexicons.environment)
  }

  @Test func `a kind that the codebook does not have is an error with its line`() throws {
    let labels = try scratch.file(
      "labels.jsonl",
      #"{"text":"오늘 장사를 접었어요","complaint":true,"labels":["refund"]}"# + "\n\n"
        + #"{"text":"날씨가 참 좋다 그렇죠","complaint":true,"labels":["refnud"]}"# + "\n")
    let failed = try run(labels, "wrong")
    #expect(failed.status == 5 && failed.err.contains("labels.jsonl:3") && failed.err.contains("'refnud'"))
    #expect(
      failed.err.contains("refund")
        && !FileManager.default.fileExists(atPath: scratch.path("wrong/posts.csv")))
  }

  @Test func `records that fit no post are counted, and the method tells who labelled`() throws {
    let labels = try scratch.file(
      "labels.jsonl",
      #"{"text":"오늘  장사를 접었어요","complaint":true,"labels":["refund"]}"# + "\n"
        + #"{"text":"없는 글","complaint":true,"labels":["refund"]}"# + "\n")
    let done = try run(labels, "out")
    #expect(done.status == 0 && done.err.contains("1 of 2 records fit no post"), "\(done.err)")
    let method = try String(contentsOfFile: scratch.path("out/METHODS.en.md"), encoding: .utf8)
    #expect(method.contains("the file given with --labels (labels.jsonl)"))
    let korean = try String(contentsOfFile: scratch.path("out/METHODS.ko.md"), encoding: .utf8)
    #expect(korean.contains("--labels로 받은 파일(labels.jsonl)"))
    #expect(try String(contentsOfFile: scratch.path("out/posts.csv"), encoding: .utf8).contains("장사를"))
  }

  @Test func `what label prints for what read prints is taken as it is`() throws {
    let posts = try Program(["read", archive], environment: lexicons.environment).out
    let lines = try Program(
      ["label", "--codebook", SmallLexicons.codebook], input: posts.replacing("장사를 접었어요", with: "환불했어요"),
      environment: lexicons.environment)
    #expect(lines.status == 0 && lines.out.contains("\"kind\":\"refund\""), "\(lines.out)\(lines.err)")
    let labels = try scratch.file("labels.jsonl", lines.out)
    let done = try run(labels, "out")
    #expect(done.status == 0 && !done.err.contains("fit no post"), "\(done.err)")
    // The post itself speaks of no refund: the label can only have come by its id.
    let table = try #require(
      Table(try String(contentsOfFile: scratch.path("out/posts.csv"), encoding: .utf8)))
    let refund = try #require(table.records[0].firstIndex(of: "refund"))
    let text = try #require(table.records[0].firstIndex(of: "text"))
    #expect(table.records.dropFirst().first { $0[text].contains("장사를") }?[refund] == "1")
    #expect(table.records.dropFirst().first { $0[text].contains("날씨") }?[refund] == "0")
  }
}
