import Posts
import Testing

@testable import Archives

/// Pages of networks as browsers show them.
@Suite struct NetworkPageTests {
  @Test func `a name of an account in a tweet breaks no line`() throws {
    let tweet = """
      <article data-testid=tweet><div data-testid=User-Name><a href=/cafe_na><div dir=ltr><span>나래</span></div></a>
      <a href=/cafe_na/status/77><time datetime="2022-10-15T07:01:02.000Z">1</time></a></div>
      <div data-testid=tweetText><span>어제 </span><div><span><a href=/kakao>@kakao</a></span></div><span> 님 환불
      해 주세요</span></div></article>
      """
    #expect(
      try PostLines.read(PostLines.page("https://x.com/cafe_na", tweet)) == [
        "x|나래/cafe_na|2022-10-15T07:01|-|어제 @kakao 님 환불⏎해 주세요"
      ])
  }

  @Test func `Nitter and the old page for telephones give the posts of X`() throws {
    let nitter = """
      <div class=timeline><div class=timeline-item><a class=tweet-link href="/na/status/12#m"></a><a class=fullname>나래</a>
      <a class=username>@na</a><span class=tweet-date><a href="/na/status/12#m" title="Oct 15, 2022 · 7:05 AM UTC">Oct 15</a>
      </span><div class=tweet-content>배달 끊김</div><div class="quote quote-big"><a class=fullname>가온</a><a class=username>@ga</a>
      <span class=tweet-date><a href="/ga/status/11#m" title="Oct 15, 2022 · 6:59 AM UTC">1</a></span><div class=quote-text>점검
      중</div></div></div></div>
      """
    #expect(
      try PostLines.read(PostLines.page("https://nitter.net/na", nitter)) == [
        "x|나래/na|2022-10-15T07:05|-|배달 끊김", "x|가온/ga|2022-10-15T06:59|-|점검⏎중",
      ])
    let mobile = """
      <table class=tweet href="/na/status/12?p=v"><tr><td><strong class=fullname>나래</strong><div class=username>@na</div></td>
      <td class=timestamp><a href="/na/status/12?p=p">15 Oct 22</a></td></tr><tr><td><div class=tweet-text>배달 끊김</div></td></tr></table>
      """
    #expect(
      try PostLines.read(PostLines.page("https://mobile.twitter.com/na", mobile)) == [
        "x|나래/na|2022-10-15T00:00|-|배달 끊김"
      ])
  }

  @Test func `a post of Facebook on a computer, its comments and what answers them`() throws {
    let page = """
      <div role=feed><div role=article aria-posinset=1><h3><a href=/na><strong>나래</strong></a></h3>
      <a aria-label="2022년 10월 15일 토요일 오후 4:12" href="https://www.facebook.com/groups/g/posts/55/?__tn__=x">1일</a>
      <div data-ad-preview=message><div dir=auto>예약이 다</div><div dir=auto>날아갔어요 <div role=button>더 보기</div></div></div>
      <div role=article aria-label="가온님의 댓글, 1일 전"><a href="/ga?comment_id=x"><span><span dir=auto>가온</span></span></a>
      <span dir=auto lang=ko><div><div dir=auto>저희도요</div></div></span><ul><li><a href="/groups/g/posts/55/?comment_id=7">1일</a></ul></div>
      <div role=article aria-label="나래님이 가온님의 댓글에 남긴 답글, 1일 전"><a href="/na?comment_id=x"><span dir=auto>나래</span></a>
      <span dir=auto><div dir=auto>환불 받아요</div></span><ul><li>
      <a href="/groups/g/posts/55/?comment_id=7&amp;reply_comment_id=8">1일</a></ul></div></div></div>
      """
    let lines = try PostLines.read(PostLines.page("https://www.facebook.com/groups/g", page))
    #expect(
      lines.map { $0.split(separator: "|").suffix(2).joined(separator: "|") } == [
        "-|예약이 다⏎날아갔어요", "0|저희도요", "1|환불 받아요",
      ])
    #expect(lines.first?.hasPrefix("facebook|나래/-|2022-10-15T16:12|") == true)
  }

  @Test func `a comment of the plain page of Facebook is read though others answered it`() throws {
    let page = """
      <div id=m_story_permalink_view><div data-ft='{"top_level_post_id":"55"}'><h3><strong><a>나래</a></strong></h3>
      <abbr>2022년 10월 15일 오후 4:12</abbr><div data-ft='{"tn":"*s"}'><p>예약 끊김</p></div></div><div><div id=77><h3><a>가온</a></h3>
      <div>저희도요</div><abbr>2022년 10월 15일</abbr><div id="comment_replies_more_1:77"><a>답글 1개</a></div></div></div></div>
      """
    #expect(
      try PostLines.read(PostLines.page("https://mbasic.facebook.com/na/posts/55", page)).last
        == "facebook|가온/-|2022-10-15T00:00|0|저희도요")
  }

  @Test func `the words below a picture of Instagram and their comments`() throws {
    let page = """
      <main><article><header><a href=/cafe_na/>cafe_na</a></header><ul><div><li><h2><a href=/cafe_na/>cafe_na</a></h2>
      <h1 dir=auto>예약 취소<br>매출 0원</h1><time datetime="2022-10-15T08:12:33.000Z">2주</time></li></div><ul><li>
      <h3><a href=/gaon/>gaon</a></h3><div><span dir=auto>저희도요</span></div><a href=/p/Cj/c/18/><time
      datetime="2022-10-15T09:00:00.000Z">2주</time></a></li></ul><ul><li><h3><a href=/cafe_na/>cafe_na</a></h3><div><span>힘내요
      </span></div><a href=/p/Cj/c/18/r/19/><time datetime="2022-10-15T09:05:00.000Z">2주</time></a></li></ul></ul></article></main>
      """
    #expect(
      try PostLines.read(PostLines.page("https://www.instagram.com/p/Cj/", page)) == [
        "instagram|-/cafe_na|2022-10-15T08:12|-|예약 취소⏎매출 0원", "instagram|-/gaon|2022-10-15T09:00|0|저희도요",
        "instagram|-/cafe_na|2022-10-15T09:05|1|힘내요",
      ])
  }

  @Test func `comments below a video, in elements and in the page's JSON, are the same ones`() throws {
    let comment = { (element: String, number: String, text: String) in
      """
      <\(element)><a id=author-text href=/@na> 나래 </a><span id=published-time-text><a href="/watch?v=Ab&amp;lc=\(number)">2022년
      10월 15일(수정됨)</a></span><yt-attributed-string id=content-text>\(text)</yt-attributed-string></\(element)>
      """
    }
    let address = "https://www.youtube.com/watch?v=Ab"
    let shown = PostLines.page(
      address,
      comment("ytd-comment-view-model", "Ug1", "예약 끊김") + comment("ytd-comment-renderer", "Ug1.9a", "저도요"))
    #expect(
      try PostLines.read(shown) == [
        "youtube|나래/na|2022-10-15T00:00|?|예약 끊김", "youtube|나래/na|2022-10-15T00:00|0|저도요",
      ])
    let script = """
      <script>var ytInitialData = {"a":[{"commentRenderer":{"commentId":"Ug1","authorText":{"simpleText":"나래"},
      "contentText":{"runs":[{"text":"예약 "},{"text":"끊김"}]},"publishedTimeText":{"runs":[{"text":"2022년 10월 15일(수정됨)"}]}}},
      {"commentEntityPayload":{"properties":{"commentId":"Ug1.9a","content":{"content":"저도요"},"publishedTime":
      "2022년 10월 15일"},"author":{"displayName":"나래"}}}]};</script>
      """
    let carried = PostLines.page(address, script)
    #expect(
      try PostLines.read(carried) == [
        "youtube|나래/-|2022-10-15T00:00|?|예약 끊김", "youtube|나래/-|2022-10-15T00:00|0|저도요",
      ])
    #expect(
      try ScriptPageTests.posts(carried).map(\.id) == ScriptPageTests.posts(shown).map(\.id))
  }

  @Test func `Threads and Bluesky`() throws {
    let threads = """
      <div data-pressable-container=true><a href=/@na><span translate=no>na</span></a><a href=/@na/post/C9><time
      datetime="2024-07-15T08:12:33.000Z">3일</time></a><span dir=auto><span>예약 끊김</span></span><div role=button><span dir=auto>12</span>
      </div></div>
      """
    #expect(
      try PostLines.read(PostLines.page("https://www.threads.net/@na", threads)) == [
        "threads|-/na|2024-07-15T08:12|-|예약 끊김"
      ])
    let bluesky = """
      <div data-testid=postThreadItem-by-na.example><a href=/profile/na.example><div dir=auto>나래</div></a><div data-testid=postText>
      예약 끊김</div></div><div data-testid=postThreadItem-by-ga.example><a href=/profile/ga.example><span>가온</span></a>
      <a data-tooltip="2024년 7월 15일 오후 5:20" href=/profile/ga.example/post/3kb>3시간</a><div data-testid=postText>저도요</div></div>
      """
    let head = """
      <meta property="og:url" content="https://bsky.app/profile/na.example/post/3ka">
      <meta name="article:published_time" content="2024-07-15T08:12:33.000Z">
      """
    let page = PostLines.page(nil, bluesky, head: head)
    #expect(
      try PostLines.read(page) == [
        "bluesky|나래/na.example|2024-07-15T08:12|-|예약 끊김", "bluesky|가온/ga.example|2024-07-15T17:20|-|저도요",
      ])
    #expect(
      try ScriptPageTests.posts(page).map(\.permalink) == [
        "https://bsky.app/profile/na.example/post/3ka", "https://bsky.app/profile/ga.example/post/3kb",
      ])
  }
}
