import Casebook
import Foundation
import Reports
import Testing

/// Whether `verify` sees what became of the casebook.
@Suite struct VerificationTests {
  let run: TruthRun
  let folder: URL
  let file: URL

  /// A finished run of the truth in a folder of its own.
  init() throws {
    run = try TruthRun()
    folder = try TruthRun.folder()
    file = folder.appending(path: "casebook.sqlite")
    let book = try Casebook(creatingAt: file)
    try book.append(run.cases)
    try book.settle()
    try Report.write(book, run.context(), into: folder, formats: [TrendFormat()])
  }

  private func outcome() throws -> Verification.Outcome? {
    try Verification(of: folder).lines.first { $0.part == .casebook }?.outcome
  }

  private func change(_ words: String, to others: String) throws {
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.firstRange(of: Data(words.utf8)))
    bytes.replaceSubrange(place, with: Data(others.utf8))
    try bytes.write(to: file)
  }

  @Test func `reading the casebook, and opening it for writing, change nothing`() throws {
    #expect(try outcome() == .same)
    _ = try Casebook(openingAt: file).ledger()
    #expect(try outcome() == .same)
    let before = try Data(contentsOf: file)
    do {
      let book = try Casebook(resumingAt: file)
      _ = try book.ledger()
      #expect(try outcome() == .same)
    }
    // The file has changed all the same.
    #expect(try Data(contentsOf: file) != before)
    #expect(try outcome() == .same && Verification(of: folder).holds)
  }

  @Test func `a word changed in a post is told, also after exporting again`() throws {
    try change("환불", to: "환풀")
    #expect(try outcome() == .changed)
    let record = try RunRecord(of: folder)
    let context = run.context(values: record.values)
    try Report.write(try Casebook(openingAt: file), context, into: folder, formats: [TrendFormat()])
    #expect(try outcome() == .changed && !Verification(of: folder).holds)
  }

  @Test func `a write that waits in the log is told`() throws {
    let book = try Casebook(resumingAt: file)
    try book.append([], reaching: Milestone(files: 3, posts: 0))
    #expect(try outcome() == .changed)
    try book.settle()
    #expect(try outcome() == .changed)
  }

  @Test func `a casebook cut short is damaged, and one taken away is missing`() throws {
    let bytes = try Data(contentsOf: file)
    try bytes.prefix(bytes.count / 2).write(to: file)
    #expect(try outcome() == .damaged)
    try FileManager.default.removeItem(at: file)
    #expect(try outcome() == .missing)
  }

  @Test func `a manifest of an earlier version has no digest, and the casebook is looked at all the same`()
    throws
  {
    let manifest = folder.appending(path: "manifest.json")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let old = text.replacing(/"casebook" : \{[^}]*\},/, with: "")
    #expect(old != text)
    try Data(old.utf8).write(to: manifest)
    #expect(try outcome() == .unrecorded && Verification(of: folder).holds)
    let bytes = try Data(contentsOf: file)
    try bytes.prefix(bytes.count / 2).write(to: file)
    #expect(try outcome() == .damaged && !Verification(of: folder).holds)
  }

  @Test func `a report in another folder vouches for no casebook`() throws {
    let other = try TruthRun.folder()
    let context = run.context(values: try RunRecord(of: folder).values)
    try Report.write(try Casebook(openingAt: file), context, into: other, formats: [TrendFormat()])
    #expect(try Verification(of: other).lines.allSatisfy { $0.part != .casebook })
  }
}
