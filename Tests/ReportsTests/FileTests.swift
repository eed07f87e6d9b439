import Casebook
import Foundation
import Posts
import Testing
import Trends

@testable import Reports

/// What a spreadsheet, a program and the next export find in the folder of a run.
@Suite struct FileTests {
  @Test func `a file is whole or not there, and what was there before stays until then`() throws {
    let folder = try TruthRun.folder()
    let place = folder.appending(path: "trend.csv")
    try FileOutput.write("first", to: place)
    do {
      let output = try FileOutput(place)
      try output.write(String(repeating: "half ", count: 100_000))
      #expect(try ReportTests.text(folder, "trend.csv") == "first")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["trend.csv"])
    try FileOutput.write("second", to: place)
    #expect(try ReportTests.text(folder, "trend.csv") == "second")
    #expect(throws: ReportError.self) {
      try FileOutput.write("x", to: folder.appending(path: "nowhere/trend.csv"))
    }
  }

  @Test func `a run leaves no drafts`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let notes = try Report.write(try run.book(run.cases), run.context(), into: folder)
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(found) == Set(notes.files + ["manifest.json"]))
  }

  @Test func `posts.jsonl is read back as the posts, masked`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let context = run.context()
    try Report.write(try run.book(run.cases), context, into: folder, formats: [JSONLinesFormat()])
    let kept = Dictionary(
      run.cases.filter { $0.fate == .kept }.map { ($0.post.id, $0.post) }, uniquingKeysWith: { $1 })
    let lines = try ReportTests.text(folder, "posts.jsonl").split(separator: "\n")
    #expect(lines.count == kept.count)
    for line in lines {
      let post = try JSONDecoder().decode(Post.self, from: Data(line.utf8))
      let source = try #require(kept[post.id])
      let masked = context.privacy.mask(source.text, author: source.author, on: source.platform)
      #expect(post.text == masked.text && post.published == source.published)
      #expect(post.author?.name == context.privacy.pseudonym(of: source.author, on: source.platform))
      #expect(post.sources == source.sources)
    }
  }

  @Test func `for weak readers every row is one line`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let plain = run.context()
    let context = ReportContext(
      incident: run.incident, codebook: run.codebook, bin: .hours3, zone: .seoul, csvNewlines: .space,
      privacy: plain.privacy, manifest: plain.manifest)
    let book = try run.book(run.cases)
    try Report.write(book, context, into: folder, formats: [CSVFormat()])
    let rows = run.cases.filter { $0.fate == .kept }.count + 1
    #expect(try ReportTests.text(folder, "posts.csv").utf8.count { $0 == 0x0A } == rows)
    #expect(try ReportTests.text(folder, "manifest.json").contains("\"csvNewlines\" : \"space\""))
    try Report.write(book, plain, into: folder, formats: [CSVFormat()])
    #expect(try ReportTests.text(folder, "posts.csv").utf8.count { $0 == 0x0A } > rows)
  }

  @Test func `a file with personal data says so, whatever is exported later`() throws {
    let run = try TruthRun()
    let folder = try TruthRun.folder()
    let book = try run.book(run.cases)
    let open = run.context(privacy: Privacy(key: [1], mode: .open(reason: "편집국 확인")))
    try Report.write(book, open, into: folder, formats: [CSVFormat()])
    try Report.write(book, run.context(), into: folder, formats: [JSONLinesFormat()])
    struct Record: Decodable {
      struct File: Decodable { let name: String, unmasked: String? }
      let generated: [File]
    }
    let text = try ReportTests.text(folder, "manifest.json")
    let files = try JSONDecoder().decode(Record.self, from: Data(text.utf8)).generated
    #expect(files.contains { $0.name == "posts.jsonl" })
    for file in files {
      #expect(file.unmasked == (file.name.hasSuffix(".csv") ? "편집국 확인" : nil), "\(file.name)")
    }
  }
}
