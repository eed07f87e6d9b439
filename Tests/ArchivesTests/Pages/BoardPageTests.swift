import Posts
import Testing

@testable import Archives

/// Boards and blogs that Koreans write on, each in its own marks: a post of two lines and one comment.
@Suite struct BoardPageTests {
  struct Board: CustomTestStringConvertible, Sendable {
    let platform: String
    let address: String
    let body: String
    var testDescription: String { platform }
  }

  static let boards = [
    Board(
      platform: "theqoo", address: "https://theqoo.net/hot/26",
      body: """
        <div class=rd><div class=theqoo_document_header><span class=title>먹통</span></div><div class=btm_area>
        <div class=side>가온</div><div class="side fr"><span>2022.10.15 15:44</span></div></div><div class=rd_body>
        <article><div class=xe_content><p>예약 끊김</p><p>큰일</p></div></article></div></div><ul class=fdb_lst_ul>
        <li id=comment_27><div class=meta><span class=date>2022.10.15 15:50</span></div><div class=xe_content>저도요</div></li></ul>
        """),
    Board(
      platform: "ruliweb", address: "https://bbs.ruliweb.com/community/board/3/read/58",
      body: """
        <div class=user_view><span class=subject_inner_text>먹통</span><strong class=nick>가온</strong>
        <span class=regdate>2022.10.15 (15:44)</span></div><div class=board_main_view><div class=view_content><p>예약 끊김</p>
        <p>큰일</p></div></div><div class=comment_view><table><tr class=comment_element id=ct_1><td><b class=nick>나래</b>
        <span class=time>22.10.15 15:50</span></td><td class=comment><span class=text>저도요</span></td></tr></table></div>
        """),
    Board(
      platform: "bobaedream", address: "https://www.bobaedream.co.kr/view?code=free&No=26",
      body: """
        <div class=writerProfile><dt><strong>먹통</strong></dt><span class=author>가온</span><span class=countGroup>조회
        <em>1,234</em> | 추천 3 | 2022.10.15 (토) 15:44</span></div><div class=bodyCont><p>예약 끊김</p><p>큰일</p></div>
        <div class=commentlistbox><ul class=basiclist><li><span class=author>나래</span><span class=date>22.10.15 15:50</span>
        <dl><dd id=small_cmt_1>저도요</dd></dl></li></ul></div>
        """),
    Board(
      platform: "nate-pann", address: "https://pann.nate.com/talk/36",
      body: """
        <div class=post-tit-info><h1>먹통</h1><a class=writer>가온</a><span class=date>2022.10.15 15:44</span></div>
        <div class=posting><div id=contentArea>예약 끊김<br>큰일</div></div><dl class=cmt_item><dt><span class=nameui>나래</span>
        <i>2022.10.15 15:50</i></dt><dd class=usertxt>저도요</dd></dl>
        """),
    Board(
      platform: "gnuboard", address: "http://old.example/bbs/board.php?bo_table=free&wr_id=7",
      body: """
        <article id=bo_v><h2 id=bo_v_title><span class=bo_v_tit>먹통</span></h2><section id=bo_v_info><span class=sv_member>가온
        </span><strong class=if_date>작성일 22-10-15 15:44</strong></section><section id=bo_v_atc><div id=bo_v_con><p>예약 끊김</p>
        <p>큰일</p></div></section></article><section id=bo_vc><article id=c_8><span class=guest>나래</span><time
        datetime="2022-10-15T15:50:00+09:00">15:50</time><div class=cmt_contents><p>저도요</p></div></article></section>
        """),
    Board(
      platform: "rhymix", address: "http://old.example/free/7",
      body: """
        <div class=board_read><div class=read_header><h1><a href="/free/7">먹통</a></h1><a class=author>가온</a><span
        class=time>2022.10.15 15:44</span></div><div class=read_body><div class=xe_content><p>예약 끊김</p><p>큰일</p></div></div></div>
        <ul><li class=fbItem id=comment_8><h3 class=author>나래</h3><p class=time>2022.10.15 15:50</p><div class=xe_content>저도요
        </div></li></ul>
        """),
    Board(
      platform: "quasarzone", address: "https://quasarzone.com/bbs/free/views/13",
      body: """
        <div class=common-view-area><h1 class=title>먹통</h1><span class=nick data-nick=가온></span><span class=date>2022.10.15
        15:44</span><div class=view-content><div id=new_contents><p>예약 끊김</p><p>큰일</p></div></div></div><div class=reply-list>
        <ul><li data-comment-id=1><span class=nick data-nick=나래></span><span class=date>2022.10.15 15:50</span>
        <div class=mid-text-area>저도요</div></li></ul></div>
        """),
  ]

