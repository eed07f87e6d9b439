import Casebook
import Complaints
import Foundation
import Posts
import Reports
import Testing
import Trends

@Suite struct CodingTests {
  /// Every kept post, coded as it is labelled but where `isCoded` says no.
  static func gold(
    _ run: TruthRun, inclusion: Double?, coder: String = "a", wrong: Bool = false,
    isCoded: (Int) -> Bool = { _ in true }
  ) -> CodedSample {
    let kinds = run.codebook.types.map(\.id)
    return CodedSample(
      run.cases.filter { $0.fate == .kept }.enumerated().map { index, found in
        let labels = wrong ? [] : Set((found.finding?.labels ?? []).map(\.kind))
        let isComplaint = found.finding?.isComplaint == true && !wrong
        let answers = kinds.map { (Series.kind($0), labels.contains($0)) } + [(.anyComplaint, isComplaint)]
        return SampledPost(
          post: found.post.id, inclusion: inclusion, coder: coder,
          answers: isCoded(index) ? Dictionary(uniqueKeysWithValues: answers) : nil)
      })
  }

  static func view(_ run: TruthRun, _ sample: CodedSample) throws -> RunView {
    let plain = run.context()
    let context = ReportContext(
      incident: run.incident, codebook: run.codebook, bin: .hours3, zone: .seoul,
      privacy: plain.privacy, manifest: plain.manifest, sample: sample)
    return try RunView(book: try run.book(run.cases), context: context)
  }

  @Test func `codes that say what the labels say change no count`() throws {
    let run = try TruthRun()
    let corrections = try #require(try Self.view(run, Self.gold(run, inclusion: 1)).corrections)
    for line in corrections.lines where line.phase == nil && line.status != .uncalibrated {
      let corrected = try #require(line.corrected)
      #expect(abs(corrected.value - Double(line.labelled)) < 1e-9)
      #expect(corrected.low <= corrected.value && corrected.value <= corrected.high)
    }
    #expect(corrections.lines.contains { $0.status == .calibrated })
    #expect(corrections.lines.contains { $0.status == .pooled })
  }

  @Test func `complaints as a whole are corrected like the kinds`() throws {
    let run = try TruthRun()
    let view = try Self.view(run, Self.gold(run, inclusion: 1))
    let whole = try #require(
      view.corrections?.lines.first { $0.series == .anyComplaint && $0.phase == nil })
    #expect(whole.status == .calibrated && whole.labelled == view.trend.posts(.anyComplaint))
    #expect(abs((try #require(whole.corrected).value) - Double(whole.labelled)) < 1e-9)
    #expect(whole.positives == whole.labelled && whole.coded == view.ledger.kept)
    let folder = try TruthRun.folder()
    try Report.write(view, into: folder, formats: [CSVFormat()])
    let rows = try ReportTests.text(folder, "trend.csv").split(separator: "\r\n")
    #expect(rows.contains { $0.contains(",any-complaint,") && $0.contains(",CALIBRATED,") })
    #expect(try ReportTests.text(folder, "corrections.csv").contains("\r\nany-complaint,"))
  }

  @Test(
    arguments: [
      ("any-complaint,", "1,,", true), ("any-complaint,", ",1,", true), ("any-complaint,", "0,0,0", false),
      ("", ",1", true), ("", "0,0", nil),
    ] as [(String, String, Bool?)])
  func `a complaint is a post of any kind, or one that a column of its own tells`(
    column: String, cells: String, isComplaint: Bool?
  ) throws {
    let run = try TruthRun()
    let kinds = run.codebook.types.prefix(2).map(\.id.rawValue).joined(separator: ",")
    let url = try TruthRun.folder().appending(path: "sheet.csv")
    try Data("id,\(column)\(kinds)\r\np1,\(cells)\r\n".utf8).write(to: url)
    // Of a sheet that asks for some kinds only, a row without any tells nothing of the others.
    #expect(try CodeSheet.read(url, codebook: run.codebook)[0].answers?[.anyComplaint] == isComplaint)
  }

  @Test func `a kind with fewer than five coded positives is not corrected`() throws {
    let run = try TruthRun()
    let corrections = try #require(try Self.view(run, Self.gold(run, inclusion: 1, wrong: true)).corrections)
    #expect(corrections.lines.allSatisfy { $0.status == .uncalibrated && $0.corrected == nil })
  }

  @Test func `a sheet that is written can be coded and read`() throws {
    let run = try TruthRun()
    let view = try Self.view(run, CodedSample())
    let url = try TruthRun.folder().appending(path: "sheet.csv")
    let drawn = try CodeSheet.write(view, size: 60, seed: 7, byKind: true, byPhase: true, to: url)
    #expect(drawn == 60)
    #expect(try CodeSheet.read(url, codebook: run.codebook).allSatisfy { $0.answers == nil })
    var rows = try String(contentsOf: url, encoding: .utf8)
    let second = try TruthRun.folder().appending(path: "sheet.csv")
    _ = try CodeSheet.write(view, size: 60, seed: 7, byKind: true, byPhase: true, to: second)
    #expect(try Data(contentsOf: url) == Data(contentsOf: second))
    let kinds = run.codebook.types.count
    let blank = String(repeating: ",", count: kinds) + "\r\n"
    let coded = ",1" + String(repeating: ",0", count: kinds - 1) + "\r\n"
    rows = rows.replacingOccurrences(of: blank, with: coded)
    try Data(rows.utf8).write(to: url)
    let codes = try CodeSheet.read(url, codebook: run.codebook)
    #expect(codes.count == 60)
    let first = Series.kind(run.codebook.types[0].id)
    for row in codes {
      #expect(row.answers?.count == kinds + 1)
      #expect(row.answers.map { Set($0.filter(\.value).map(\.key)) } == [first, .anyComplaint])
      #expect(row.inclusion != nil && !row.stratum.isEmpty && row.coder == url.path)
    }
  }

  @Test func `a wrong code is refused with its row`() throws {
    let run = try TruthRun()
    let url = try TruthRun.folder().appending(path: "sheet.csv")
    try Data("id,refund\r\np1,1\r\np2,yes\r\n".utf8).write(to: url)
    let fault = #expect(throws: CodeSheet.Fault.self) {
      try CodeSheet.read(url, codebook: run.codebook)
    }
    #expect(fault?.location.record == 3)
  }
}

