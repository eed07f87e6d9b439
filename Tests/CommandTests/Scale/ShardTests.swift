import Foundation
import Testing

@testable import meoktong

@Suite struct ShardTests {
  @Test(arguments: [(5, 2), (3, 3), (1, 3)])
  func `the shards of a job give the tables of one run`(files: Int, shards: Int) throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let archive = try scratch.archive("archive", files: files, posts: 90)
    let whole = try Program(lexicons.run(archive, scratch.path("whole")), environment: lexicons.environment)
    try #require(whole.status == 0, "\(whole.err)")
    for shard in 1...shards {
      let part = try Program(
        lexicons.run(archive, scratch.path("part\(shard)"), "--shard", "\(shard)/\(shards)"),
        environment: lexicons.environment)
      try #require(part.status == 0, "\(part.err)")
    }
    let parts = (1...shards).reversed().map { scratch.path("part\($0)") }
    let merged = try Program(
      ["merge"] + parts + ["-o", scratch.path("merged"), "--lang", "en"], environment: lexicons.environment)
    try #require(merged.status == 0, "\(merged.err)")
    for (given, reason) in [(Array(parts.dropLast()), "missing"), (parts + [parts[0]], "twice")] {
      let refused = try Program(
        ["merge"] + given + ["-o", scratch.path("refused"), "--lang", "en"], environment: lexicons.environment
      )
      #expect(refused.status == 4 && refused.err.contains(reason), "\(refused.err)")
    }
    let (one, other) = (try scratch.tables(of: "merged"), try scratch.tables(of: "whole"))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, table) in other { #expect(one[name] == table, "\(name)") }
  }

  @Test(arguments: ["0/2", "3/2", "2", "a/b", "1/", "-1/2", "1/2/3"])
  func `what is no part of a whole is no shard`(text: String) {
    #expect(Shard(argument: text) == nil)
  }
}
