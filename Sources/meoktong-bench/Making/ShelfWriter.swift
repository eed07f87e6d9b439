internal import Containers
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
    let answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      + body
    let hex = String(post.number, radix: 16)
    let padded = String(repeating: "0", count: max(0, 12 - hex.count)) + hex.suffix(12)
    let head = """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: \(address)\r
      WARC-Date: 2022-10-23T00:00:00Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-\(padded)>\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(answer.utf8.count)\r
      \r

      """
    return GzipMember.compress(Array((head + answer + "\r\n\r\n").utf8))
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
