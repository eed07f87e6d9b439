import Posts
import Testing

@testable import Archives

/// Feeds that carry pages' markup and pages' links.
@Suite struct FeedPageTests {
  @Test func `XHTML in a feed breaks lines as HTML does`() throws {
    let feed = """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p>주문 취소</p><p>환불<br/>문의</p></div></content></entry></feed>
      """
    #expect(try CutPageTests.reading(feed).texts == ["주문 취소\n환불\n문의"])
  }

  @Test func `a link of a feed is relative to its site`() throws {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><link>https://flower.kr</link><item><link>/12</link>
      <description>환불 문의</description></item></channel></rss>
      """
    #expect(try ScriptPageTests.posts(feed).map(\.permalink) == ["https://flower.kr/12"])
  }

  @Test func `a hub is not the site of a feed`() throws {
    let feed = """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
      <link rel="hub" href="https://pubsubhubbub.appspot.com/"/><link rel="self" href="https://flower.kr/feed"/>
      <entry><id>a</id><link href="/post/1"/><content>환불 문의</content></entry></feed>
      """
    #expect(try ScriptPageTests.posts(feed).map(\.permalink) == ["https://flower.kr/post/1"])
  }

}
