import Casebook
import Complaints
import Foundation
import Posts
import Testing
import Trends

@testable import Reports

@Suite struct PageTests {
  static func page(_ language: Language = .korean, adding extra: [Case] = []) throws -> String {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let context = run.context(language: language)
    try Report.write(try run.book(run.cases + extra), context, into: folder, formats: [PageFormat()])
    return try ReportTests.text(folder, "report.html")
  }

  static func hostile(title: String = "=cmd()") throws -> Case {
    let run = try TruthRun()
    let first = try #require(run.cases.first { $0.fate == .kept && $0.finding?.isComplaint == true })
    let text = "<script>alert(1)</script> 환불 \"'&<img src=x onerror=y> =1+1"
    let label = Label(
      kind: ComplaintType.ID(rawValue: "refund"), score: 99,
      evidence: [
        Evidence(range: TextRange(start: 0, end: 8), text: "<script>", weight: 1, cue: "<b>"),
        Evidence(range: TextRange(start: 4, end: 30), text: "", weight: 1, cue: ""),
      ])
    return Case(
      post: Post(
        id: Post.ID(rawValue: "hostile"), text: text, title: title,
        author: Post.Author(name: "</article>", handle: nil), published: first.post.published,
        platform: "\"><svg onload=x>", sources: first.post.sources),
      fate: .kept,
      finding: Finding(
        isComplaint: true, complaintScore: 9, labels: [label], services: [], sector: .unknown))
  }

  @Test(arguments: Language.allCases)
  func `nothing can be loaded and only the page's own style and script may act`(language: Language) throws {
    let page = try Self.page(language)
    #expect(page.contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"))
    for loading in [" src=", "<link", "@import", "url(", "<iframe", "<img", " style=", " onclick=", "href="] {
      #expect(!page.contains(loading), "\(loading)")
    }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test func `what a post says stays text`() throws {
    let page = try Self.page(adding: [try Self.hostile()])
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.contains("<mark title=\"환불·취소\">&lt;script&gt;alert(1)&lt;/script&gt; 환불"))
    #expect(!page.contains("<svg onload") && !page.contains("</article></div>=cmd"))
  }

  @Test func `every chart has words, every table has heads, headings go down step by step`() throws {
    let page = try Self.page()
    let charts = page.components(separatedBy: "<svg ").dropFirst()
    for chart in charts where !chart.hasPrefix("width=\"120\"") {
      #expect(chart.contains("role=\"img\"") && chart.contains("<title id=") && chart.contains("<desc id="))
    }
    for table in page.components(separatedBy: "<table>").dropFirst() {
      #expect(table.contains("<th scope=\"col\""))
    }
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `numbers of the headline are those of the tables`() throws {
    let run = try TruthRun()
    let kept = run.lines.filter { $0.fate == .kept }
    let period = run.incident.period
    // What a time puts into the period, whole.
    let dated = kept.filter { line in
      line.published.map {
        period.contains($0.seconds) && $0.seconds + CountTests.length($0) <= period.upperBound
      } ?? false
    }
    let complaints = dated.filter { $0.complaint == true }.count
    let undated = kept.filter { $0.published == nil }
    let page = try Self.page()
    #expect(dated.count < kept.count && !undated.isEmpty)
    #expect(page.contains("글 \(dated.count)건 가운데 \(complaints)건"))
    #expect(page.contains("시각을 모르는 글 \(undated.count)건(불만 \(undated.count { $0.complaint == true })건)은"))
  }

  @Test func `cells that begin like a formula are guarded in CSV, counted, and whole in JSON Lines`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let book = try run.book(run.cases + [try Self.hostile()])
    let notes = try Report.write(
      book, run.context(), into: folder, formats: [CSVFormat(), JSONLinesFormat()])
    #expect(try ReportTests.text(folder, "posts.csv").contains(",'=cmd(),"))
    #expect((notes.guardedCells["posts.csv"] ?? 0) >= 1)
    #expect(try ReportTests.text(folder, "posts.jsonl").contains("\"title\":\"=cmd()\""))
    let manifest = try ReportTests.text(folder, "manifest.json")
    #expect(manifest.contains("\"posts.csv\" : \(notes.guardedCells["posts.csv"] ?? 0)"))
    let bytes = try Data(contentsOf: folder.appending(path: "trend.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: [
    ("=1", true), ("  =1+1", true), ("\u{200B}=1", true), ("\u{FEFF}@a", true), ("\u{A0}-1", true),
    (" 환불=취소", false), ("\u{200B}가", false), ("", false),
  ])
  func `what may be taken off does not hide a formula`(text: String, isFormula: Bool) {
    #expect(CSVWriter.isFormula(text) == isFormula)
  }

  @Test func `what CP949 lacks is replaced and reported, never lost in silence`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let notes = try Report.write(
      try run.book(run.cases + [try Self.hostile(title: "\u{1112}\u{116A}\u{11AB}\u{1107}\u{116E}\u{11AF}")]),
      run.context(csv: .cp949), into: folder, formats: [CSVFormat()])
    let losses = try #require(notes.losses["posts.csv"])
    // A title written letter by letter, as Macs do, is put together.
    #expect(!losses.contains { $0.scalar.hasPrefix("U+11") })
    #expect(losses.contains { $0.scalar.hasPrefix("U+1F") })
    #expect(notes.losses["trend.csv"] == nil)
    let bytes = Array(try Data(contentsOf: folder.appending(path: "trend-wide.csv")))
    // 환불 in CP949.
    #expect(bytes.firstRange(of: [0xC0, 0xCF]) != nil)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func `no telephone number leaves the casebook`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    try Report.write(try run.book(run.cases), run.context(), into: folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.hasSuffix("xlsx")
    {
      // Digests may hold any digits.
      let text = try ReportTests.text(folder, name).replacing(/[0-9a-f]{64}/, with: "")
      #expect(
        text.firstMatch(of: /01[016789][ .\x{2010}-\x{2015}\-]?\d{3,4}[ .\x{2010}-\x{2015}\-]?\d{4}(?!\d)/)
          == nil, "\(name)")
      for handle in run.lines.compactMap({ $0.author?.handle }) where handle.count > 5 {
        #expect(!text.contains(handle), "\(handle) in \(name)")
      }
    }
  }

  @Test func `a run is verified, and one byte betrays it`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    try Report.write(try run.book(run.cases), run.context(), into: folder)
    func outputs() throws -> [Verification.Outcome] {
      try Verification(of: folder).lines.filter { $0.part == .output }.map(\.outcome)
    }
    #expect(try outputs().allSatisfy { $0 == .same })
    let file = folder.appending(path: "trend.csv")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    #expect(try outputs().filter { $0 == .changed }.count == 1)
    let record = try RunRecord(of: folder)
    #expect(record.activity.parameters.incident == "kakao-2022-10")
  }
}
