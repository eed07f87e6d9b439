import Casebook
import Complaints
import Foundation
import Posts
import Testing

@testable import Reports

/// What is exported of a label makes its score.
@Suite struct ScoreSumTests {
  @Test func `bias, rest and the scored words add up in the table and in the lines`() throws {
    var run = try SmallRun()
    run.add("p", hour: 1, text: "환불했다. 또 환불했다. 계속 환불했다.")
    let plain = try #require(run.cases.first)
    func evidence(_ start: Int, _ weight: Double, _ isOfScore: Bool) -> Evidence {
      Evidence(
        range: TextRange(start: start, end: start + 2), text: "환불", weight: weight, isOfScore: isOfScore,
        cue: "c")
    }
    let label = Label(
      kind: ComplaintType.ID(rawValue: "refund"), score: 2.5, bias: -1.25, rest: 0.5,
      evidence: [evidence(0, 3.25, true), evidence(8, 7, false)])
    run.cases = [
      Case(
        post: plain.post, fate: .kept,
        finding: Finding(
          isComplaint: true, complaintScore: 1, labels: [label], services: [], sector: .unknown))
    ]
    let view = try run.view()
    let rows = try CutBinTests.rows(view, "evidence")
    let scored = rows.filter { $0["scored"] == "1" }
    #expect(rows.count == 2 && scored.count == 1)
    let first = try #require(scored.first)
    let parts = ["label_bias", "label_rest", "weight"].compactMap { first[$0].flatMap(Double.init) }
    #expect(parts == [-1.25, 0.5, 3.25] && first["label_score"].flatMap(Double.init) == parts.reduce(0, +))
    struct Line: Decodable {
      struct Label: Decodable {
        struct Words: Decodable { let weight: Double, scored: Bool }
        let score: Double, bias: Double, rest: Double, evidence: [Words]
      }
      let labels: [Label]
    }
    let folder = try TruthRun.folder()
    try Report.write(view, into: folder, formats: [JSONLinesFormat()])
    let line = try JSONDecoder().decode(
      Line.self, from: Data(try ReportTests.text(folder, "posts.jsonl").utf8))
    let read = try #require(line.labels.first)
    #expect(read.bias + read.rest + read.evidence.filter(\.scored).reduce(0) { $0 + $1.weight } == read.score)
    #expect(read.evidence.map(\.scored) == [true, false])
  }
}
