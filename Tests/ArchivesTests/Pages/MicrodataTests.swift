import Posts
import Testing

@testable import Archives

/// Comments and forum posts in microdata.
@Suite struct MicrodataTests {
  @Test func `comments in microdata answer the article that holds them, and each other`() throws {
    let html = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>
      <link rel="canonical" href="https://news.example/a/2"></head><body>
      <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">먹통 사흘째</h1>
      <time itemprop="datePublished" datetime="2022-10-17T09:00:00+09:00">17일</time>
      <div itemprop="articleBody"><p>카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다. 복구는 언제 끝날지 모른다.</p></div>
      <section><div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">지은</b></span>
      <time itemprop="dateCreated" datetime="2022-10-17T10:00:00+09:00">10시</time>
      <p itemprop="text">저희 가게도 예약이 다 날아갔어요.</p>
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">민수</b>
      <p itemprop="text">환불은 받으셨나요?</p></div></div>
      <div itemprop="comment" itemscope itemtype="http://schema.org/UserComments"><span itemprop="creator">하나</span>
      <meta itemprop="commentTime" content="2022-10-17T11:00:00+09:00"><div itemprop="commentText">언제 되나요</div></div>
      </section></article></body></html>
      """
    let posts = try ScriptPageTests.posts(html)
    #expect(posts.count == 4)
    guard posts.count == 4 else { return }
    #expect(posts[0].title == "먹통 사흘째" && !posts[0].text.contains("환불"))
    #expect(posts.dropFirst().map(\.text) == ["저희 가게도 예약이 다 날아갔어요.", "환불은 받으셨나요?", "언제 되나요"])
    #expect(posts.dropFirst().map { $0.author?.name } == ["지은", "민수", "하나"])
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id, posts[0].id])
    #expect(posts[1].published?.written == "2022-10-17T10:00:00+09:00")
    #expect(posts[3].published?.written == "2022-10-17T11:00:00+09:00")
    #expect(posts[3].sources[0].bytes.count < 400)
  }

  @Test func `a forum's thread in microdata gives its posts`() throws {
    let post = { (kind: String, name: String, text: String, inner: String) in
      """
      <div itemscope itemtype="http://schema.org/\(kind)" \(kind == "Comment" ? "itemprop='comment'" : "")>
      <span itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/\(name)"><span itemprop="name">\(name)</span></a></span>
      <time itemprop="datePublished" datetime="2022-10-16T01:02:03Z">16</time><div itemprop="text">\(text)</div>\(inner)</div>
      """
    }
    let html =
      "<!DOCTYPE html><html><head><meta charset=utf-8><link rel=canonical href='https://forum.example/t/1'></head><body>"
      + post("DiscussionForumPosting", "가온", "채널 상담이 먹통입니다.", post("Comment", "나래", "저도요. 연락처가 없어요.", ""))
      + "</body></html>"
    let posts = try ScriptPageTests.posts(html)
    #expect(posts.map(\.text) == ["채널 상담이 먹통입니다.", "저도요. 연락처가 없어요."])
    #expect(posts.map { $0.author?.name } == ["가온", "나래"])
    #expect(posts.first?.permalink == "https://forum.example/t/1" && posts.last?.parent == posts.first?.id)
  }

  @Test func `comments below an entry of microformats answer it, and bear their own links`() throws {
    let posts = try ScriptPageTests.posts(
      """
      <!DOCTYPE html><html><head><link rel=canonical href="https://blog.example/a/"></head><body><article class=hentry>
      <h1 class=entry-title>먹통 대처</h1><div class=entry-content><p>톡이 멈추면 문자를 돌립니다.</p></div></article>
      <ol><li><article itemscope itemtype="https://schema.org/Comment"><a href="https://blog.example/a/#comment-11">15일</a>
      <div itemprop=text>저도 예약이 안돼요</div></article></li></ol></body></html>
      """)
    #expect(posts.map(\.text) == ["톡이 멈추면 문자를 돌립니다.", "저도 예약이 안돼요"])
    #expect(posts.last?.parent == posts.first?.id)
    #expect(posts.last?.permalink == "https://blog.example/a/#comment-11")
  }

  @Test(arguments: ["hentry", "post"]) func `comments of blog software need no marks`(kind: String) throws {
    let comment = { (number: Int, inner: String) in
      """
      <li id="comment-\(number)" class="comment depth-1"><article><cite class=fn>손님 \(number)</cite><a
      href="https://blog.example/a/#comment-\(number)"><time datetime="2022-10-15T18:00:00+09:00">15일</time></a>
      <div class=comment-content><p>저도요 \(number)</p></div></article>\(inner)</li>
      """
    }
    let posts = try ScriptPageTests.posts(
      """
      <!DOCTYPE html><html><head><link rel=canonical href="https://blog.example/a/"></head><body><article class=\(kind)>
      <h1 class=entry-title>먹통 대처</h1><div class=entry-content><p>톡이 멈추면 문자를 돌리고, 손님에게는 전화로 미리 알려 예약을 다시 잡습니다.</p></div>
      </article><div id=comments><ol class=comment-list>\(comment(11, "<ol>" + comment(12, "") + "</ol>"))\(comment(13, ""))</ol></div></body></html>
      """)
    #expect(posts.dropFirst().map(\.text) == ["저도요 11", "저도요 12", "저도요 13"])
    guard posts.count == 4 else { return }
    #expect(posts.map(\.parent) == [nil, posts[0].id, posts[1].id, posts[0].id])
    #expect(posts[2].permalink == "https://blog.example/a/#comment-12" && posts[2].author?.name == "손님 12")
  }
}
