import Posts
import Testing

@testable import Archives

/// Words of classes that tell what is no part of an article, and those that only seem to.
@Suite struct PageClutterTests {
  static let text = """
    예약 손님을 다 놓쳐서 하루 매출이 모두 사라졌다. 카카오 채널로만 예약을 받았던 게 문제였다.
    손님들은 환불을 요구했고 나는 일일이 전화를 걸어 사과해야 했다. 손해가 적지 않다.
    """
  static let paragraphs = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()

  static func posts(_ body: String) throws -> [Post] {
    try ScriptPageTests.posts(
      ShortPageTests.page(
        "<meta property=\"article:published_time\" content=\"2022-10-16T10:00:00+09:00\">", body))
  }

  @Test(arguments: [
    "has-sidebar", "right-sidebar", "comments-open", "no-comments", "menu-closed", "no-login", "has-share",
    "page-with-navigation", "cookie-accepted", "popup_none", "ranking", "\" aria-hidden=\"true",
  ])
  func `what holds the whole page is no clutter, whatever its class`(name: String) throws {
    let page =
      "<div class=\"\(name)\"><div class=x><h1>톡 먹통</h1><div class=txt>\(Self.paragraphs)</div></div></div>"
    #expect(try Self.posts(page).map(\.text) == [Self.text])
  }

  @Test(arguments: [
    "<article><h1>톡 먹통</h1><div class=\"post no-sidebar\">\(paragraphs)</div></article>",
    "<div itemprop=articleBody><div class=_comment_body_1>\(paragraphs)</div></div>",
    "<h1>톡 먹통</h1><div class=_comment_body_1>\(paragraphs)</div><div class=menu><a href=/>처음으로 가는 길</a></div>",
  ])
  func `what holds most of the text is none either`(body: String) throws {
    #expect(try Self.posts(body).map(\.text) == [Self.text])
  }

  @Test(arguments: [
    "<div class=modal><p>\(text) 소식지를 구독하세요. 매주 월요일 아침에 보내 드립니다.</p></div>",
    "<div role=dialog><p>\(text) 쿠키를 모두 허용하면 더 편하게 쓸 수 있습니다.</p></div>",
    "<div class=relatedNews><p>\(text) 또 다른 소식입니다. 더 긴 소식입니다.</p></div>",
    "<form><p>\(text) 의견을 남기려면 로그인해 주세요. 모두 볼 수 있습니다.</p></form>",
  ])
  func `what lies beside the article is clutter, however long`(beside: String) throws {
    let page = "<h1>톡 먹통</h1><div class=c1><p>예약 손님을 놓쳤다. 환불만 스무 건을 했다. 카카오는 아무런 대답도 주지 않았다.</p></div>"
    #expect(
      try Self.posts(page + beside).map(\.text) == ["예약 손님을 놓쳤다. 환불만 스무 건을 했다. 카카오는 아무런 대답도 주지 않았다."])
  }

  @Test(arguments: [
    ("comment-list", true), ("articleComments", true), ("comments-open", false), ("has-comments", false),
    ("document", false), ("mainMenu", true), ("sns_share", true), ("side-bar", true), ("sidecar", false),
    ("tag-list2", true), ("unrelated", false),
  ])
  func `words of classes are whole words`(name: String, isClutter: Bool) throws {
    #expect(try LedgerTests.rules.get().article.clutterWords.stand(in: name) == isClutter)
  }
}
