import Posts
import Testing

@testable import Archives

/// Pages saved from the Wayback Machine.
@Suite struct ArchivedPageTests {
  @Test func `an archived page is dated by its address and has the address it had`() throws {
    let html = """
      <!DOCTYPE html><html><head><meta charset=utf-8>
      <link rel=canonical href="https://web.archive.org/web/20221015080000/https://www.fmkorea.com/1"></head>
      <body><div class=rd_hd><span class=date>3 시간 전</span></div>
      <div class=rd_body><div class=xe_content>톡 먹통</div></div></body></html>
      """
    let post = try #require(try ScriptPageTests.posts(html).first)
    #expect(post.published?.written == "2022-10-15T14:00:00+09:00")
    #expect(post.permalink == "https://www.fmkorea.com/1" && post.platform == "fmkorea")
    let live = html.replacing("https://web.archive.org/web/20221015080000/", with: "")
    #expect(try ScriptPageTests.posts(live).first?.id == post.id)
  }

  @Test func `an archived tweet is its author's`() throws {
    let html = """
      <!DOCTYPE html><html><head><meta charset=utf-8>
      <link rel=canonical href="https://web.archive.org/web/20221015080000/https://twitter.com/kim"></head><body>
      <article data-testid=tweet><div data-testid=User-Name><a href="/web/20221015080000/https://twitter.com/kim">김</a>
      <a href="/web/20221015080000/https://twitter.com/kim/status/15"><time datetime="2022-10-15T07:00:00.000Z">1h</time></a></div>
      <div data-testid=tweetText>톡 먹통</div></article></body></html>
      """
    let post = try #require(try ScriptPageTests.posts(html).first)
    #expect(post.author?.handle == "kim" && post.permalink == "https://twitter.com/kim/status/15")
  }

  /// A list of a board that names no address of its own.
  private static func list(_ head: String, _ links: String, _ tail: String) -> String {
    """
    <!DOCTYPE html><html><head>\(head)<meta charset=utf-8></head><body><div class=fm_best_widget><ul><li class=li><h3 class=title>
    <a href="\(links)/5100"><span class=ellipsis-target>톡 먹통</span></a></h3><span class=regdate>3 시간 전</span></li></ul></div></body></html>
    \(tail)
    """
  }

  @Test(arguments: [
    list(
      "<script>__wm.wombat(\"https://www.fmkorea.com:443/best\",\"20221015080000\",\"https://web.archive.org/\");</script>",
      "", ""),
    list(
      "", "/web/20221015080000/https://www.fmkorea.com",
      "<!--\n     FILE ARCHIVED ON 08:00:00 Oct 15, 2022 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 01:00:00 Jan 01, 2024. -->"
    ),
    list(
      "<link rel=canonical href=\"https://archive.ph/2022.10.15-080000/https://www.fmkorea.com/best\">", "",
      ""),
    list(
      "<meta property=\"og:url\" content=\"http://archive.today/20221015080000/https://www.fmkorea.com/best\">",
      "", ""),
  ])
  func `an archive's own notes say where a page lay and when it was taken`(html: String) throws {
    let post = try #require(try ScriptPageTests.posts(html).first)
    #expect(post.published?.written == "2022-10-15T14:00:00+09:00")
    #expect(post.permalink == "https://www.fmkorea.com/5100" && post.platform == "fmkorea")
  }

  @Test(arguments: [
    ("https://archive.ph/2022.10.15-080000/https://a.kr/x", "https://a.kr/x"),
    ("https://archive.ph/Ab12C", "https://archive.ph/Ab12C"),
    (
      "https://archive.example/20221015080000/https://a.kr/x",
      "https://archive.example/20221015080000/https://a.kr/x"
    ),
    ("https://web.archive.org/web/20221015080000/http://a.kr:80/x", "http://a.kr/x"),
    ("https://web.archive.org/web/20221015080000id_/https://a.kr/x?y=1", "https://a.kr/x?y=1"),
    ("/web/20221015080000/http://a.kr/", "http://a.kr/"),
    ("https://a.kr/web/20221015080000/https://a.kr/web/3", "https://a.kr/web/3"),
    ("https://a.kr/web/2022/https://a.kr/web/3", "https://a.kr/web/2022/https://a.kr/web/3"),
    ("https://a.kr/x/web/20221015080000/https://b.kr", "https://a.kr/x/web/20221015080000/https://b.kr"),
  ])
  func `only the archive's own form is undone`(address: String, original: String) {
    #expect(WaybackAddress.original(of: address) == original)
  }
}
