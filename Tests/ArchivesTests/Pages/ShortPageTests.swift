import Posts
import Testing

@testable import Archives

/// Pages whose article is a line or two, as complaints are.
@Suite struct ShortPageTests {
  static func page(_ head: String, _ body: String) -> String {
    """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>톡 먹통 | 게시판</title>
    <meta property="og:url" content="https://board.example/1">\(head)</head><body>\(body)</body></html>
    """
  }

  static let type = "<meta property=\"og:type\" content=\"article\">"
  static let description = "<meta property=\"og:description\" content=\"톡이 멈춰 예약이 끊겼습니다.\">"

  @Test(arguments: [
    ("", "<div itemprop=articleBody><p>예약 다 놓쳤어요</p></div>"),
    (type, "<article><p>예약 다 놓쳤어요</p></article>"),
    (type, "<div class=entry-content><p>예약 다 놓쳤어요</p></div>"),
    (type + description, "<article><p>예약 다 놓쳤어요</p></article>"),
    (type, "<div><p>예약 다 놓쳤어요, 큰일이에요</p></div>"),
    (type + description, "<div id=root></div>"),
    (type + description, "<div><p>회사 소개와 개인정보 처리방침</p></div>"),
  ])
  func `an article that is stated needs no length`(head: String, body: String) throws {
    let texts = try CutPageTests.reading(Self.page(head, body)).texts
    #expect(texts.count == 1)
    #expect(texts.allSatisfy { $0.contains("예약") })
  }

  @Test(arguments: [
    "<h4>톡 먹통</h4><div class=i>작성자 : 가온 작성일 : 2022-10-16 18:12 조회 : 3</div><div class=c><p>예약 다 놓쳤어요 환불만 했어요</p></div>",
    "<h2>톡 먹통</h2><div><b>가온</b><b>2022-10-16 18:12</b><b>조회 3</b></div><div class=c>예약 다 놓쳤어요, 큰일이에요</div>",
    "<h2>가게 일</h2><div><b>가온</b><i>2022-10-16 18:12</i><i>조회 3</i></div><div>예약 다 놓쳤어요, 큰일이에요</div>",
    "<table><tr><td>글쓴이 : 가온 날짜 : 22-10-16 18:12 조회 : 3</td></tr><tr><td><i id=writeContents>예약 다 놓쳤어요</i></td></tr></table>",
    "<div><div class=n>작성일</div><div class=v>2022-10-16 18:12</div></div><div class=kboard-content><p>예약 다 놓쳤어요</p></div>",
  ])
  func `a board's post that is dated needs no length`(body: String) throws {
    let posts = try ScriptPageTests.posts(Self.page("", body))
    #expect(posts.count == 1 && posts.allSatisfy { $0.text.hasPrefix("예약 다 놓쳤어요") && $0.text.count < 20 })
    #expect(posts.first?.published?.written == "2022-10-16T18:12:00+09:00")
  }

  @Test(arguments: [
    ("", "<div><p>예약 다 놓쳤어요, 큰일이에요</p></div>"), (description, "<div id=root></div>"),
    ("", "<article><a href=/2>다른 글로 가기</a></article>"), (type, "<article></article>"),
  ])
  func `a few words that nothing calls an article are none`(head: String, body: String) throws {
    let reading = try CutPageTests.reading(Self.page(head, body))
    #expect(reading.texts.isEmpty && reading.reasons == ["no-posts"])
  }

  static let text = "<p>톡이 멈춘 그날 오후, 가게로 들어오던 예약 알림이 한꺼번에 끊겼다. 손님들에게 전화를 걸어 사과했다.</p>"
  static let comment = """
    <div class="comment-list"><div><b>손님</b><time datetime="2022-10-17T10:00:00+09:00">17일</time>
    <span class="date">2022.10.17 10:00</span><p>힘내세요</p></div></div>
    """

  @Test(arguments: [
    "<h1>먹통</h1><div class=meta>조회 12 | 추천 3 | 2022.10.15 (토) 15:44</div><div itemprop=articleBody>\(text)</div>",
    "<h1>먹통</h1><div class=information><a>가온</a><span>·</span><span>2022년 10월 15일 15:44</span></div><div itemprop=articleBody>\(text)</div>",
    "<article><h1>먹통</h1><time datetime=\"2022-10-15T15:44:00+09:00\">15일</time>\(text)</article>",
    "<div class=has-comments><h1>먹통</h1><p class=date>2022.10.15 15:44</p><div itemprop=articleBody>\(text)</div></div>",
  ])
  func `a comment does not date the article above it`(body: String) throws {
    let posts = try ScriptPageTests.posts(Self.page("", body + Self.comment))
    #expect(posts.map { $0.published?.written } == ["2022-10-15T15:44:00+09:00"])
  }

  @Test func `an article without a date above comments has none`() throws {
    let posts = try ScriptPageTests.posts(Self.page("", "<article>\(Self.text)</article>" + Self.comment))
    #expect(posts.map { $0.published?.written } == [nil])
  }
}
