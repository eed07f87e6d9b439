internal import Archives
internal import Foundation

/// Records of web archives with their bodies: what reading costs before any page is looked at.
struct RecordsRow: BenchRow {
  let id: String
  let title: String
  /// Where the archives come from.
  enum Origin {
    case crawl
    /// The archive is first made of the saved pages, a record a page: these weigh what real pages do.
    case savedPages
    /// Archives of the user's own.
    case folder(URL)
  }

  /// The shelf on which the archives stand.
  let shelf: String
  let origin: Origin

  func measurements(_ folder: URL) throws -> [Measurement] {
    switch origin {
    case .crawl: break
    case .savedPages: try collectPages(folder)
    case .folder(let own): try collect(own, folder)
    }
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
    return [
      Measurement(
        name: ours, cpuSeconds: seconds, bytes: bytes, items: records, note: "MB/s of unpacked bytes")
    ]
  }

  /// Puts the `*.warc.gz` of `own` on the shelf, each as often as makes some 20 MB: one of a few records is over before
  /// a clock has ticked.
  private func collect(_ own: URL, _ folder: URL) throws {
    let place = folder.appending(path: shelf)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: own.path).sorted()
    where name.hasSuffix(".warc.gz") {
      let archive = try Data(contentsOf: own.appending(path: name))
      let times = max(1, 20_000_000 / max(1, archive.count))
      let repeated = (0..<times).reduce(into: Data()) { whole, _ in whole.append(archive) }
      try repeated.write(to: place.appending(path: name))
    }
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
