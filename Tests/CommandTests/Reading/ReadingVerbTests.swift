import Foundation
import Posts
import Testing

/// The verbs that read a finished run, as a user meets them.
@Suite struct ReadingVerbTests {
  let meoktong: FinishedRun

  init() throws { meoktong = try FinishedRun.shared.get() }

  @Test func `trend counts in any bin and zone, named or by its offset`() throws {
    let days = try meoktong("trend", "run", "--bin", "1d", "--tz", "Asia/Seoul")
    let offset = try meoktong("trend", "run", "--bin", "1d", "--tz", "+09:00")
    #expect(days.status == 0 && days.out == offset.out && days.out.contains("2022-10-15T15:30:00+09:00"))
    for bin in ["1m", "5m", "15m", "1h", "3h", "1d", "phase"] {
      let rows = try meoktong("trend", "run", "--bin", bin, "--tz", "UTC").out.split(separator: "\n")
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      let column = try #require(rows.first?.firstIndex(of: "all-posts"))
      #expect(rows.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) } == FinishedRun.posts.count, "\(bin)")
    }
    #expect(try meoktong("trend", "run", "--tz", "Mars").status == 64)
    #expect(try meoktong("trend", "run", "--bin", "7m").status == 64)
  }

  @Test func `export writes other formats, masked unless a reason is given`() throws {
    let csv = try meoktong("export", "run", "--format", "csv", "-o", "plain", "--csv", "plain")
    #expect(csv.status == 0 && csv.out.contains("plain/posts.csv") && csv.out.contains("datapackage.json"))
    let masked = try meoktong.text("plain/posts.csv")
    #expect(masked.contains("[전화번호]") && !masked.contains("5306") && !masked.contains("꽃집"))
    #expect(masked.contains("=HYPERLINK"))
    #expect(try meoktong("export", "run", "--format", "csv", "-o", "plain").status == 64)
    #expect(
      try meoktong("export", "run", "--format", "csv", "-o", "plain", "--csv", "plain", "--force").status == 0
    )
    let line = try meoktong("export", "run", "--format", "csv", "-o", "lines", "--csv-newlines", "space")
    #expect(line.status == 0)
    let rows = try meoktong.text("lines/posts.csv")
    #expect(rows.contains("송금이 안 돼요 둘째 줄") && rows.contains("'=HYPERLINK"))
    #expect(rows.utf8.count { $0 == 0x0A } == FinishedRun.posts.count + 1)
    let open = try meoktong("export", "run", "--format", "jsonl", "-o", "open", "--unmask", "desk check")
    #expect(open.status == 0)
    #expect(try meoktong.text("open/posts.jsonl").contains("010-0000-5306"))
    #expect(try meoktong.text("open/manifest.json").contains("\"reason\" : \"desk check\""))
    #expect(try meoktong("export", "run", "-o", "none", "--unmask", " ").status == 64)
    let unknown = try meoktong("export", "run", "--format", "docx")
    #expect(unknown.status == 64 && unknown.err.contains("xlsx"))
  }

  @Test func `a post longer than a cell is cut in the workbook, and that is told`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let posts = [20_000, 40_000].map { length in
      #"{"text":"환불해 주세요 \#(String(repeating: "줄", count: length))","created_at":1665900000}"#
    }
    let archive = try scratch.file("long/posts.jsonl", posts.joined(separator: "\n") + "\n")
    let run = try Program(
      lexicons.run(archive, scratch.path("run"), "--lang", "en"), environment: lexicons.environment)
    #expect(run.status == 0 && run.err.contains("report.xlsx: cells cut at"), "\(run.err)")
    let manifest = try String(contentsOfFile: scratch.path("run/manifest.json"), encoding: .utf8)
    let cut = try #require(manifest.firstMatch(of: /"cutCells" : \{\s*"report.xlsx" : (\d+)/)?.1)
    // The text of one post, alone.
    #expect(cut == "1")
  }

  @Test func `kwic finds a word with its endings and spelled apart, where it stands`() throws {
    let table = try meoktong("kwic", "환불", "run")
    let written = table.out.split(separator: "\n").dropFirst().map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[1])
    }
    #expect(table.status == 0 && Set(written) == ["환불", "환 불"] && written.count >= 4)
    struct Line: Decodable { let id: String, start: Int, end: Int, written: String }
    struct Whole: Decodable { let id: String, text: String }
    let posts = try meoktong.text("run/posts.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Whole.self, from: Data($0.utf8))
    }
    let lines = try meoktong("kwic", "환불", "run", "--style", "jsonl").out.split(separator: "\n")
    #expect(lines.count == written.count)
    for line in lines {
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let text = try #require(posts.first { $0.id == line.id }).text
      #expect(text[TextRange(start: line.start, end: line.end)] == line.written)
    }
    let none = try meoktong("kwic", "기린", "run")
    #expect(none.status == 1 && none.out.isEmpty && none.err.contains("기린"))
    #expect(try meoktong("kwic", "환불", "run", "--reach", "-1").status == 64)
  }

  @Test func `keyness and ngrams print tables and JSON with numbers in it`() throws {
    let table = try meoktong("keyness", "run", "--phase", "blackout:channel-and-mail-down", "--least", "1")
    #expect(table.status == 0 && table.out.hasPrefix("word\tfirst\tsecond\tlog_odds\tz\tg2\n"))
    struct Word: Decodable { let word: String, first: Int, second: Int, z: Double }
    let lines = try meoktong("keyness", "run", "--kind", "refund", "--least", "1", "--style", "jsonl").out
    let words = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Word.self, from: Data($0.utf8))
    }
    #expect(words.first { $0.word == "환불" }.map { $0.first >= 4 && $0.second == 0 && $0.z > 0 } == true)
    let unknown = try meoktong("keyness", "run", "--phase", "nothing")
    #expect(unknown.status == 64 && unknown.err.contains("blackout"))
    let pairs = try meoktong("ngrams", "run", "-n", "2", "--least", "1", "--style", "jsonl")
    struct Run: Decodable { let words: String, count: Int, posts: Int }
    let runs = try pairs.out.split(separator: "\n").map {
      try JSONDecoder().decode(Run.self, from: Data($0.utf8))
    }
    #expect(runs.allSatisfy { $0.count >= $0.posts && $0.words.split(separator: " ").count == 2 })
    #expect(runs.contains { $0.words == "환불 환불" && $0.posts == 1 }, "\(runs.map(\.words))")
    #expect(try meoktong("ngrams", "run", "-n", "9").status == 64)
    // The placeholder of the telephone number is no word of the writer.
    let single = try meoktong("ngrams", "run", "-n", "1", "--least", "1").out
    #expect(single.contains("환불") && !single.contains("전화번호"), "\(single)")
  }

  @Test func `a sample is drawn, coded twice, agreed on, and corrects the counts`() throws {
    for name in ["one.csv", "again.csv"] {
      let drawn = try meoktong("sample", "run", "--n", "10", "--by", "kind,phase", "--seed", "7", "-o", name)
      #expect(drawn.status == 0, "\(drawn.err)")
    }
    let sheet = try meoktong.text("one.csv")
    #expect(try meoktong.text("again.csv") == sheet)
    #expect(try meoktong("sample", "run", "--n", "5", "-o", "again.csv").status == 64)
    #expect(try meoktong("sample", "run", "--n", "5", "-o", "again.csv", "--force").status == 0)
    // Both coders see what the rules see, but for one post.
    func code(_ coder: String, misses: String?) -> String {
      sheet.split(separator: "\r\n").enumerated().map { index, row in
        guard index > 0 else { return String(row) }
        let isRefund =
          (row.contains("환불") || row.contains("취소")) && !(misses.map { row.contains($0) } ?? false)
        let codes = ",,,,,"
        precondition(row.hasSuffix(codes))
        let parts = row.dropLast(codes.count).split(separator: ",", omittingEmptySubsequences: false)
        let named = parts.enumerated().map { $0 == 3 ? coder : String($1) }.joined(separator: ",")
        return named + (isRefund ? ",1" : ",0") + ",0,0,0,0"
      }.joined(separator: "\r\n") + "\r\n"
    }
    for (name, misses) in [("a", nil), ("b", "또 보냈다")] as [(String, String?)] {
      try Data(code(name, misses: misses).utf8).write(to: meoktong.folder.appending(path: "\(name).csv"))
    }
    #expect(try meoktong("sample", "run", "--n", "5", "-o", "a.csv", "--force").status == 64)
    let agree = try meoktong(
      "agree", "a.csv", "b.csv", "--codebook", SmallLexicons.codebook, "--min-alpha", "0.5")
    #expect(agree.status == 0 && agree.out.contains("refund\t10\t"), "\(agree.err)")
    let gate = try meoktong(
      "agree", "a.csv", "b.csv", "--codebook", SmallLexicons.codebook, "--min-alpha", "0.95")
    #expect(gate.status == 4 && gate.err.contains("refund"))
    let twice = try meoktong("agree", "a.csv", "./a.csv", "--codebook", SmallLexicons.codebook)
    #expect(twice.status == 64 && twice.err.contains("a.csv"), "\(twice.err)")
    for odd in ["1.5", "-1.5", "nan"] {
      let gate = try meoktong(
        "agree", "a.csv", "b.csv", "--codebook", SmallLexicons.codebook, "--min-alpha=\(odd)")
      #expect(gate.status == 64 && gate.err.contains("--min-alpha"), "\(odd)")
    }
    let run = try meoktong(
      "run", "archive", "-o", "corrected", "--codebook", SmallLexicons.codebook, "--gold", "a.csv")
    #expect(run.status == 0, "\(run.err)")
    let refund = try meoktong.text("corrected/corrections.csv").split(separator: "\r\n").filter {
      $0.hasPrefix("refund,")
    }
    #expect(
      refund.contains { $0.contains(",all,") }
        && refund.allSatisfy { $0.contains("CALIBRATED") || $0.contains("POOLED") })
    #expect(try meoktong.text("corrected/manifest.json").contains("\"gold\""))
    let half = code("c", misses: nil).split(separator: "\r\n").enumerated().map { index, row in
      index.isMultiple(of: 2) && index > 0 ? row.dropLast(",0,0,0,0,0".count) + ",,,,," : row
    }
    let partlyCoded = half.joined(separator: "\r\n") + "\r\n"
    try Data(partlyCoded.utf8).write(to: meoktong.folder.appending(path: "c.csv"))
    let some = try meoktong("agree", "a.csv", "c.csv", "--codebook", SmallLexicons.codebook)
    #expect(some.out.contains("refund\t5\t") && some.err.contains("two or more: 5"), "\(some.out)\(some.err)")
    let partly = try meoktong("export", "run", "--format", "methods", "-o", "partly", "--gold", "c.csv")
    #expect(partly.status == 0 && partly.err.contains("5 of 10"), "\(partly.err)")
    #expect(try meoktong.text("partly/METHODS.en.md").contains("coded 5 of the 10 posts"))
    #expect(try meoktong.text("partly/METHODS.ko.md").contains("10건 가운데 5건을"))
    #expect(try meoktong("run", "archive", "-o", "wrong", "--gold", "archive/posts.jsonl").status == 5)
  }

  @Test func `a quotation has a card for the desk and a line for print`() throws {
    let id = try meoktong.id(of: "세 건 했어요")
    let card = try meoktong("quote", id, "run").out
    for part in ["꽃집 사장", "https://board.example/p/0", "2022-10-15", "SHA-256", "010-0000-5306"] {
      #expect(card.contains(part), "\(part)")
    }
    let line = try meoktong("quote", id, "run", "--public")
    #expect(line.out.contains("[phone]") || line.out.contains("[전화번호]"))
    // People are protected by default: who wants the account in print says so.
    #expect(!line.out.contains("5306") && !line.out.contains("꽃집 사장") && line.err.contains("16"))
    #expect(line.out.firstMatch(of: #/\(\S+ w-[0-9a-f]{10}, /#) != nil, "\(line.out)")
    let named = try meoktong("quote", id, "run", "--public", "--name-account")
    #expect(named.out.contains("꽃집 사장") && !named.out.contains("5306"))
    let both = try meoktong("quote", id, "run", "--public", "--name-account", "--withhold", "privacy")
    #expect(both.status == 64)
    let withheld = try meoktong("quote", id, "run", "--public", "--withhold", "privacy")
    #expect(!withheld.out.contains("꽃집 사장") && withheld.out.contains("privacy"))
    let nobody = try meoktong.id(of: "아직도 복구가")
    #expect(try meoktong("quote", nobody, "run", "--public").status == 64)
    #expect(try meoktong("quote", "p-nothing", "run").status == 1)
  }

  @Test func `verify holds until one byte of a source has changed, and names it`() throws {
    let made = try meoktong(
      "run", "archive", "-o", "verified", "--codebook", SmallLexicons.codebook, "--progress", "none")
    #expect(made.status == 0)
    let copy = meoktong.folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: meoktong.folder.appending(path: "archive"), to: copy.appending(path: "archive"))
    let sound = try meoktong("verify", "verified", "--archives", "elsewhere")
    #expect(sound.status == 0 && sound.out.contains("casebooks 1"), "\(sound.out)")
    for verb in [["trend", "verified"], ["export", "verified", "--format", "trend"]] {
      #expect(try Program(verb, in: meoktong.folder, environment: meoktong.environment).status == 0)
    }
    #expect(try meoktong("verify", "verified", "--archives", "elsewhere").out.contains("casebooks 1"))
    let book = meoktong.folder.appending(path: "verified/casebook.sqlite")
    let pages = try Data(contentsOf: book)
    var changed = pages
    changed.replaceSubrange(try #require(changed.firstRange(of: Data("날씨".utf8))), with: Data("낱씨".utf8))
    try changed.write(to: book)
    let told = try meoktong("verify", "verified", "--archives", "elsewhere")
    #expect(told.status == 4 && told.out.contains("changed\tcasebook\tcasebook.sqlite"), "\(told.out)")
    try pages.write(to: book)
    let file = copy.appending(path: "archive/posts.jsonl")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    let broken = try meoktong("verify", "verified", "--archives", "elsewhere")
    #expect(broken.status == 4 && broken.out.contains("archive/posts.jsonl"))
    #expect(try meoktong("verify", "archive").status == 5)
  }

  @Test(arguments: [
    ["trend"], ["export"], ["keyness"], ["ngrams"], ["sample", "-o", "none.csv"], ["verify"],
  ])
  func `a folder without a run is told in plain words`(verb: [String]) throws {
    func said(_ folder: String, _ language: String) throws -> String {
      let words = [verb[0], folder] + verb.dropFirst() + ["--lang", language]
      let told = try Program(words, in: meoktong.folder, environment: meoktong.environment)
      #expect(told.status == 5 && told.out.isEmpty, "\(told.err)")
      for raw in ["NSCocoa", "NSError", "Error Domain", "DecodingError", "Swift."] {
        #expect(!told.err.contains(raw), "\(told.err)")
      }
      return told.err
    }
    #expect(try said("nosuchrun", "en").contains("nosuchrun: there is no such folder"))
    #expect(try said("nosuchrun", "ko").contains("nosuchrun: 그런 폴더가 없습니다"))
    #expect(try said("archive", "en").contains("no manifest.json"))
    #expect(try said("archive", "ko").contains("manifest.json 없음"))
    for verb in [["quote", "p1"], ["kwic", "환불"]] {
      let told = try Program(
        verb + ["nosuchrun", "--lang", "en"], in: meoktong.folder, environment: meoktong.environment)
      #expect(told.status == 5 && told.err.contains("nosuchrun: there is no such folder"), "\(told.err)")
    }
    for (name, text, words) in [
      ("none", "no json", "no JSON"), ("some", "{\"activity\":{}}", "unreadable at: "),
    ] {
      let folder = meoktong.folder.appending(path: "\(name)-\(verb[0])")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appending(path: "manifest.json"))
      #expect(try said(folder.lastPathComponent, "en").contains(words))
    }
  }

  @Test func `what the program prints of posts it reads again as the same posts`() throws {
    func posts(_ text: String) throws -> [Post] {
      try text.split(separator: "\n").map { try JSONDecoder().decode(Post.self, from: Data($0.utf8)) }
    }
    let first = try posts(try meoktong("read", "archive").out)
    try Data(try meoktong("read", "archive").out.utf8).write(
      to: meoktong.folder.appending(path: "again.jsonl"))
    let again = try posts(try meoktong("read", "again.jsonl").out)
    let masked = try posts(try meoktong("read", "run/posts.jsonl").out)
    #expect(first.count == FinishedRun.posts.count && masked.count == first.count)
    for (one, other) in zip(first, again) {
      #expect(one.id == other.id && one.text == other.text && one.published == other.published)
      #expect(
        one.author == other.author && one.platform == other.platform && one.permalink == other.permalink)
    }
    #expect(Set(masked.map(\.id)).count == first.count)
    #expect(Set(masked.map(\.published)) == Set(first.map(\.published)))
  }
}