extension CodingTests {
  @Test func `the method owns up to what the sample shows of the labels`() throws {
    let run = try TruthRun()
    // Two coders; one sees nothing in every third post, so the labels are wrong there by the majority of none.
    let right = Self.gold(run, inclusion: 0.5)
    let careless = Self.gold(run, inclusion: 0.5, coder: "b").rows.enumerated().map { index, row in
      SampledPost(
        post: row.post, inclusion: row.inclusion, coder: row.coder,
        answers: index.isMultiple(of: 3) ? row.answers?.mapValues { _ in false } : row.answers)
    }
    let folder = try TruthRun.folder()
    let plain = run.context()
    let context = ReportContext(
      incident: run.incident, codebook: run.codebook, bin: .hours3, zone: .seoul, privacy: plain.privacy,
      manifest: plain.manifest, sample: CodedSample(right.rows + careless))
    try Report.write(
      try run.book(run.cases), context, into: folder, formats: [MethodsFormat(), CSVFormat()])
    let english = try ReportTests.text(folder, "METHODS.en.md")
    let korean = try ReportTests.text(folder, "METHODS.ko.md")
    // Where the coders are split the post does not count, so what is left agrees with the labels.
    #expect(english.contains("precision of 1.00 and a recall of 1.00"))
    #expect(korean.contains("정밀도는 1.00, 재현율은 1.00"))
    let alpha = try #require(english.firstMatch(of: /alpha was (0\.[0-9]+) to (0\.[0-9]+) by kind/))
    let manifest = try ReportTests.text(folder, "manifest.json")
    let least = try #require(manifest.firstMatch(of: /"alphaLeast" : (0\.[0-9]+)/)?.1)
    // The method rounds to two digits.
    #expect(abs(try #require(Double(least)) - (try #require(Double(alpha.1)))) <= 0.005)
    let uncoded = try TruthRun.folder()
    try Report.write(try run.book(run.cases), plain, into: uncoded, formats: [MethodsFormat()])
    #expect(try ReportTests.text(uncoded, "METHODS.ko.md").contains("얼마나 틀리는지는 모릅니다"))
  }
}
