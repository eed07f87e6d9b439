import Posts
import Testing

@testable import Archives

/// Words that a site draws instead of writing them, or writes in blocks that it draws in one line.
@Suite struct DrawnTextTests {
  static func page(_ body: String) -> String {
    """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>먹통</title>
    <link rel="canonical" href="https://www.clien.net/service/board/park/5"></head><body>\(body)</body></html>
    """
  }

  @Test func `a name that is drawn is read, and a level beside a written one is not`() throws {
    let posts = try ScriptPageTests.posts(
      Self.page(
        """
        <div class=post_info><span class=nickname><img alt="가온" src=n.gif></span></div><div class=post_article>예약 끊김</div>
        <div class=comment_row><span class=nickname><img alt="레벨" src=l.gif>나래</span><div class=comment_view>저도</div></div>
        """))
    #expect(posts.map { $0.author?.name } == ["가온", "나래"])
  }

  @Test func `a mention in a post of X breaks no line`() throws {
    let posts = try ScriptPageTests.posts(
      """
      <!DOCTYPE html><html><head><meta charset=utf-8></head><body><article data-testid="tweet"><div
      data-testid="tweetText"><span>오늘 </span><div class=r><span><a>@talk_example</a></span></div><span>님 환불
      언제</span></div><a href="/ga/status/12"><time datetime="2022-10-16T09:00:00.000Z">1</time></a></article></body></html>
      """)
    #expect(posts.map(\.text) == ["오늘 @talk_example님 환불\n언제"])
  }
}
