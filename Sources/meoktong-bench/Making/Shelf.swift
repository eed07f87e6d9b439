/// The forms in which posts are stored.
enum Shelf: String, CaseIterable {
  case tables, pages, feeds, crawl

  /// Of twenty posts, so many lie here.
  var share: Int {
    switch self {
    case .tables: 11
    case .pages: 5
    case .feeds, .crawl: 2
    }
  }

  /// Posts in one file.
  var postsPerFile: Int {
    switch self {
    case .tables: 5000
    case .pages: 20
    case .feeds: 50
    case .crawl: 500
    }
  }

  private var ending: String {
    switch self {
    case .tables: "jsonl"
    case .pages: "html"
    case .feeds: "rss"
    case .crawl: "warc.gz"
    }
  }

  /// The path of file `number` below the archive, a thousand files a folder.
  func path(_ number: Int) -> String {
    let digits = String(String(1_000_000 + number).dropFirst())
    return "\(rawValue)/\(digits.prefix(3))/\(digits).\(ending)"
  }
}
