import Casebook
import Complaints
import Foundation
import Posts
import Reports
import Testing
import Trends

/// Samples that nobody has finished coding.
@Suite struct HalfCodedTests {
  @Test(arguments: [1, 0.5, nil] as [Double?])
  func `half a sample leaves an interval with a width`(inclusion: Double?) throws {
    let run = try TruthRun()
    let sample = CodingTests.gold(run, inclusion: inclusion) { $0.isMultiple(of: 2) }
    let view = try CodingTests.view(run, sample)
    let corrections = try #require(view.corrections)
    let wholes = corrections.lines.filter { $0.phase == nil && $0.status != .uncalibrated }
    #expect(wholes.count > 3)
    for line in wholes {
      let corrected = try #require(line.corrected)
      #expect(corrected.high - corrected.low > 1, "\(line.series.id)")
      #expect(abs(corrected.value - Double(line.labelled)) < 1e-9)
      #expect(line.sampled == view.ledger.kept && line.coded == (line.sampled + 1) / 2)
    }
    #expect(corrections.sampled == view.ledger.kept && corrections.coded == (view.ledger.kept + 1) / 2)
  }

  @Test func `what is coded counts for what is not, stratum by stratum`() throws {
    let run = try TruthRun()
    let kind = Series.kind(run.codebook.types[0].id)
    // Stratum a: 20 drawn of 40, 10 coded, all right. Stratum b: 20 drawn of 100, 20 coded, every one missed.
    let ids = run.cases.filter { $0.fate == .kept && $0.finding?.labels.isEmpty == true }.map(\.post.id)
    let rows = ids.prefix(40).enumerated().map { index, id in
      SampledPost(
        post: id, stratum: index < 20 ? "a" : "b", inclusion: index < 20 ? 0.5 : 0.2, coder: "a",
        answers: index < 10 || index >= 20 ? [kind: index >= 20] : nil)
    }
    let corrections = try #require(try CodingTests.view(run, CodedSample(rows)).corrections)
    let line = try #require(corrections.lines.first { $0.series == kind && $0.phase == nil })
    let share = (try #require(line.corrected).value - Double(line.labelled)) / Double(line.posts)
    #expect(abs(share - 100.0 / 140) < 1e-6)
  }

  @Test func `a row with no kind filled in is not coded, and in any other blank means no`() throws {
    let run = try TruthRun()
    let (one, two) = (run.codebook.types[0].id, run.codebook.types[1].id)
    let url = try TruthRun.folder().appending(path: "sheet.csv")
    let head = "id,stratum,coder,\(one.rawValue),\(two.rawValue)"
    try Data("\(head)\r\np1,x,kim,1,\r\np2,x,kim,,\r\np3,y,, ,0\r\n".utf8).write(to: url)
    let rows = try CodeSheet.read(url, codebook: run.codebook)
    #expect(
      rows.map(\.answers) == [
        [.kind(one): true, .kind(two): false, .anyComplaint: true], nil,
        [.kind(one): false, .kind(two): false],
      ])
    #expect(rows.map(\.coder) == ["kim", "kim", url.path] && rows.map(\.stratum) == ["x", "x", "y"])
    let sample = CodedSample(rows)
    #expect(sample.sampled == 3 && sample.coded == 2 && sample.blankRows == 1)
  }

  @Test func `a row that one coder left blank says nothing of agreement`() throws {
    let run = try TruthRun()
    let kind = run.codebook.types[0].id
    func row(_ post: String, _ coder: String, _ answer: Bool?) -> SampledPost {
      SampledPost(
        post: Post.ID(rawValue: post), inclusion: nil, coder: coder,
        answers: answer.map { [.kind(kind): $0] })
    }
    let rows = (0..<6).flatMap { index in
      [row("p\(index)", "a", index < 3), row("p\(index)", "b", index < 4 ? index < 3 : nil)]
    }
    let lines = CoderAgreement.lines(CodedSample(rows), codebook: run.codebook, seed: 7)
    #expect(lines[0].posts == 4 && lines[0].positives == 6 && lines[0].alpha?.value == 1)
    // Nobody was asked for the other kinds.
    #expect(lines.dropFirst().allSatisfy { $0.posts == 0 && $0.alpha == nil })
  }

  @Test func `one opinion does not count twice`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    func sheet(_ name: String, _ coder: String) throws -> URL {
      let url = folder.appending(path: name)
      try Data("id,coder,refund\r\np1,\(coder),1\r\np2,\(coder),\r\n".utf8).write(to: url)
      return url
    }
    let one = try sheet("one.csv", "kim")
    let other = try sheet("other.csv", "kim")
    for sheets in [[one, one], [one, folder.appending(path: "./one.csv")], [one, other]] {
      let fault = #expect(throws: CodeSheet.Fault.self) {
        try CodedSample(reading: sheets, codebook: run.codebook)
      }
      #expect(fault?.kind == .repeated)
    }
    let two = try CodedSample(reading: [one, try sheet("two.csv", "lee")], codebook: run.codebook)
    #expect(two.rows.count == 4 && two.sampled == 2 && two.coded == 1)
  }
}
