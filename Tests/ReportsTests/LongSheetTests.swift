import Foundation
import Testing

@testable import Reports

@Suite struct LongSheetTests {
  @Test func `rows that a sheet has no room for are counted and told`() throws {
    var run = try SmallRun()
    for index in 0..<7 { run.add("p\(index)", hour: Double(index)) }
    let folder = try TruthRun.folder()
    let notes = try Report.write(try run.view(), into: folder, formats: [WorkbookFormat(rowLimit: 5)])
    #expect(notes.leftRows["posts.csv"] == 2 && notes.leftRows["evidence.csv"] == nil)
    let manifest = try ReportTests.text(folder, "manifest.json")
    #expect(manifest.firstMatch(of: /"leftRows" : \{[^}]*"posts.csv" : 2/) != nil)
    let whole = try TruthRun.folder()
    #expect(try Report.write(try run.view(), into: whole, formats: [WorkbookFormat()]).leftRows.isEmpty)
  }
}
