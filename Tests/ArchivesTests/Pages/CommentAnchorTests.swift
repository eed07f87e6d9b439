import Posts
import Testing

@testable import Archives

/// Fragments of addresses that tell posts apart.
@Suite struct CommentAnchorTests {
  @Test(arguments: [
    "comment-12", "div-comment-7", "issuecomment-1280", "c3", "Comment_44", "discussion_r99",
    "comment-5f1c-22a9", "reply_12", "IDComment77",
  ]) func `a comment's own`(fragment: String) {
    #expect(WebAddress("https://blog.example/a/#" + fragment)?.anchor == Substring(fragment))
  }

  @Test(arguments: [
    "viewtopic.php?t=5#p55", "showthread.php?tid=5#pid55", "questions/11/title#14000001", "thread/5#12",
  ])
  func `an answer's own in a forum`(path: String) {
    let fragment = path.split(separator: "#").last
    #expect(WebAddress("https://board.example/" + path)?.anchor == fragment)
  }

  @Test(arguments: [
    "12", "p3", "r1", "14000001", "comments", "respond", "top", "section-2", "h2", "comment-12-reply",
    "post-12", "page=2", "2022-10-15",
    "",
  ])
  func `a place on the page`(fragment: String) {
    #expect(WebAddress("https://blog.example/a/#" + fragment)?.anchor == "")
  }

  @Test func `sections of one article are one post`() throws {
    #expect(Set(try AddressIdentityTests.ids((1...3).map { "https://blog.example/a#\($0)" })).count == 1)
  }

  @Test func `a feed of one page's comments holds as many posts`() throws {
    let items = (1...3).map { number in
      """
      <item><title>손님 \(number)의 댓글</title><link>https://blog.example/a/#comment-\(number)</link>
      <guid isPermaLink="false">https://blog.example/?p=9#comment-\(number)</guid>
      <description>환불이 아직도 안 됐어요 \(number)</description></item>
      """
    }
    let posts = try ScriptPageTests.posts(
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>댓글</title>" + items.joined()
        + "</channel></rss>")
    #expect(Set(posts.map(\.id)).count == 3)
    #expect(posts.map(\.permalink) == (1...3).map { "https://blog.example/a/#comment-\($0)" })
  }

  @Test func `a feed of places on one page holds as many posts`() throws {
    let items = (1...3).map { number in
      "<item><title>\(number)</title><link>https://blog.example/log.html#\(number)</link>"
        + "<description>환불이 아직도 안 됐어요 \(number)</description></item>"
    }
    let posts = try ScriptPageTests.posts(
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>일지</title>" + items.joined()
        + "</channel></rss>")
    #expect(Set(posts.map(\.id)).count == 3)
  }
}
