import Foundation
import Testing

/// What a run says of its incident file.
@Suite struct IncidentWarningTests {
  @Test func `a key of an incident that nobody reads is told`() throws {
    let scratch = try Scratch()
    let lexicons = try SmallLexicons(in: scratch)
    let file = HouseRulesTests.root.appending(path: "lexicons/incidents/kakao-2022-10.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    let incident = try scratch.file("odd.yaml", yaml + "bogus: 1\n")
    let archive = try scratch.file("a.jsonl", #"{"text":"환불해 주세요 아직도 안 돼요","created_at":1665900000}"# + "\n")
    let run = try Program(
      lexicons.run(archive, scratch.path("out"), "--incident", incident), environment: lexicons.environment)
    #expect(run.status == 0 && run.err.contains("unknown key") && run.err.contains("bogus"), "\(run.err)")
  }
}
