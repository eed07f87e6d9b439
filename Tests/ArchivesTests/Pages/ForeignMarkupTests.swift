import Posts
import Testing

@testable import Archives

/// Pages in the marks of a site that is not theirs.
@Suite struct ForeignMarkupTests {
  static func page(_ address: String, _ body: String, _ head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>먹통 사흘째</title>\(head)
    <link rel="canonical" href="\(address)"><meta property="og:title" content="먹통 사흘째">
    <meta property="article:published_time" content="2022-10-16T18:12:00+09:00"><meta name="author" content="가온">
    </head><body><h1>먹통 사흘째</h1>\(body)</body></html>
    """
  }

  static let words = "<p>예약 손님을 놓친 가게들이 손해를 호소했다고 한다. 환불 요구가 이어졌다.</p><p>보상은 아직 없다.</p>"

  @Test(arguments: [
    "class=article_view", "class=board-contents", "class=post_article", "class=bodyCont",
    "id=articleBodyContents",
    "class=article_viewer", "class=ar_txt", "id=powerbbsContent", "class=writing_view_box", "id=org_contents",
  ])
  func `a page that says whose it is belongs to no other site`(mark: String) throws {
    let posts = try ScriptPageTests.posts(
      Self.page("https://www.paper.example/news/1", "<div \(mark)>\(Self.words)</div>"))
    #expect(posts.map(\.platform) == ["web"] && posts.first?.author?.name == "가온")
    #expect(posts.first?.title == "먹통 사흘째")
    #expect(posts.first?.published?.written == "2022-10-16T18:12:00+09:00")
  }

  @Test(arguments: [
    ("https://archive.ph/Ab1", "class=board-contents", "ppomppu"),
    ("https://blog.shop.example/12", "class=contents_style", "tistory"),
  ])
  func `copies and the domains of a site's users are told by their marks`(
    address: String, mark: String, platform: String
  ) throws {
    let posts = try ScriptPageTests.posts(Self.page(address, "<div \(mark)>\(Self.words)</div>"))
    #expect(posts.map(\.platform) == [platform])
  }

  @Test func `what a rule does not find the page states to machines`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(
        "https://www.clien.net/service/board/park/5", "<div class=post_article>\(Self.words)</div>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"나래\"}}</script>"
      ))
    #expect(posts.map(\.platform) == ["clien"] && posts.first?.author?.name == "나래")
    #expect(posts.first?.published?.written == "2022-10-16T18:12:00+09:00")
  }
}
