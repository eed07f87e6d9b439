import Foundation

/// Lexicons with a part of the words and no trained kinds: the program starts in a fraction of the time.
///
/// For tests that start it many times and do not care what it finds, as long as it finds the same.
struct SmallLexicons {
  let environment: [String: String]
  static let codebook = HouseRulesTests.root.appending(path: "Tests/bench/keywords.yaml").path

  init(in scratch: Scratch) throws {
    let files = FileManager.default
    let copy = scratch.url.appending(path: "lexicons")
    try files.copyItem(at: HouseRulesTests.root.appending(path: "lexicons"), to: copy)
    for folder in ["words", "model"] {
      for name in try files.contentsOfDirectory(atPath: copy.appending(path: folder).path) {
        let file = copy.appending(path: "\(folder)/\(name)")
        if name.hasPrefix("complaints") {
          try files.removeItem(at: file)
        } else if name.hasPrefix("base-n")
          || ["neighbours.tsv", "pairs.tsv", "after.tsv", "before.tsv"].contains(name)
        {
          let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").prefix(150)
          try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        }
      }
    }
    environment = ["MEOKTONG_LEXICONS": copy.path, "MEOKTONG_KEY": scratch.path("key")]
  }

  /// The arguments of a run with these lexicons and the rules of the bench.
  func run(_ archive: String, _ output: String, _ more: String...) -> [String] {
    [
      "run", archive, "-o", output, "--codebook", SmallLexicons.codebook, "--progress", "none", "--lang",
      "en",
    ] + more
  }
}

extension Scratch {
  /// A folder of tables, so many posts in each.
  func archive(_ name: String, files: Int, posts: Int) throws -> String {
    let words = ["환불해 주세요", "연락처가 안 보여요", "오늘 매출 0원", "날씨 좋다", "복구 언제 되나요", "결제가 안 됨"]
    for file in 0..<files {
      let lines = (0..<posts).map { post in
        let number = file * posts + post
        // Each post of the last tenth of a file is found again in the next file.
        let identity = post >= posts * 9 / 10 ? number + posts / 10 : number
        let second = 1_665_900_000 + identity * 37
        return #"{"text":"\#(words[identity % words.count]) \#(identity)","created_at":\#(second),"#
          + #""author":"글쓴이\#(identity % 50)","url":"https://board.example/p/\#(identity)"}"#
      }
      try self.file("\(name)/\(file).jsonl", lines.joined(separator: "\n") + "\n")
    }
    return path(name)
  }

  /// The tables and reports of a run: all but what tells how and when it was run.
  func tables(of run: String) throws -> [String: Data] {
    try contents(of: run).filter {
      !["manifest.json", "plan.json"].contains($0.key) && !$0.key.contains(".sqlite")
    }
  }
}
