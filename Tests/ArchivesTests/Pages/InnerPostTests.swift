import Posts
import Testing

@testable import Archives

/// Posts inside posts: quotes, and answers to answers.
@Suite struct InnerPostTests {
  static let quote = """
    <div role="link"><div data-testid="User-Name"><div dir="ltr">알림</div><div>@notice</div>
    <time datetime="2022-10-15T07:12:33.000Z">15일</time></div><div data-testid="tweetText">장애를 확인하고 있습니다</div></div>
    """

  static func tweet(_ text: String) -> String {
    """
    <article data-testid="tweet"><div data-testid="User-Name"><a href="/cafe">가게</a></div>\(text)\(quote)
    <a href="/cafe/status/158"><time datetime="2022-10-15T08:03:11.000Z">15일</time></a></article>
    """
  }

  static func page(_ body: String) -> String {
    "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(body)</body></html>"
  }

  @Test func `a quote in front of a tweet's own time does not date it`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(Self.tweet("<div data-testid=\"tweetText\">예약을 못 받네요</div>")))
    #expect(posts.map(\.text) == ["예약을 못 받네요", "장애를 확인하고 있습니다"])
    #expect(posts.map { $0.published?.written } == ["2022-10-15T08:03:11Z", "2022-10-15T07:12:33Z"])
    #expect(posts.map { $0.author?.handle } == ["cafe", "notice"])
  }

  @Test func `a photograph that quotes has no words of its own, and the quote is read`() throws {
    let reading = try CutPageTests.reading(Self.page(Self.tweet("")))
    #expect(reading.texts == ["장애를 확인하고 있습니다"])
    #expect(reading.reasons == ["no-text"])
  }

  /// Pages of an article with a comment, an answer to it and another comment.
  static let threads = [
    """
    <div class=article-body><div class=article-content>톡 먹통</div></div><div class=comment-wrapper>
    <div class=comment-item id=c_1><pre class=text>저도요</pre></div><div class=comment-wrapper><div class=comment-item
    id=c_2><div class=text>언제부터요</div></div></div></div><div class=comment-wrapper><div class=comment-item id=c_3>
    <div class=text>환불은요</div></div></div>
    """,
    """
    <div class=writing_view_box>톡 먹통</div><ul class=cmt_list><li class=ub-content><p class=usertxt>저도요</p></li><li>
    <ul class=reply_list><li class=ub-content><p class=usertxt>언제부터요</p></li></ul></li>
    <li class=ub-content><p class=usertxt>환불은요</p></li></ul>
    """,
    """
    <div class=post_article>톡 먹통</div><div class=comment_row><div class=comment_view>저도요</div></div>
    <div class="comment_row re"><div class=comment_view>언제부터요</div></div>
    <div class=comment_row><div class=comment_view>환불은요</div></div>
    """,
    """
    <div class=rd_body><div class=xe_content>톡 먹통</div></div><ul class=fdb_lst_ul><li><div class=xe_content>저도요</div>
    </li><li class=re><div class=xe_content>언제부터요</div></li><li><div class=xe_content>환불은요</div></li></ul>
    """,
    """
    <div id=dic_area>톡 먹통</div><ul><li class=u_cbox_comment><span class=u_cbox_contents>저도요</span>
    <div class=u_cbox_reply_area><ul><li class=u_cbox_comment><span class=u_cbox_contents>언제부터요</span></li></ul></div>
    </li><li class=u_cbox_comment><span class=u_cbox_contents>환불은요</span></li></ul>
    """,
    """
    <div class=article_viewer>톡 먹통</div><ul><li class=CommentItem id=1><span class=text_comment>저도요</span></li>
    <li class="CommentItem CommentItem--reply" id=2><span class=text_comment>언제부터요</span></li>
    <li class=CommentItem id=3><span class=text_comment>환불은요</span></li></ul>
    """,
    """
    <shreddit-post><div slot=text-body>톡 먹통</div></shreddit-post><shreddit-comment><div slot=comment>저도요</div>
    <shreddit-comment><div slot=comment>언제부터요</div></shreddit-comment></shreddit-comment>
    <shreddit-comment><div slot=comment>환불은요</div></shreddit-comment>
    """,
  ]

  @Test(arguments: threads) func `an answer to a comment answers the comment`(body: String) throws {
    let posts = try ScriptPageTests.posts(Self.page(body))
    #expect(posts.map(\.text) == ["톡 먹통", "저도요", "언제부터요", "환불은요"])
    guard posts.count == 4 else { return }
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id, posts[0].id])
  }

  @Test func `an answer to a comment that is gone answers the article`() throws {
    let body = InnerPostTests.threads[2].replacing("저도요", with: "삭제된 댓글입니다")
    let posts = try ScriptPageTests.posts(Self.page(body))
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[0].id])
  }
}
