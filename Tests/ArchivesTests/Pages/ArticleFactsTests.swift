import Posts
import Testing

@testable import Archives

/// What stands around the words of an article: names, captions, lines of facts, notices of the press.
@Suite struct ArticleFactsTests {
  static func posts(_ body: String, _ head: String = "") throws -> [Post] {
    try ScriptPageTests.posts(
      ShortPageTests.page(
        head + "<meta property=\"article:published_time\" content=\"2022-10-16T10:00:00+09:00\">", body))
  }

  static let text = "톡이 멈춘 그날 오후, 가게로 들어오던 예약 알림이 한꺼번에 끊겼다. 손님들에게 전화를 걸어 사과했다."

  @Test(arguments: [
    "<div id=cont_newstext>\(text)</div><div class=feeling>좋아요 0</div>",
    "<div class=news_view><figure><img alt=\"사옥\"><figcaption>사옥</figcaption></figure>\(text)</div>",
    "<article><h1>톡 먹통</h1><p>가온 구독 2022.10.16 10:00</p><p>\(text)</p></article>",
    "<div class=article-body><img alt=\"가게 앞\"><p class=photo-caption>가게 앞. 물푸레일보</p><p>\(text)</p></div>",
    "<div class=article-body><p>\(text)</p><p>ⓒ 물푸레일보, 무단 전재 및 재배포 금지</p><p>ga@paper.example</p></div>",
    "<div class=article-body><p>\(text)</p><div class=tag_area>#먹통</div></div>",
  ])
  func `only the words of the article are its text`(body: String) throws {
    #expect(try Self.posts(body).map(\.text) == [Self.text])
  }

  @Test func `lines of a chronicle are no facts around it`() throws {
    let lines = [
      "2022-10-15 15:30 불이 났다. 예약 알림이 한꺼번에 끊겼다.", "2022-10-16 10:00 일부 복구.", "2022-10-16 18:00 환불 안내.",
    ]
    let page = "<div class=article-body>" + lines.map { "<p>\($0)</p>" }.joined() + "</div>"
    #expect(try Self.posts(page).map(\.text) == [lines.joined(separator: "\n")])
  }

  @Test(arguments: [
    ("<div class=byline><a>한가온 기자</a><button>구독</button></div>", "", "한가온 기자"),
    ("<div class=reporter><b>한가온</b> ga@paper.example<p>한가온 기자의 기사 모음</p></div>", "", "한가온"),
    ("<div class=writer>한가온 기자 ga@paper.example <i>2022-10-16 18:12</i></div>", "", "한가온 기자"),
    ("<p class=author>Post by <b>가온</b> » Sat Oct 15, 2022 4:11 pm</p>", "", "가온"),
    ("", "(서울=물푸레통신) 한가온 기자 = ", "한가온"), ("", "[물푸레경제 한가온 기자] ", "한가온"),
    ("", "[물푸레=한가온 기자] ", "한가온"), ("", "(서울) ", nil), ("", "[속보] ", nil),
  ])
  func `the author is a name`(line: String, opening: String, name: String?) throws {
    let posts = try Self.posts("\(line)<div itemprop=articleBody><p>\(opening)\(Self.text)</p></div>")
    #expect(posts.map { $0.author?.name } == [name])
  }

  @Test(arguments: [("한가온기자 ga@paper.example", "한가온"), ("한가온 기자", "한가온"), ("모두가 기다린다고 말한 기자", nil)])
  func `the last line may name the author`(line: String, name: String?) throws {
    let posts = try Self.posts("<div itemprop=articleBody><p>\(Self.text)</p><p>\(line)</p></div>")
    #expect(posts.map { $0.author?.name } == [name])
  }

  @Test(arguments: [
    (#"{"@type":"NewsArticle","author":{"@type":"Organization","name":"물푸레일보"}}"#, nil),
    (
      #"{"@graph":[{"@type":"Article","author":{"@id":"/p"}},{"@type":"Person","@id":"/p","name":"가온"}]}"#,
      "가온"
    ),
    (#"{"@type":"NewsArticle","author":{"name":"가온"},"description":"그는 "환불" 이라고"}"#, "가온"),
  ])
  func `the author of linked data is a person`(linked: String, name: String?) throws {
    let head = "<script type=\"application/ld+json\">\(linked)</script>"
    let posts = try Self.posts("<article><p>\(Self.text)</p></article>", head)
    #expect(posts.map { $0.author?.name } == [name])
  }

  @Test(arguments: [
    ("톡이 멈춘 그날 오후, 가게로 들어오던...", text), ("톡이 멈춘 그날 오후, 다른 글이다…", "톡이 멈춘 그날 오후, 다른 글이다…"),
    (text, text), ("&lt;p&gt;예약 끊김&lt;/p&gt;&lt;p&gt;환불&lt;/p&gt;", "예약 끊김\n환불"),
  ])
  func `a text that only begins in linked data is read from the page`(stated: String, text: String) throws {
    let head =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(stated)\"}</script>"
    #expect(try Self.posts("<div class=art><p>\(Self.text)</p></div>", head).map(\.text) == [text])
  }
}
