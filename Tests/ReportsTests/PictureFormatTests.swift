import Foundation
import Posts
import Reports
import Testing

@Suite struct PictureFormatTests {
  @Test(.enabled(if: PictureFormat.canDraw, "no rsvg-convert on this machine"))
  func `pictures are made on demand, for every chart, as large as the drawing twice over`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let book = try run.book(run.cases)
    // English words need no Korean font, which a bare machine lacks.
    let notes = try Report.write(
      book, run.context(language: .english), into: folder, formats: try ReportFormats.named(["svg", "png"]))
    let charts = notes.files.filter { $0.hasSuffix(".svg") }
    #expect(notes.files.filter { $0.hasSuffix(".png") }.count == charts.count && charts.count >= 2)
    for chart in charts {
      let drawing = try ReportTests.text(folder, chart)
      let found = try #require(drawing.firstMatch(of: /\ width="([0-9.]+)" height="([0-9.]+)"/))
      let (width, height) = (try #require(Double(found.1)), try #require(Double(found.2)))
      let name = chart.replacingOccurrences(of: ".svg", with: ".png")
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let size = [16, 20].map { at in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
      #expect(size == [width, height].map { Int(($0 * 2).rounded(.up)) }, "\(name)")
    }
    #expect(!ReportFormats.usual.contains { $0.id == "png" })
  }

  @Test func `without a Korean font a Korean picture is refused, and the remedy is named`() throws {
    guard !PictureFormat.hasKoreanFont else { return }
    let run = try TruthRun()
    let error = #expect(throws: ReportError.self) {
      try Report.write(
        try run.book(run.cases), run.context(), into: try TruthRun.folder(), formats: [PictureFormat()])
    }
    #expect(error?.message.en.contains("fonts-noto-cjk") == true)
  }

  @Test func `tables never go without their description`() throws {
    #expect(try ReportFormats.named(["csv"]).map(\.id) == ["csv", "datapackage"])
    #expect(try ReportFormats.named(["jsonl"]).map(\.id) == ["jsonl"])
  }
}
