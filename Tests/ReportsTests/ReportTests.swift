import Casebook
import Complaints
import Foundation
import Posts
import Reports
import Testing
import Trends

@Suite struct ReportTests {
  static func write(_ run: TruthRun, _ cases: [Case], _ context: ReportContext) throws -> URL {
    let folder = try TruthRun.folder()
    try Report.write(try run.book(cases), context, into: folder)
    return folder
  }

  static func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  @Test func `the order of input changes no byte of any table`() throws {
    let run = try TruthRun()
    let cases = run.cases
    var lot = SeededGenerator(seed: 4)
    let one = try Self.write(run, cases, run.context())
    let two = try Self.write(run, cases.shuffled(using: &lot), run.context(ended: "2027-01-01T00:00:00Z"))
    for name in try FileManager.default.contentsOfDirectory(atPath: one.path).sorted()
    where name != "manifest.json" {
      let same =
        try Data(contentsOf: one.appending(path: name)) == Data(contentsOf: two.appending(path: name))
      #expect(same, "\(name) differs")
    }
    if let keep = ProcessInfo.processInfo.environment["MEOKTONG_KEEP_REPORT"] {
      try? FileManager.default.removeItem(atPath: keep)
      try FileManager.default.copyItem(atPath: one.path, toPath: keep)
    }
  }
}