  @Test(arguments: boards) func `a short post and its comment are read`(board: Board) throws {
    let posts = try ScriptPageTests.posts(
      """
      <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>먹통</title>
      <link rel="canonical" href="\(board.address.replacing("&", with: "&amp;"))"></head><body>\(board.body)</body></html>
      """)
    #expect(posts.map(\.text) == ["예약 끊김\n큰일", "저도요"])
    #expect(posts.map(\.platform) == [board.platform, board.platform])
    #expect(
      posts.map { $0.published?.written } == ["2022-10-15T15:44:00+09:00", "2022-10-15T15:50:00+09:00"])
    #expect(posts.first?.title == "먹통" && posts.first?.author?.name == "가온")
    #expect(posts.first?.permalink == board.address && posts.last?.parent == posts.first?.id)
  }

  @Test func `blogs and forums are read in their own marks`() throws {
    let page = { (address: String, body: String) in
      "<!DOCTYPE html><html><head><meta charset=utf-8><link rel=canonical href='\(address)'></head><body>\(body)</body></html>"
    }
    let brunch = try ScriptPageTests.posts(
      page(
        "https://brunch.co.kr/@ga/12",
        """
        <div class=wrap_view_article><h1 class=cover_title>멈춘 날</h1><div class=wrap_cover_info><span class=txt_author>가온</span>
        <span class=date>Oct 15. 2022</span></div><div class=wrap_body><p>가게는 조용했다.</p></div></div>
        """))
    #expect(brunch.map(\.text) == ["가게는 조용했다."])
    #expect(brunch.first?.published?.written == "2022-10-15T00:00:00+09:00")
    let velog = try ScriptPageTests.posts(
      page(
        "https://velog.io/@ga/log",
        """
        <div class=head-wrapper><h1>회고</h1><div class=information><span class=username><a href="/@ga">ga</a></span><span
        class=separator>·</span><span>2022년 10월 16일</span></div></div><div class=atom-one><p>이중화가 없었다.</p></div>
        """))
    #expect(velog.map(\.text) == ["이중화가 없었다."] && velog.first?.author?.handle == "ga")
    let forum = try ScriptPageTests.posts(
      page(
        "https://forum.example/t/5",
        (1...2).map {
          """
          <div class=topic-post><div class=names><span class=username><a data-user-card=ga\($0)>가\($0)</a></span></div><div
          class=post-date><a href="/t/5/\($0)"><span class=relative-date data-time=1665824400000></span></a></div>
          <div class=cooked><p>예약을 못 받아요 \($0)</p></div></div>
          """
        }.joined()))
    #expect(forum.map(\.text) == ["예약을 못 받아요 1", "예약을 못 받아요 2"])
    #expect(forum.map { $0.author?.handle } == ["ga1", "ga2"])
    #expect(
      forum.allSatisfy { $0.published?.instant == "2022-10-15T09:00:00Z" && $0.platform == "discourse" })
  }

  @Test func `a site that shares its software with another is not that one`() throws {
    let posts = try ScriptPageTests.posts(
      AlikePostTests.board(77, "").replacing("www.fmkorea.com", with: "xe.example.kr"))
    #expect(posts.map(\.platform) == ["web"])
    #expect(posts.map(\.text) == ["본문 77"])
  }
}
