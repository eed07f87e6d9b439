import Posts
import Testing

@testable import Archives

/// Comments in a page's JSON-LD.
@Suite struct LinkedCommentTests {
  static func page(_ linked: String, _ body: String = "") -> String {
    """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>먹통 사흘째</title>
    <link rel="canonical" href="https://news.example/a/1">
    <script type="application/ld+json">\(linked)</script></head><body>\(body)</body></html>
    """
  }

  static let comments = """
    [{"@type":"Comment","text":"환불 문의를 남겼는데 답이 없네요","url":"/a/1#c1","author":{"name":"손님"},
      "comment":{"@type":"Comment","text":"저도요, 사흘째 기다립니다"}},
     {"@type":"Comment","text":"전화도 안 받더라고요"}]
    """

  @Test func `they answer the article or the comment in which they stand`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(
        """
        {"@type":"NewsArticle","headline":"먹통 사흘째","articleBody":"가게들이 손을 놓고 있다.",
         "comment":\(Self.comments)}
        """))
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id, posts[0].id])
    #expect(posts[1].permalink == "https://news.example/a/1#c1")
  }

  @Test func `the article above comments is read from the page`() throws {
    let text = "카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다. 상인들은 환불 요청만 쌓인다고 말했다."
    let posts = try ScriptPageTests.posts(
      Self.page(
        """
        {"@type":"NewsArticle","headline":"먹통 사흘째","url":"/a/1","comment":\(Self.comments)}
        """, "<article><p>\(text)</p></article>"))
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id, posts[0].id])
    #expect(posts[0].text == text)
  }

  @Test func `references in a plain body leave its lines alone`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(#"{"@type":"SocialMediaPosting","articleBody":"꽃집 &amp; 떡집\n둘 다 멈춤"}"#))
    #expect(posts.map(\.text) == ["꽃집 & 떡집\n둘 다 멈춤"])
  }

  @Test func `the page's address is the post's above its comments and no answer's`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(
        """
        {"@type":"SocialMediaPosting","articleBody":"가게들이 손을 놓고 있다.",
         "comment":[{"@type":"Comment","text":"저도요"},{"@type":"Comment","text":"환불은요","url":"https://news.example/a/1#x"}]}
        """))
    #expect(posts.map(\.permalink) == ["https://news.example/a/1", nil, nil])
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[0].id])
  }

  @Test func `comments without any article have none`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(
        Self.comments, "<p>손님 여러분, 환불 문의를 남겼는데 답이 없네요. 저도요, 사흘째 기다립니다. 전화도 안 받더라고요. 다른 글도 많이 있습니다.</p>"))
    #expect(posts.count == 3)
  }

  @Test func `a letter in two halves is one letter, in a file of its own too`() throws {
    let posts = try ScriptPageTests.posts(
      #"{"@type":"SocialMediaPosting","articleBody":"환불 좀 &#55357;&#56877;"}"#)
    #expect(posts.map(\.text) == ["환불 좀 😭"])
  }

  @Test(arguments: ["urn:note:1", "tag:a.example,2022:1"])
  func `an answer to what is no address answers the post below which it stands`(address: String) throws {
    let posts = try ScriptPageTests.posts(
      """
      {"type":"Note","id":"https://a.example/1","content":"톡 먹통","replies":[
        {"type":"Note","id":"https://a.example/2","content":"저도요","inReplyTo":"\(address)"}]}
      """)
    #expect(posts.map(\.parent) == [nil, posts[0].id])
  }

}
