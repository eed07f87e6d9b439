internal import Foundation

/// Feeds of headlines, as news sites give them: a title, a link, a number and a time an item, and no text.
struct HeadlinesRow: BenchRow {
  let id = "headlines"
  let title = "RSS items of a title, a link and a time → posts"
  private static let items = 20_000

  func measurements(_ folder: URL) throws -> [Measurement] {
    let words = try String(contentsOf: folder.appending(path: "informal.txt"), encoding: .utf8)
    let titles = words.split(separator: "\n").prefix(HeadlinesRow.items).map { $0.unicodeScalars.prefix(20) }
    let place = folder.appending(path: id)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    // A hundred items a feed: more than sites give, and few enough for the peers.
    for first in stride(from: 0, to: titles.count, by: 100) {
      let last = min(first + 100, titles.count)
      let items = (first..<last).map { HeadlinesRow.item($0, String(titles[$0])) }
      let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>소식</title><link>https://news.example/</link>
        \(items.joined(separator: "\n"))
        </channel></rss>
        """
      try Data(feed.utf8).write(to: place.appending(path: "\(first).rss"))
    }
    return try ReadingRow(id: id, title: title).measurements(folder)
  }

  private static func item(_ number: Int, _ title: String) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let time = "\(two(number / 3600 % 24)):\(two(number / 60 % 60)):\(two(number % 60))"
    let plain = title.filter { !"<>&".contains($0) }
    return "<item><title>\(plain)</title><link>https://news.example/\(number)</link>"
      + "<guid>https://news.example/\(number)</guid><pubDate>Sat, 15 Oct 2022 \(time) +0900</pubDate></item>"
  }
}
