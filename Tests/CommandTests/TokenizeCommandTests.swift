import Foundation
import Testing

/// The verbs `tokenize` and `lexicon`, run as a user runs them, with a part of the words.
struct TokenizeCommandTests {
  let scratch: Scratch
  let environment: [String: String]

  init() throws {
    scratch = try Scratch()
    environment = try SmallLexicons(in: scratch).environment.merging([
      "XDG_CACHE_HOME": scratch.path("cache")
    ]) { $1 }
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program {
    try Program(arguments, input: input, environment: environment)
  }

  @Test func `three formats tell the same tokens, and tags choose among them`() throws {
    let text = "환불 해 주세요\t안 와요 ㅋㅋ\n\n카톡 \"먹통\"\r\n"
    let table = try run("tokenize", input: text)
    #expect(table.status == 0)
    let lines = table.out.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines[1] == "\t" && lines[3] == "")
    let items = lines[0].split(separator: "\t")[1].split(separator: " ").map(String.init)
    let forms = items.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    #expect(forms.count > 4)

    let plain = try run("tokenize", "--format", "wakati", input: text)
    #expect(plain.out.split(separator: "\n")[0] == forms.joined(separator: " "))

    let json = try run("tokenize", "--format", "jsonl", input: text)
    let first = try #require(json.out.split(separator: "\n").first)
    let record = try #require(try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    let tokens = try #require(record["tokens"] as? [[String: Any]])
    #expect(record["text"] as? String == "환불 해 주세요\t안 와요 ㅋㅋ")
    #expect(tokens.compactMap { $0["form"] as? String } == forms)
    #expect(tokens.compactMap { $0["start"] as? Int }.count == forms.count)

    let laughter = try run("tokenize", "--tags", "SW", input: text)
    #expect(laughter.out.split(separator: "\n")[0].hasSuffix("\tㅋㅋ/SW"))
  }

  @Test func `threads change no byte, and a damaged cache or none changes none`() throws {
    let text = (0..<400).map { "환불 \($0) 안 돼요 카톡이 또 먹통ㅠㅠ" }.joined(separator: "\n")
    let one = try run("tokenize", input: text)
    #expect(try run("tokenize", "-j", "3", input: text).out == one.out)
    let cache = scratch.url.appending(path: "cache/meoktong")
    let models = try FileManager.default.contentsOfDirectory(atPath: cache.path)
    #expect(models.count == 1)
    for model in models {
      let file = cache.appending(path: model)
      let bytes = try Data(contentsOf: file)
      try bytes.prefix(bytes.count / 2).write(to: file)
      #expect(try run("tokenize", input: text).out == one.out)
      #expect(try Data(contentsOf: file).count == bytes.count, "the damaged model is made again")
    }
    let unwritable = environment.merging(["XDG_CACHE_HOME": "/proc/none"]) { $1 }
    #expect(try Program(["tokenize"], input: text, environment: unwritable).out == one.out)
  }

  @Test func `the kinds of complaints play no part in the tokenizer's cache`() throws {
    #expect(try run("tokenize", input: "환불").status == 0)
    try Data("x\n".utf8).write(to: scratch.url.appending(path: "lexicons/model/complaints-other.tsv"))
    #expect(try run("tokenize", input: "환불").status == 0)
    let cache = scratch.url.appending(path: "cache/meoktong")
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).count == 1)
  }

  @Test func `words of the user hold, and wrong lines are told with their place`() throws {
    let words = try scratch.file("my.tsv", "뚜루뚜\tNNP\n틀림\tXYZ\n")
    let found = try run("tokenize", "--lexicon", words, "--lang", "en", input: "뚜루뚜 안 와요")
    #expect(found.status == 0 && found.out.contains("뚜루뚜/NNP"))
    #expect(found.err.contains("my.tsv") && found.err.contains("XYZ"))
    #expect(try run("tokenize", "--lexicon", words, "--strict", input: "뚜루뚜").status == 2)
    let lint = try run("lexicon", "lint", words, "--lang", "en")
    #expect(lint.status == 0 && lint.out.contains("my.tsv:2: 틀림"))
    #expect(try run("lexicon", "lint", words, "--strict", "--lang", "en").status == 2)
    let picture = try run("lexicon", "explain", "뚜루뚜 안 와요", "--lexicon", words)
    #expect(picture.out.contains("* 뚜루뚜  뚜루뚜/NNP"))
  }

  @Test func `new words are suggested from archives and from lines alike`() throws {
    let texts = (0..<12).map { "\(["어제", "오늘", "내일", "아까"][$0 % 4]) 쿠링쿠링 안 와요 \($0)" }
    let archive = try scratch.file(
      "posts/a.jsonl", texts.map { #"{"text":"\#($0)","created_at":1665900000}"# }.joined(separator: "\n"))
    let lines = try scratch.file("lines.txt", texts.joined(separator: "\n"))
    for path in [archive, lines] {
      // With all words: what is unknown depends on what is known.
      let found = try Program(["lexicon", "suggest", path, "--lang", "en"])
      #expect(found.status == 0)
      #expect(found.out.contains("쿠링쿠링\tNNG"), "\(path): \(found.out.prefix(300)) \(found.err.prefix(300))")
    }
  }

  @Test func `bytes that are no text and control characters end as tokens`() throws {
    let file = scratch.url.appending(path: "raw")
    // A lone surrogate in UTF-8, a cut syllable, NUL and BEL.
    try Data([0xED, 0xA0, 0x80, 0xEA, 0xB0, 0x0A, 0x00, 0x07, 0xED, 0x99, 0x98, 0x0A]).write(to: file)
    let shell = try Program(
      ["-c", "'\(Program.url.path)' tokenize < '\(file.path)'"], environment: environment,
      executable: URL(filePath: "/bin/sh"))
    #expect(shell.status == 0)
    #expect(shell.out.split(separator: "\n").count == 2 && shell.out.contains("\u{FFFD}"))
  }
}
