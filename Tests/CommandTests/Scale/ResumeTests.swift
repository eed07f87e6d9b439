import Foundation
import Testing

@testable import meoktong

@Suite(.serialized) struct ResumeTests {
  /// Starts the program and kills it after so many milliseconds, unless it ends before.
  private func kill(
    _ arguments: [String], _ environment: [String: String], after milliseconds: Int, with signal: Int32
  )
    throws -> Int32
  {
    let process = Process()
    process.executableURL = Program.url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while process.isRunning, ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.005) }
    if process.isRunning { Foundation.kill(process.processIdentifier, signal) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `a run killed twenty times ends with the tables of one that was not`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 6, posts: 150)
    let start = ContinuousClock.now
    let whole = try Program(lexicons.run(archive, scratch.path("whole")), environment: lexicons.environment)
    try #require(whole.status == 0, "\(whole.err)")
    let length = Int((ContinuousClock.now - start) / .milliseconds(1))

    var random = RandomNumbers(seed: 20_221_015)
    var killed = 0
    for _ in 0..<20 {
      let status = try kill(
        lexicons.run(archive, scratch.path("broken"), "--resume"), lexicons.environment,
        after: Int(random.next() % UInt64(max(1, length))), with: SIGKILL)
      killed += status == SIGKILL ? 1 : 0
    }
    let last = try Program(
      lexicons.run(archive, scratch.path("broken"), "--resume"), environment: lexicons.environment)
    try #require(last.status == 0, "\(last.err)")
    #expect(try scratch.tables(of: "broken") == scratch.tables(of: "whole"))
    #expect(killed > 0, "no kill came before the end")
  }

  @Test(arguments: [[], ["--resume"], ["--force"]])
  func `what a run leaves that was killed before it had a plan is in nobody's way`(options: [String]) throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 1, posts: 5)
    try scratch.file("run/.probe", "")
    try scratch.file("run/.plan.json.part", "{\"arguments\"")
    let run = try Program(
      lexicons.run(archive, scratch.path("run")) + options, environment: lexicons.environment)
    #expect(run.status == 0, "\(run.err)")
    try scratch.file("other/.probe", "")
    try scratch.file("other/mine.txt", "내 글")
    let refused = try Program(
      lexicons.run(archive, scratch.path("other")) + options, environment: lexicons.environment)
    #expect(refused.status == 64, "\(refused.err)")
    #expect(FileManager.default.fileExists(atPath: scratch.path("other/mine.txt")))
    try scratch.file("mine/.probe", "내 글")
    let kept = try Program(
      lexicons.run(archive, scratch.path("mine")) + options, environment: lexicons.environment)
    #expect(kept.status == 64, "\(kept.err)")
    #expect(FileManager.default.fileExists(atPath: scratch.path("mine/.probe")))
  }

  @Test func `an interrupted run ends its batch and says how to go on`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 4, posts: 500)
    // The threads of a test runner block signals, and a child inherits that.
    let script = """
      perl -MPOSIX -e 'sigprocmask(SIG_SETMASK, POSIX::SigSet->new); exec @ARGV' "$0" "$@" & run=$!
      until [ -s "$RUN/casebook.sqlite-wal" ] || ! kill -0 $run; do sleep 0.01; done
      kill -TERM $run; wait $run
      """
    let run = scratch.path("run")
    let broken = try Program(
      ["-c", script, Program.url.path] + lexicons.run(archive, run),
      environment: lexicons.environment.merging(["RUN": run]) { $1 }, executable: URL(filePath: "/bin/bash"))
    #expect(broken.status == 130, "\(broken.err)")
    #expect(broken.err.contains("--resume"), "\(broken.err)")
    let after = try Program(lexicons.run(archive, run, "--resume"), environment: lexicons.environment)
    #expect(after.status == 0, "\(after.err)")
    #expect(after.out.contains("found 2000"), "\(after.out)")
  }

  @Test func `the command to go on can be pasted into a shell`() {
    let typed = ["/usr/bin/meoktong", "run", "내 자료", "-o", "r", "--force"]
    #expect(Interruption.continuation(of: typed) == "meoktong run '내 자료' -o r --resume")
  }

  @Test(arguments: ["source", "codebook", "word"])
  func `a run does not go on over what has changed, and names it`(changed: String) throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 1, posts: 5)
    let words = try scratch.file("words.tsv", "톡쓰고\tNNP\n")
    let codebook = scratch.url.appending(path: "rules")
    try FileManager.default.copyItem(
      at: URL(filePath: SmallLexicons.codebook).deletingLastPathComponent(), to: codebook)
    let arguments = [
      "run", archive, "-o", scratch.path("run"), "--codebook", codebook.appending(path: "keywords.yaml").path,
      "--lexicon", words, "--lang", "en", "--resume",
    ]
    let first = try Program(arguments, environment: lexicons.environment)
    try #require(first.status == 0, "\(first.err)")
    let name: String
    switch changed {
    case "source":
      try scratch.file("archive/0.jsonl", #"{"text":"다른 글","created_at":1665900000}"# + "\n")
      name = "source"
    case "codebook":
      let file = codebook.appending(path: "keywords/refund.yaml")
      try Data(try String(contentsOf: file, encoding: .utf8).replacing("취소", with: "반품").utf8).write(to: file)
      name = "refund.yaml"
    default:
      try scratch.file("words.tsv", "톡쓰고\tNNG\n")
      name = "words.tsv"
    }
    let second = try Program(arguments, environment: lexicons.environment)
    #expect(second.status == 4)
    #expect(second.err.contains(name), "\(second.err)")
  }

  @Test func `a full disk costs no table and is told`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: 2, posts: 400)
    let arguments = lexicons.run(archive, scratch.path("run"), "--resume")
    // bash counts in blocks of 1024 bytes.
    let limited = ["-c", "ulimit -f 64; exec \"$0\" \"$@\"", Program.url.path] + arguments
    let full = try Program(limited, environment: lexicons.environment, executable: URL(filePath: "/bin/bash"))
    #expect(full.status == 5, "\(full.err)")
    #expect(full.err.contains("space"), "\(full.err)")
    let after = try Program(arguments, environment: lexicons.environment)
    try #require(after.status == 0, "\(after.err)")
    _ = try Program(lexicons.run(archive, scratch.path("whole")), environment: lexicons.environment)
    #expect(try scratch.tables(of: "run") == scratch.tables(of: "whole"))
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
