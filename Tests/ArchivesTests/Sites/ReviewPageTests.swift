import Posts
import Testing

@testable import Archives

/// Reviews in shops of apps, and forums of phpBB.
@Suite struct ReviewPageTests {
  @Test func `every review is a post, and the maker's words answer it`() throws {
    let review = { (name: String, text: String, answer: String) in
      """
      <div class=RHo1pe><header data-review-id=r1><div class=X5PpBb>\(name)</div><span class=bp9Aid>2022년 10월 15일</span></header>
      <div class=h3YV2d>\(text)</div>\(answer)</div>
      """
    }
    let answer = """
      <div class=ocpBU><div class=I6j64d>만든 곳</div><div class=I9Jtec>2022년 10월 17일</div><div class=ras4vb>죄송합니다</div></div>
      """
    let page = review("나래", "결제가 안 돼요", answer) + review("가온", "환불해 주세요", "")
    #expect(
      try PostLines.read(PostLines.page("https://play.google.com/store/apps/details?id=a.b", page)) == [
        "google-play|나래/-|2022-10-15T00:00|-|결제가 안 돼요", "google-play|만든 곳/-|2022-10-17T00:00|0|죄송합니다",
        "google-play|가온/-|2022-10-15T00:00|-|환불해 주세요",
      ])
  }

  @Test func `reviews of the App Store are read beside the one in its JSON`() throws {
    let review = { (name: String, text: String) in
      """
      <div class=we-customer-review><span class=we-customer-review__user> \(name) </span><time datetime="2022-10-15T07:12:11.000Z">1</time>
      <h3 class=we-customer-review__title>글</h3><blockquote class=we-customer-review__body><p>\(text)</p><button>더 보기</button></blockquote></div>
      """
    }
    let json = """
      <script type="application/ld+json">{"@type":"SoftwareApplication","name":"톡","review":[{"@type":"Review","author":"나래",
      "datePublished":"2022-10-15","reviewBody":"환불해 주세요"}]}</script>
      """
    #expect(
      try PostLines.read(
        PostLines.page(
          "https://apps.apple.com/kr/app/id1", review("나래", "환불해 주세요") + review("가온", "예약 끊김"), head: json))
        == ["app-store|나래/-|2022-10-15T07:12|-|환불해 주세요", "app-store|가온/-|2022-10-15T07:12|-|예약 끊김"])
  }

  @Test func `every post of a topic of phpBB is one, without what it quotes`() throws {
    let post = { (number: Int, name: String, text: String) in
      """
      <div id=p\(number) class=post><div class=postbody><h3><a href="#p\(number)">먹통</a></h3><p class=author>by <strong><a
      class=username>\(name)</a></strong> » <time datetime="2022-10-15T07:11:00+00:00">1</time></p><div class=content>\(text)</div></div></div>
      """
    }
    let page =
      "<div id=phpbb>\(post(1, "나래", "예약 끊김"))\(post(2, "가온", "<blockquote><cite>나래 wrote:</cite>예약</blockquote>저도요"))</div>"
    let html = PostLines.page("https://forum.example/viewtopic.php?t=10", page)
    #expect(
      try PostLines.read(html) == [
        "phpbb|나래/-|2022-10-15T07:11|-|예약 끊김", "phpbb|가온/-|2022-10-15T07:11|-|저도요",
      ])
    #expect(Set(try ScriptPageTests.posts(html).map(\.id)).count == 2)
  }
}
