internal import Corpora
internal import Foundation

/// The templates of all shelves.
struct ShelfWriter {
  private let timelinePage, timelineUnit, articlePage, feedPage, feedUnit: Template

  init() throws {
    func template(_ name: String) throws -> Template {
      Template(try String(contentsOf: Corpora.folder.appending(path: "scale/\(name)"), encoding: .utf8))
    }
    timelinePage = try template("timeline-page.html")
    timelineUnit = try template("timeline-unit.html")
    articlePage = try template("article-page.html")
    feedPage = try template("feed-page.xml")
    feedUnit = try template("feed-unit.xml")
  }

  /// The bytes of a file that holds `posts`.
  func file(of posts: [SyntheticPost], on shelf: Shelf, number: Int) -> [UInt8] {
    switch shelf {
    case .tables: Array(posts.map(line).joined().utf8)
    case .pages: page(posts)
    case .feeds: feed(posts, number)
    case .crawl: posts.flatMap(record)
    }
  }

  private func page(_ posts: [SyntheticPost]) -> [UInt8] {
    let units = posts.map { timelineUnit.fill(escaped($0.marks(address: ""))) }.joined(separator: "\n")
    return Array(timelinePage.fill(["units": units]).utf8)
  }

  private func feed(_ posts: [SyntheticPost], _ number: Int) -> [UInt8] {
    let units = posts.map {
      feedUnit.fill(escaped($0.marks(address: "https://feed\(number).example/\($0.number)")))
    }
    return Array(feedPage.fill(["units": units.joined(), "number": String(number)]).utf8)
  }

  private func line(_ post: SyntheticPost) -> String {
    let fields = [
      "author": quoted(post.name), "created_at": post.seconds == nil ? "null" : quoted(post.written),
      "text": quoted(post.text), "url": quoted("https://board.example/p/\(post.number)"),
    ]
    return "{"
      + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
      .joined(separator: ", ") + "}\n"
  }

  private func record(_ post: SyntheticPost) -> [UInt8] {
    let address = "https://\(post.handle.replacing("_", with: "-")).blog.example/\(post.number)"
    let body = articlePage.fill(escaped(post.marks(address: address)))
    return CrawledAnswer(address: address, number: Int(post.number), page: Array(body.utf8)).packed
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      + "\""
  }

  private func escaped(_ marks: [String: String]) -> [String: String] {
    marks.mapValues {
      $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
  }
}
