import Posts
import Testing

@testable import Archives

/// What WordPress and Blogger hand out of a blog.
@Suite struct BlogExportTests {
  static func item(_ number: Int, _ status: String, _ kind: String, _ date: String, _ comments: String = "")
    -> String
  {
    """
    <item><title>글 \(number)</title><link>https://blog.example/\(number)/</link><pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>
    <content:encoded><![CDATA[<p>예약이 끊겼다 \(number)</p>]]></content:encoded><wp:post_date>\(date)</wp:post_date>
    <wp:post_date_gmt>2022-10-15 08:00:00</wp:post_date_gmt><wp:status><![CDATA[\(status)]]></wp:status>
    <wp:post_type>\(kind)</wp:post_type>\(comments)</item>
    """
  }

  static func comment(_ number: Int, _ approved: String, below parent: Int) -> String {
    """
    <wp:comment><wp:comment_id>\(number)</wp:comment_id><wp:comment_author><![CDATA[손님]]></wp:comment_author>
    <wp:comment_date>2022-10-15 18:00:00</wp:comment_date><wp:comment_date_gmt>2022-10-15 09:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[저도요 \(number)]]></wp:comment_content><wp:comment_approved>\(approved)</wp:comment_approved>
    <wp:comment_parent>\(parent)</wp:comment_parent></wp:comment>
    """
  }

  static let export = """
    <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://blog.example</link>
    \(item(5, "publish", "post", "2022-10-15 17:00:00", comment(11, "1", below: 0) + comment(12, "1", below: 11) + comment(13, "spam", below: 0)))
    \(item(9, "inherit", "attachment", "2022-10-15 17:00:00"))\(item(10, "draft", "post", "2022-10-16 10:00:00"))
    </channel></rss>
    """

  @Test func `a blog of WordPress gives what was published and the comments that were let stand`() throws {
    let posts = try ScriptPageTests.posts(Self.export)
    #expect(posts.map(\.text) == ["예약이 끊겼다 5", "저도요 11", "저도요 12"])
    guard posts.count == 3 else { return }
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id])
    #expect(
      posts.map { $0.published?.written } == [
        "2022-10-15T17:00:00+09:00", "2022-10-15T18:00:00+09:00", "2022-10-15T18:00:00+09:00",
      ])
    #expect(posts[1].permalink == "https://blog.example/5/#comment-11")
    #expect(try CutPageTests.reading(Self.export).reasons.filter { $0 == "not-a-post" }.count == 3)
  }

  @Test func `a blog of Blogger gives its posts and comments, and not its settings`() throws {
    let entry = { (kind: String, number: Int, more: String) in
      """
      <entry><id>tag:blogger.com,1999:blog-1.post-\(number)</id><published>2022-10-15T18:00:00+09:00</published>
      <category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#\(kind)"/>
      <title>글</title><content type="html">예약이 끊겼다 \(number)</content>\(more)</entry>
      """
    }
    let feed =
      "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
      + entry("template", 1, "") + entry("settings", 2, "")
      + entry("post", 3, "<link rel='alternate' href='https://blog.example/a.html'/>")
      + entry("comment", 4, "<thr:in-reply-to href='https://blog.example/a.html'/>") + "</feed>"
    let posts = try ScriptPageTests.posts(feed)
    #expect(posts.map(\.text) == ["예약이 끊겼다 3", "예약이 끊겼다 4"])
    #expect(posts.last?.parent == posts.first?.id)
    #expect(try CutPageTests.reading(feed).reasons == ["not-a-post", "not-a-post"])
  }
}
