import Corpora
import Foundation
import Testing

/// `meoktong run`, as a user meets it.
@Suite struct RunCommandTests {
  static let archive = Corpora.folder.appending(path: "kakao-2022-10/archive").path

  static let page = """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>글</title>
    <meta property="og:url" content="https://blog.example/1">
    <meta property="article:published_time" content="2022-10-16T10:00:00+09:00"></head>
    <body><nav><a href="/">처음</a></nav><article><h1>주문 내역</h1>
    <p>카카오톡 채널이 안 열려서 주문 내역을 하나도 볼 수가 없습니다. 오늘 예약은 전부 환불해 드렸습니다.</p>
    <p>언제 복구되는지 안내도 없어서 하루 종일 손님들께 사과만 했습니다. 장사를 접어야 할 판입니다.</p>
    </article></body></html>
    """

  @Test func `a file, a folder and stdin give the same post`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("in/a.html", RunCommandTests.page)
    for (name, arguments, input) in [
      ("one", [file], ""), ("two", [scratch.path("in")], ""), ("three", ["-"], RunCommandTests.page),
    ] {
      let run = try Program(["run"] + arguments + ["-o", scratch.path(name)], input: input)
      #expect(run.status == 0, "\(run.err)")
      let posts = try String(contentsOfFile: scratch.path("\(name)/posts.csv"), encoding: .utf8)
      #expect(posts.contains("주문 내역을 하나도"))
    }
  }

  @Test func `a missing path ends with 5 and names it`() throws {
    let scratch = try Scratch()
    let run = try Program(["run", scratch.path("없는-폴더"), "-o", scratch.path("out")])
    #expect(run.status == 5)
    #expect(run.err.contains("없는-폴더"))
  }

  @Test func `a folder with a decomposed Korean name is read`() throws {
    let scratch = try Scratch()
    let name = "환불 모음".decomposedStringWithCanonicalMapping
    try scratch.file("\(name)/글.html", RunCommandTests.page)
    let run = try Program([
      "run", scratch.path(name), "-o", scratch.path("out"),
    ])
    #expect(run.status == 0, "\(run.err)")
  }

  @Test func `an output folder in use is refused, and only a run's folder is overwritten`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.html", RunCommandTests.page)
    #expect(try Program(["run", file, "-o", scratch.path("out")]).status == 0)
    let again = try Program(["run", file, "-o", scratch.path("out")])
    #expect(again.status == 64 && again.err.contains("--force"))
    #expect(try Program(["run", file, "-o", scratch.path("out"), "--force"]).status == 0)
    try scratch.file("mine/letter.txt", "dear")
    let foreign = try Program(["run", file, "-o", scratch.path("mine"), "--force"])
    #expect(foreign.status == 64)
    #expect(FileManager.default.fileExists(atPath: scratch.path("mine/letter.txt")))
    #expect(try Program(["run", file, "-o", file]).status == 5)
    #expect(try Program(["run", file, "-o", ""]).status == 64)
  }

  @Test func `a table that cannot be written is no success`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.html", RunCommandTests.page)
    for verb in [["read", file], ["run", file, "-o", scratch.path("out")], ["inspect", file]] {
      let full = try Program(
        ["-c", #"exec "$0" "$@" > /dev/full"#, Program.url.path] + verb + ["--lang", "en"],
        executable: URL(filePath: "/bin/bash"))
      #expect(
        full.status == 5 && full.err.contains("No space is left"), "\(verb): \(full.status) \(full.err)")
    }
  }

  @Test func `help and bare options speak the language asked for`() throws {
    for arguments in [["help", "run"], ["--help"], [], ["nosuch"]] {
      let korean = try Program(arguments + ["--lang", "ko"])
      let said = korean.out + korean.err
      #expect(said.contains("사용법: ") && !said.contains("--lang'"), "\(arguments): \(said)")
    }
    let encoding = try Program(["inspect", "a.html", "--encoding", "a.html=foo"])
    #expect(encoding.status == 64 && encoding.err.contains("foo"))
  }

  @Test func `force empties no folder but a run's, and of that nothing that people made`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.html", RunCommandTests.page)
    // Another program's manifest makes no run.
    try scratch.file("site/manifest.json", #"{"name": "my site"}"#)
    try scratch.file("site/src/thesis.txt", "years of work")
    #expect(try Program(["run", file, "-o", scratch.path("site"), "--force"]).status == 64)
    #expect(FileManager.default.fileExists(atPath: scratch.path("site/src/thesis.txt")))
    #expect(try Program(["run", file, "-o", scratch.path("out")]).status == 0)
    try scratch.file("out/coded.csv", "id,coder\r\n")
    let coded = try Program(["run", file, "-o", scratch.path("out"), "--force"])
    #expect(coded.status == 64 && coded.err.contains("coded.csv"), "\(coded.err)")
    #expect(FileManager.default.fileExists(atPath: scratch.path("out/coded.csv")))
    // What is to be read is never what is to be emptied.
    try FileManager.default.removeItem(atPath: scratch.path("out/coded.csv"))
    let own = try Program(["run", scratch.path("out/posts.jsonl"), "-o", scratch.path("out"), "--force"])
    #expect(own.status == 64 && own.err.contains("posts.jsonl"), "\(own.err)")
    #expect(FileManager.default.fileExists(atPath: scratch.path("out/posts.jsonl")))
  }

  @Test func `what earlier runs wrote is not read as posts`() throws {
    let scratch = try Scratch()
    try scratch.file("saved/a.html", RunCommandTests.page)
    let here = scratch.url
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: scratch.path(name), encoding: .utf8)
    }
    let first = try Program(["run", ".", "-o", "결과", "--lang", "ko"], in: here)
    #expect(first.status == 0, "\(first.err)")
    for arguments in [["-o", "결과2"], ["-o", "결과", "--force"], ["-o", "결과", "--resume"]] {
      let again = try Program(["run", ".", "--lang", "ko"] + arguments, in: here)
      #expect(again.status == 0, "\(again.err)")
      let ledger = try text("\(arguments[1])/ledger.csv")
      #expect(ledger.split(separator: "\r\n").filter { $0.contains("a.html") }.count == 1)
      #expect(!ledger.contains("posts.jsonl"))
    }
    #expect(try text("결과2/rejections.csv").contains("earlier-run"))
    #expect(try text("결과2/posts.csv") == text("결과/posts.csv"))
  }

  @Test func `nothing found ends with 1, damage under --strict with 2`() throws {
    let scratch = try Scratch()
    try scratch.file("in/empty.html", "")
    let run = try Program(["run", scratch.path("in"), "-o", scratch.path("out")])
    #expect(run.status == 1)
    let ledger = try String(contentsOfFile: scratch.path("out/ledger.csv"), encoding: .utf8)
    #expect(ledger.contains("empty"))
    try scratch.file("in/a.html", RunCommandTests.page)
    #expect(try Program(["run", scratch.path("in"), "-o", scratch.path("out2")]).status == 0)
    #expect(try Program(["run", scratch.path("in"), "-o", scratch.path("out3"), "--strict"]).status == 2)
  }

  @Test func `threads, order of arguments and repetition change no byte`() throws {
    let scratch = try Scratch()
    let folders = ["twitter", "feeds", "naver-cafe", "broken"].map { RunCommandTests.archive + "/" + $0 }
    let key = try scratch.file("key", String(repeating: "k", count: 64))
    var tables: [[String: Data]] = []
    for (name, threads, paths) in [
      ("one", "1", folders), ("two", "2", folders), ("three", "3", folders.reversed()),
    ] {
      let run = try Program(
        ["run"] + paths + ["-o", scratch.path(name), "-j", threads], environment: ["MEOKTONG_KEY": key])
      #expect(run.status == 0, "\(run.err)")
      tables.append(
        try scratch.contents(of: name).filter {
          !$0.key.hasPrefix("manifest") && $0.key != "plan.json" && !$0.key.contains("sqlite")
        })
    }
    #expect(tables[0].count >= 8)
    for table in tables.dropFirst() {
      #expect(table.keys.sorted() == tables[0].keys.sorted())
      for (name, bytes) in table { #expect(bytes == tables[0][name], "\(name) differs") }
    }
  }

  static let mistakes: [([String], Int32)] = [
    (["run"], 64), (["run", "x", "-o", "y", "--bin", "7m"], 64),
    (["run", "x", "-o", "y", "--incident", "nothing"], 64),
    (["run", "x", "-o", "y", "--from", "yesterday"], 64), (["run", "x", "-o", "y", "--tz", "Mars"], 64),
    (["run", "x", "-o", "y", "--from", "2022-10-20", "--to", "2022-10-19"], 64), (["nonsense"], 64),
    (["--help"], 0), (["--version"], 0),
  ]

  @Test(arguments: mistakes)
  func `what the user got wrong is said, with status 64`(arguments: [String], status: Int32) throws {
    let scratch = try Scratch()
    let run = try Program(arguments, in: scratch.url)
    #expect(run.status == status, "\(run.err)")
    #expect(status == 0 ? !run.out.isEmpty : !run.err.isEmpty && run.out.isEmpty)
  }

  @Test func `the same failure is told in both languages`() throws {
    let scratch = try Scratch()
    let arguments = ["run", scratch.path("nowhere"), "-o", scratch.path("out"), "--lang"]
    let korean = try Program(arguments + ["ko"])
    let english = try Program(arguments + ["en"])
    #expect(korean.err.contains(#/[가-힣]{2}/#) && !english.err.contains(#/[가-힣]/#))
    #expect(korean.status == english.status)
    let locale = try Program(Array(arguments.dropLast()), environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(locale.err == korean.err)
  }
}
