import Foundation
import Testing

/// The verbs of those who edit codebooks and measure them, on a codebook of two kinds.
@Suite struct CodebookCommandTests {
  let scratch: Scratch
  let lexicons: SmallLexicons

  init() throws {
    scratch = try Scratch()
    lexicons = try SmallLexicons(in: scratch)
  }

  /// A codebook of plain words; gives its path.
  private func codebook(_ name: String, refund: String, delay: String) throws -> String {
    for (kind, cues) in [("refund", refund), ("delay", delay)] {
      try scratch.file(
        "\(name)/\(kind).yaml",
        """
        id: \(kind)
        title: {ko: "\(kind)", en: "\(kind)"}
        definition: {ko: "-", en: "-"}
        inclusion: {ko: "-", en: "-"}
        exclusion: {ko: "-", en: "-"}
        cues: [\(cues)]
        examples: ["⟦환불 아직도⟧ 안 됨"]
        blockers: []
        near-misses: ["날씨 좋다"]

        """)
    }
    return try scratch.file(
      "\(name).yaml", "id: \(name)\ntitle: {ko: \"둘\", en: \"Two\"}\nkinds: [refund, delay]\n")
  }

  private func meoktong(_ arguments: String..., input: String = "") throws -> Program {
    try Program(arguments + ["--lang", "en"], input: input, environment: lexicons.environment)
  }

  @Test(arguments: [
    // A beginning of a word, a part of a sequence, one of the alternatives, a wider gap.
    ("환불, 환불금", "환불금"), ("환불, 전액 .. 환불", "전액 .. 환불"), ("(환불|취소), 취소", "취소"),
    ("돈 ... 돌려, 돈 .. 돌려", "돈 .. 돌려"), ("환불, '{환불 & 당장}'", "{환불 & 당장}"),
  ])
  func `lint names a cue that a wider one makes idle`(cues: String, shadowed: String) throws {
    let file = try codebook("wide", refund: cues, delay: "아직도")
    let lint = try meoktong("codebook", "lint", "--codebook", file)
    #expect(lint.status == 4, "\(lint.err)")
    #expect(lint.out.contains(shadowed) && lint.out.split(separator: "\n").count == 1, "\(lint.out)")
  }

  @Test(arguments: ["환불, 취소", "<환불, 환불>", "환불금, 전액 .. 환불", "환불 .. 돈, 돈 .. 환불"])
  func `lint lets cues stand that differ`(cues: String) throws {
    let file = try codebook("apart", refund: cues, delay: "아직도")
    let lint = try meoktong("codebook", "lint", "--codebook", file)
    #expect(lint.status == 0 && lint.out.isEmpty, "\(lint.out)\(lint.err)")
  }

  @Test func `lint lets a heavier or an unconditional cue stand beside a wide one`() throws {
    for cues in ["{match: 환불, weight: 1}, {match: 환불금, weight: 2}", "{match: 환불, not-when: [안내]}, 환불금"] {
      let file = try codebook("conditions", refund: cues, delay: "아직도")
      let lint = try meoktong("codebook", "lint", "--codebook", file)
      #expect(lint.status == 0 && lint.out.isEmpty, "\(cues): \(lint.out)\(lint.err)")
    }
  }

  @Test func `diff names each post that changes, the kind and the words, from a stream and from an archive`()
    throws
  {
    let before = try codebook("before", refund: "환불", delay: "아직도")
    let after = try codebook("after", refund: "환불, 돌려줘", delay: "몇 시간째")
    let texts = ["환불해 주세요", "내 돈 돌려줘", "아직도 안 되네", "날씨 좋다"]
    let lines = texts.enumerated().map { #"{"id":"p\#($0)","text":"\#($1)"}"# }.joined(separator: "\n") + "\n"
    let stream = try meoktong("codebook", "diff", before, after, input: lines)
    #expect(stream.status == 0, "\(stream.err)")
    let rows = stream.out.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0.prefix(2).joined(separator: " ") } == ["p1 +refund", "p2 -delay"])
    #expect(rows.map { $0[2].contains($0[1] == "+refund" ? "돌려줘" : "아직도") } == [true, true])
    #expect(rows.map { $0[3].split(separator: ":").first } == ["refund", "delay"])
    #expect(rows.map(\.last) == [texts[1], texts[2]])
    let archive = try scratch.file(
      "archive/posts.jsonl",
      texts.map { #"{"text":"\#($0)","created_at":1665900000}"# }.joined(separator: "\n"))
    let stored = try meoktong("codebook", "diff", before, after, archive)
    #expect(stored.status == 0 && stored.out.split(separator: "\n").count == 2, "\(stored.out)\(stored.err)")
    #expect(try meoktong("codebook", "diff", before, before, input: lines).out.isEmpty)
    let named = try meoktong("codebook", "diff", before, after, input: "010-0000-5306 내 돈 돌려줘\n")
    #expect(named.out.contains("[전화번호]") && !named.out.contains("5306"), "\(named.out)")
  }

  @Test func `eval tells what other spellings cost, and the same every time`() throws {
    let file = try codebook("plain", refund: "환불", delay: "아직도")
    let posts = [("환불 해 주세요 제발요", "refund"), ("아직도 안 되네 이게 뭐야", "delay"), ("오늘은 날씨 참 좋다", "")]
    let gold = try scratch.file(
      "gold.jsonl",
      posts.enumerated().map { number, post in
        #"{"id":"g\#(number)","text":"\#(post.0)","complaint":\#(!post.1.isEmpty),"labels":"#
          + (post.1.isEmpty ? "[]" : #"["\#(post.1)"]"#)
          + #","evidence":{},"service":[],"sector_text":"unknown"}"#
      }.joined(separator: "\n"))
    let first = try meoktong("eval", gold, "--codebook", file, "--distort")
    #expect(first.status == 0, "\(first.err)")
    #expect(first.out.contains("spaceless") && first.out.contains("misspelt"))
    #expect(try meoktong("eval", gold, "--codebook", file, "--distort").out == first.out)
    let gate = try meoktong("eval", gold, "--codebook", file, "--min-f1", "1.01")
    #expect(gate.status == 4 && gate.err.contains("below 1.01"), "\(gate.err)")
  }
}
