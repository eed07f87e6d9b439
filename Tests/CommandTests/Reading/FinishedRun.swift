import Foundation
import Testing

/// A small finished run that the tests of the reading verbs share: made once, never changed.
final class FinishedRun: Sendable {
  let folder: URL
  let environment: [String: String]

  /// Posts with what masking, reading and quoting must cope with; seconds after the outage began.
  static let posts: [(name: String, hour: Double, text: String)] = [
    ("꽃집 사장", 1, "오늘 환불을 세 건 했어요. 문의는 010-0000-5306 으로 주세요"),
    ("떡집 언니", 2, "환 불 해 달라는데 연락처가 안 보여요"), ("꽃집 사장", 3, "환불이 끝이 없네요"),
    ("손님", 4, "=HYPERLINK(\"x\") 송금이 안 돼요\n둘째 줄"), ("", 20, "아직도 복구가 안 됐어요"),
    ("손님", 24, "며칠째 매출이 없어요 환불만 합니다"), ("떡집 언니", 48, "환불 환불 또 환불"),
    ("손님", 60, "날씨가 참 좋다"), ("꽃집 사장", 72, "예약 취소 문자를 또 보냈다"), ("손님", 90, "이제 다 됐다고 한다"),
  ]

  private init() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let lines = FinishedRun.posts.enumerated().map { index, post in
      let second = 1_665_815_400 + Int(post.hour * 3600)
      let text = post.text.replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(
        of: "\n", with: "\\n")
      let author = post.name.isEmpty ? "null" : "\"\(post.name)\""
      return
        #"{"text":"\#(text)","created_at":\#(second),"author":\#(author),"url":"https://board.example/p/\#(index)"}"#
    }
    try scratch.file("archive/posts.jsonl", lines.joined(separator: "\n") + "\n")
    // The scratch folder goes with its owner: what is to stay is moved out of it.
    let folder = FileManager.default.temporaryDirectory.appending(path: "finished-\(UUID().uuidString)")
    self.folder = folder
    environment = lexicons.environment.mapValues {
      $0.replacingOccurrences(of: scratch.url.path, with: folder.path)
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["archive", "lexicons"] {
      try FileManager.default.moveItem(
        at: scratch.url.appending(path: name), to: folder.appending(path: name))
    }
    let run = try Program(
      lexicons.run("archive", "run"), in: folder, environment: environment)
    try #require(run.status == 0, "\(run.err)")
  }

  /// The one run of all tests.
  static let shared = Result { try FinishedRun() }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Runs a verb on the run, in the folder in which it was made.
  func callAsFunction(_ arguments: String...) throws -> Program {
    try Program(arguments + ["--lang", "en"], in: folder, environment: environment)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// The ids of the posts, by what they say.
  func id(of words: String) throws -> String {
    struct Line: Decodable { let id: String, text: String }
    let lines = try text("run/posts.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    return try #require(lines.first { $0.text.contains(words) }).id
  }
}
