internal import Archives
internal import Foundation

/// Records of web archives with their bodies: what reading costs before any page is looked at.
struct RecordsRow: BenchRow {
  let id: String
  let title: String
  /// The shelf on which the archives stand.
  let shelf: String
  /// Whether the archive is first made of the saved pages, a record a page: these weigh what real pages do.
  let isOfSavedPages: Bool

  func measure(_ folder: URL) throws -> Measurement {
    if isOfSavedPages { try collectPages(folder) }
    let root = folder.appending(path: shelf).path
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

  private func collectPages(_ folder: URL) throws {
    let pages = folder.appending(path: Shelf.pages.rawValue)
    var archive: [UInt8] = []
    for (number, name) in try FileManager.default.subpathsOfDirectory(atPath: pages.path).sorted()
      .enumerated()
    where name.hasSuffix(".html") {
      let page = Array(try Data(contentsOf: pages.appending(path: name)))
      archive += CrawledAnswer(address: "https://saved.example/\(number)", number: number, page: page).packed
    }
    let place = folder.appending(path: shelf)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(archive).write(to: place.appending(path: "pages.warc.gz"))
  }
}
