internal import Foundation
internal import Markup

/// Saved pages into posts, beside libxml2's bare tree of the same bytes.
struct PagesRow: BenchRow {
  let id = "pages"
  let title = "saved pages → posts"

  func measurements(_ folder: URL) throws -> [Measurement] {
    try ReadingRow(id: id, title: title).measurements(folder) + [try bareTrees(folder)]
  }

  /// What libxml2 takes for the trees alone.
  private func bareTrees(_ folder: URL) throws -> Measurement {
    let root = folder.appending(path: id).path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let pages = names.filter { $0.hasSuffix(".html") }.sorted().compactMap {
      FileManager.default.contents(atPath: root + "/" + $0).map { Array($0) }
    }
    var parsed = 0
    let seconds = ProcessorTime.least(of: 3) { parsed = pages.count { PlainDOM.parse($0) } }
    return Measurement(
      name: "libxml2 \(PlainDOM.version) DOM, parse only", cpuSeconds: seconds,
      bytes: pages.reduce(0) { $0 + $1.count }, items: parsed,
      note: "pages, no posts; the library we parse with")
  }
}
