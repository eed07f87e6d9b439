import Posts
import Testing

@testable import Archives

/// Posts of forums, blogs and stores as their own interfaces give them.
@Suite struct ForumExportTests {
  @Test func `comments of Reddit answer each other, and bear their links`() throws {
    let posts = try ScriptPageTests.posts(
      """
      [{"kind":"t3","data":{"id":"y4","name":"t3_y4","title":"서버 다운","selftext":"화재라고 함","author":"ga",
        "subreddit":"hanguk","created_utc":1665819000.0,"permalink":"/r/hanguk/comments/y4/x/"}},
       {"kind":"t1","data":{"id":"i1","name":"t1_i1","parent_id":"t3_y4","body":"결제도 &gt; 안됨","author":"na",
        "created_utc":1665820000.0,"permalink":"/r/hanguk/comments/y4/x/i1/","replies":{"data":{"children":[{"data":
        {"id":"i2","name":"t1_i2","parent_id":"t1_i1","body":"ㅇㅈ","author":"da","created_utc":1665820100.0,
        "permalink":"/r/hanguk/comments/y4/x/i2/","replies":""}}]}}}}]
      """)
    #expect(posts.map(\.text) == ["화재라고 함", "결제도 > 안됨", "ㅇㅈ"])
    guard posts.count == 3 else { return }
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id])
    #expect(posts.map { $0.author?.name } == [nil, nil, nil])
    #expect(posts[2].permalink == "https://www.reddit.com/r/hanguk/comments/y4/x/i2/")
  }

  @Test func `posts of Discourse answer each other`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"post_stream":{"posts":[{"id":11,"name":"가온","username":"ga","created_at":"2022-10-15T09:00:00.000Z",
       "cooked":"<p>톡이 안됩니다</p>","post_number":1,"reply_to_post_number":null,"topic_id":5,"topic_slug":"tok"},
       {"id":12,"name":"나래","username":"na","created_at":"2022-10-15T09:10:00.000Z","cooked":"<p>저도요</p>",
       "post_number":2,"reply_to_post_number":1,"topic_id":5,"topic_slug":"tok"}]},"title":"장애"}
      """)
    #expect(posts.map(\.text) == ["톡이 안됩니다", "저도요"])
    #expect(posts.last?.parent == posts.first?.id && posts.last?.author?.handle == "na")
  }

  @Test func `posts and comments of WordPress's interface are read in the blog's zone`() throws {
    let posts = try ScriptPageTests.posts(
      """
      [{"id":5,"date":"2022-10-15T17:00:00","date_gmt":"2022-10-15T08:00:00","status":"publish","type":"post",
        "link":"https://blog.example/a/","title":{"rendered":"먹통 &#8220;대처&#8221;"},
        "content":{"rendered":"<p>문자를 돌립니다.</p>","protected":false},"excerpt":{"rendered":"<p>요약</p>"},"author":1},
       {"id":11,"post":5,"parent":0,"author_name":"손님","date":"2022-10-15T18:00:00","date_gmt":"2022-10-15T09:00:00",
        "content":{"rendered":"<p>저도 안돼요</p>"},"link":"https://blog.example/a/#comment-11","status":"approved"}]
      """)
    #expect(posts.map(\.text) == ["문자를 돌립니다.", "저도 안돼요"])
    #expect(posts.first?.title == "먹통 “대처”" && posts.last?.author?.name == "손님")
    #expect(posts.last?.parent == posts.first?.id)
    #expect(
      posts.map { $0.published?.written } == ["2022-10-15T17:00:00+09:00", "2022-10-15T18:00:00+09:00"])
  }

  @Test func `reviews of Apple's feed are read`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"feed":{"author":{"name":{"label":"iTunes Store"}},"entry":[{"author":{"name":{"label":"손님"}},
       "updated":{"label":"2022-10-15T02:11:09-07:00"},"im:rating":{"label":"1"},"id":{"label":"917"},
       "title":{"label":"먹통"},"content":{"label":"결제가 안돼요","attributes":{"type":"text"}}}]}}
      """)
    #expect(posts.map(\.text) == ["결제가 안돼요"])
    #expect(posts.first?.author?.name == "손님" && posts.first?.title == "먹통")
  }

  @Test func `a page without its address links to its site, and counts comments that are gone`() throws {
    let tweet = """
      <article data-testid="tweet"><div data-testid="User-Name"><a href="/ga">가온</a></div><a href="/ga/status/15"><time
      datetime="2022-10-15T08:03:11Z">15일</time></a><div data-testid="tweetText">톡 먹통</div></article>
      """
    let posts = try ScriptPageTests.posts(InnerPostTests.page(tweet))
    #expect(posts.map(\.permalink) == ["https://x.com/ga/status/15"])
    let comments = """
      <ul><li class=u_cbox_comment><span class=u_cbox_contents>보상하라</span></li><li class=u_cbox_comment><span
      class=u_cbox_delete_contents>작성자에 의해 삭제된 댓글입니다.</span></li></ul>
      """
    let reading = try CutPageTests.reading(InnerPostTests.page(comments))
    #expect(reading.texts == ["보상하라"] && reading.reasons == ["not-a-post"])
  }
}
