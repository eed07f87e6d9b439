import Casebook
import Complaints
import Foundation
import Posts
import Testing
import Trends

@testable import Reports

/// Posts on which coders cannot agree, and sheets that lost what the sample rests on.
@Suite struct SplitCoderTests {
  static let refund = Series.kind(ComplaintType.ID(rawValue: "refund"))

  static func run() throws -> (SmallRun, [SampledPost]) {
    var run = try SmallRun()
    for index in 0..<24 { run.add("p\(index)", hour: Double(index) / 4, kinds: index < 12 ? ["refund"] : []) }
    // Kim sees what the labels see; Lee says no to four of them.
    let rows = run.cases.enumerated().flatMap { index, found in
      [("kim", index < 12), ("lee", 4 <= index && index < 12)].map { coder, isRefund in
        SampledPost(post: found.post.id, inclusion: 1, coder: coder, answers: [refund: isRefund])
      }
    }
    return (run, rows)
  }

  @Test func `posts that the coders split evenly are told, and a third coder brings them in`() throws {
    let (run, rows) = try Self.run()
    let view = try run.view(sample: CodedSample(rows))
    let whole = try #require(view.corrections?.lines.first { $0.series == Self.refund && $0.phase == nil })
    #expect(whole.split == 4 && whole.coded == 20 && whole.precision == 1)
    let english = MethodText(view).paragraphs(.english).joined()
    #expect(english.contains("(kinds: 1; most posts of one kind: 4;") && english.contains("third coder"))
    #expect(MethodText(view).paragraphs(.korean).joined().contains("한 종류에서 많게는 4건"))
    let row = try #require(
      try CutBinTests.rows(view, "corrections").first { $0["phase"] == "all" && $0["kind"] == "refund" })
    #expect(row["split"] == "4")
    let third = run.cases.map {
      SampledPost(post: $0.post.id, inclusion: 1, coder: "park", answers: [Self.refund: false])
    }
    let settled = try run.view(sample: CodedSample(rows + third))
    let judged = try #require(
      settled.corrections?.lines.first { $0.series == Self.refund && $0.phase == nil })
    #expect(judged.split == 0 && judged.coded == 24 && abs((judged.precision ?? 0) - 8.0 / 12) < 1e-9)
    #expect(!MethodText(settled).paragraphs(.english).joined().contains("split evenly"))
  }

  @Test func `a stratum without a chance cannot correct a count`() throws {
    let codebook = try TruthRun().codebook
    let url = try TruthRun.folder().appending(path: "sheet.csv")
    for (text, isSound) in [
      ("id,stratum,coder,refund\r\np1,x,kim,1\r\n", false),
      ("id,stratum,inclusion,coder,refund\r\np1,x,,kim,1\r\n", false),
      ("id,stratum,inclusion,coder,refund\r\np1,x,0.5,kim,1\r\n", true),
      ("id,coder,refund\r\np1,kim,1\r\n", true),
    ] {
      try Data(text.utf8).write(to: url)
      let read = try? CodedSample(reading: [url], codebook: codebook, needsChances: true)
      #expect((read != nil) == isSound, "\(text)")
      // Agreement needs no chances.
      #expect(try CodedSample(reading: [url], codebook: codebook).coded == 1)
    }
  }

  @Test func `a copy of a sheet is no second coder`() throws {
    let codebook = try TruthRun().codebook
    let folder = try TruthRun.folder()
    let (one, copy) = (folder.appending(path: "one.csv"), folder.appending(path: "copy.csv"))
    for url in [one, copy] { try Data("id,refund\r\np1,1\r\np2,0\r\n".utf8).write(to: url) }
    let fault = #expect(throws: CodeSheet.Fault.self) {
      try CodedSample(reading: [one, copy], codebook: codebook)
    }
    #expect(fault?.kind == .repeated && fault?.message.en.contains("one.csv") == true)
    try Data("id,refund\r\np1,1\r\np2,1\r\n".utf8).write(to: copy)
    #expect(try CodedSample(reading: [one, copy], codebook: codebook).rows.count == 4)
  }
}
