import Posts

@testable import Archives

/// Posts as lines that a test can be compared with.
enum PostLines {
  /// `platform|name/handle|time|parent|text` of each post; `-` is nothing, a parent is the number of its line.
  static func read(_ text: String, name: String = "page.html") throws -> [String] {
    var posts: [Post] = []
    _ = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(Array(text.utf8), Origin(name: name), depth: 0)
    return posts.map { post in
      let parent = post.parent.map { id in posts.firstIndex { $0.id == id }.map(String.init) ?? "?" }
      let author = "\(post.author?.name ?? "-")/\(post.author?.handle ?? "-")"
      let time = post.published.map { String($0.written.prefix(16)) } ?? "-"
      return "\(post.platform)|\(author)|\(time)|\(parent ?? "-")|\(post.text.replacing("\n", with: "⏎"))"
    }
  }

  /// A page that lay at `address`.
  static func page(_ address: String?, _ body: String, head: String = "") -> String {
    let link = address.map { "<link rel=canonical href=\"\($0.replacing("&", with: "&amp;"))\">" } ?? ""
    return
      "<!DOCTYPE html><html lang=ko><head><meta charset=utf-8><title>글</title>\(link)\(head)</head><body>\(body)</body></html>"
  }
}
