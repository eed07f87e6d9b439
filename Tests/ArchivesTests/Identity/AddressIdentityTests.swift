import Posts
import Testing

@testable import Archives

/// Which addresses are one post's, and which are not.
@Suite struct AddressIdentityTests {
  /// The ids of posts at these addresses.
  static func ids(_ addresses: [String]) throws -> [Post.ID] {
    let rows = addresses.enumerated().map { "\($1),2022-10-15 17:00,가,글 \($0)\n" }
    return try ScriptPageTests.posts("url,date,author,text\n" + rows.joined()).map(\.id)
  }

  @Test(arguments: [
    ("https://www.facebook.com/cafe/posts/56", "https://www.facebook.com/cafe/posts/56?comment_id=88"),
    ("https://facebook.com/cafe/posts/56?comment_id=88", "https://facebook.com/cafe/posts/56?comment_id=89"),
    (
      "https://facebook.com/cafe/posts/56?comment_id=88",
      "https://facebook.com/cafe/posts/56?comment_id=88&reply_comment_id=90"
    ),
    ("https://www.instagram.com/p/Cjx/", "https://www.instagram.com/p/Cjx/c/180/"),
    ("https://www.instagram.com/p/Cjx/c/180/", "https://www.instagram.com/p/Cjx/c/181/"),
    ("https://arca.live/b/shop/610", "https://arca.live/b/shop/610/200"),
    ("https://na.tistory.com/12", "https://ga.tistory.com/12"),
    ("https://www.youtube.com/watch?v=Ab", "https://www.youtube.com/watch?v=Ab&lc=Ug1"),
    ("https://www.youtube.com/channel/Ab", "https://www.youtube.com/channel/Cd"),
    ("https://news.example/amp", "https://news.example/"),
    ("https://www.fmkorea.com/best2/5100", "https://www.fmkorea.com/best2/5101"),
    ("https://forum.example/read?t=100", "https://forum.example/read?t=200"),
    ("https://forum.example/viewtopic.php?f=2&t=10", "https://forum.example/viewtopic.php?f=2&t=11"),
    ("https://forum.example/read?s=1&from=3", "https://forum.example/read?s=1&from=4"),
    ("https://forum.example/thread/5#12", "https://forum.example/thread/5#13"),
    (
      "https://n.news.naver.com/mnews/article/comment/001/0013",
      "https://n.news.naver.com/mnews/article/002/0013"
    ),
  ])
  func `two posts`(one: String, other: String) throws {
    #expect(Set(try AddressIdentityTests.ids([one, other])).count == 2)
  }

  @Test(arguments: [
    ("https://www.fmkorea.com/best2/5100", "https://www.fmkorea.com/index.php?document_srl=5100"),
    ("https://arca.live/b/shop/610?p=2", "https://arca.live/b/shop/610"),
    ("https://www.instagram.com/p/Cjx/?igshid=a", "https://www.instagram.com/cafe/p/Cjx/"),
    ("https://x.com/cafe/status/12?s=20&t=Ab", "https://twitter.com/cafe/status/12/photo/1"),
    ("https://youtu.be/Ab12?t=30", "https://youtu.be/Ab12"),
    ("https://news.example/a?id=3&utm_source=b", "https://news.example/a?id=3"),
    (
      "https://n.news.naver.com/mnews/article/comment/001/0013", "https://n.news.naver.com/article/001/0013"
    ),
    ("https://redd.it/y4a", "https://www.reddit.com/r/korea/comments/y4a/kakao/"),
    ("https://youtu.be/Ab12?t=30", "https://www.youtube.com/watch?v=Ab12&t=10s"),
    ("https://fxtwitter.com/cafe/status/12", "https://x.com/cafe/status/12"),
    ("https://cafe.naver.com/f-e/cafes/1/articles/12", "https://cafe.naver.com/ca-fe/cafes/1/articles/12"),
    ("https://m.news.naver.com/read.naver?oid=001&aid=0013", "https://n.news.naver.com/article/001/0013"),
    (
      "https://sports.news.naver.com/news?oid=001&aid=0013",
      "https://m.sports.naver.com/kbaseball/article/001/0013"
    ),
    ("https://entertain.naver.com/read?oid=001&aid=0013", "https://m.entertain.naver.com/article/001/0013"),
    ("https://na.tistory.com/12", "https://na.tistory.com/m/12"),
    ("https://na.blog.me/2229", "https://blog.naver.com/na?Redirect=Log&logNo=2229"),
    ("https://gall.dcinside.com/cafe/12", "https://gall.dcinside.com/mgallery/board/view/?id=cafe&no=12"),
    (
      "https://m.bobaedream.co.kr/board/bbs_view/freeb/26",
      "https://www.bobaedream.co.kr/view?code=freeb&No=26"
    ),
    ("https://web.archive.org/web/20221017111105/https://news.example/2", "https://news.example/2"),
    ("https://archive.ph/2022.10.17-111105/https://news.example/2", "https://news.example/2"),
    ("https://news.example/a/2/?outputType=amp", "https://news.example/a/2/"),
    ("https://news.example/a/2/amp/", "https://news.example/a/2"),
    ("https://news.example/a/2/amp", "https://news.example/a/2"),
    ("https://www.facebook.com/cafe/posts/56", "https://m.facebook.com/story.php?story_fbid=56&id=100"),
    ("https://www.instagram.com/p/Cjx/c/180/", "https://www.instagram.com/cafe/p/Cjx/c/180/"),
  ])
  func `one post`(one: String, other: String) throws {
    #expect(Set(try AddressIdentityTests.ids([one, other])).count == 1)
  }
}
