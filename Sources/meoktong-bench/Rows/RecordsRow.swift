internal import Archives
internal import Foundation

/// Records of web archives with their bodies: what reading costs before any page is looked at.
struct RecordsRow: BenchRow {
  let id = "records"
  let title = "WARC gz → records with bodies"

  func measure(_ folder: URL) throws -> Measurement {
    let root = folder.appending(path: "crawl").path
    let files = try Intake().files(at: [root])
    var bytes = 0
    var records = 0
    let seconds = try ProcessorTime.least(of: 3) {
      bytes = 0
      records = 0
      for file in files {
        bytes += try WebArchive.answers(in: file) { _, _ in records += 1 }
      }
    }
    return Measurement(
      name: ours, cpuSeconds: seconds, bytes: bytes, items: records, note: "MB/s of unpacked bytes")
  }
}
