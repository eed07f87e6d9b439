import Posts
import Testing

@testable import Archives

/// Sites that Koreans write on, a post and its comments.
@Suite struct KoreanSiteTests {
  struct Site: CustomTestStringConvertible, Sendable {
    let address: String
    let body: String
    let lines: [String]
    var testDescription: String { address }
  }

  static let sites = [
    Site(
      address: "https://www.82cook.com/entiz/read.php?num=35",
      body: """
        <h4 class="title bbstitle"><span>먹통</span></h4><div id=readHead><div class=readLeft><strong>나래</strong> | 조회수 : 2</div>
        <div class=readRight>작성일 : 2022-10-15 17:12:33</div></div><div id=articleBody><p>예약 끊김</p></div><ul class=reples>
        <li data-rn=9 class=rp><h5>1. <strong>가온</strong></h5><em>'22.10.15 5:15 PM</em><p>저도요</p></li></ul>
        """, lines: ["82cook|나래/-|2022-10-15T17:12|-|예약 끊김", "82cook|가온/-|2022-10-15T17:15|0|저도요"]),
    Site(
      address: "https://www.inven.co.kr/board/game/6271/12",
      body: """
        <div class=articleTitle><h1>먹통</h1></div><div class=articleWriter><span>나래</span><img alt=등급></div><div class=articleDate>
        2022-10-15 16:12:33</div><div id=powerbbsContent>파티 깨짐</div><div id=powerbbsCmt2><ul><li id=cmt1><span class=nickname>가온</span>
        <span class=date>(2022-10-15 16:15:01)</span><span class=comment>저도요</span></li><li class=replys id=cmt2>
        <span class=nickname>나래</span><span class=date>(2022-10-15 16:16:00)</span><span class=comment>환불</span></li></ul></div>
        """,
      lines: [
        "inven|나래/-|2022-10-15T16:12|-|파티 깨짐", "inven|가온/-|2022-10-15T16:15|0|저도요",
        "inven|나래/-|2022-10-15T16:16|1|환불",
      ]),
    Site(
      address: "https://mlbpark.donga.com/mp/b.php?b=bullpen&id=2022",
      body: """
        <div class=titles>먹통</div><div class=text1><span class=nick>나래</span></div><div class=text3><span class=val>2022-10-15 16:12</span>
        </div><div class=ar_txt id=contentDetail>콜이 없음<div class=tool_cont>도구</div></div><div class=reply_list><div id=reply_1>
        <span class=name>가온</span><span class=date>2022-10-15 16:15</span><span class=re_txt>저도요</span></div></div>
        """, lines: ["mlbpark|나래/-|2022-10-15T16:12|-|콜이 없음", "mlbpark|가온/-|2022-10-15T16:15|0|저도요"]),
    Site(
      address: "https://na.tistory.com/12",
      body: """
        <div class=tt_article_useless_p_margin><p>예약 끊김</p></div><span class=date>2022.10.16 10:00</span><ul class=list_reply>
        <li id=comment1><span class=tit_nickname>가온</span><span class=txt_date>2022.10.16 11:00</span><span class=txt_reply>저도요</span>
        <ul class=list_reply_comment><li id=comment2><span class=tit_nickname>나래</span><span class=txt_date>2022.10.16 11:10</span>
        <span class=txt_reply>힘내요</span></li></ul></li></ul>
        """,
      lines: [
        "tistory|-/-|2022-10-16T10:00|-|예약 끊김", "tistory|가온/-|2022-10-16T11:00|0|저도요",
        "tistory|나래/-|2022-10-16T11:10|1|힘내요",
      ]),
    Site(
      address: "https://v.daum.net/v/2022",
      body: """
        <div class=head_view><h3 class=tit_view>먹통</h3></div><span class=num_date>2022. 10. 16. 18:12</span><div class=article_view>
        <p>상인들이 운다.</p></div><div class=alex-area><ul class=list_comment><li id=comment1><span class=link_nick>가온</span>
        <span class=txt_date>2022. 10. 16. 18:20</span><p class=desc_txt>저도요</p><ul class=list_reply><li id=comment2>
        <span class=link_nick>나래</span><span class=txt_date>2022. 10. 16. 18:21</span><p class=desc_txt>환불</p></li></ul></li>
        <li id=comment3><p class=desc_txt>작성자가 삭제한 댓글입니다.</p></li></ul></div>
        """,
      lines: [
        "daum-news|-/-|2022-10-16T18:12|-|상인들이 운다.", "daum-news|가온/-|2022-10-16T18:20|0|저도요",
        "daum-news|나래/-|2022-10-16T18:21|1|환불",
      ]),
    Site(
      address: "https://m.sports.naver.com/kbaseball/article/001/0013",
      body: """
        <h2 class=NewsEndMain_article_title__kq>먹통</h2><em class=NewsEndMain_date__xj>입력 2022.10.16. 오전 10:00</em>
        <div class=_article_content id=comp_news_article>예매 취소가 이어졌다.</div><div class="u_cbox_comment" data-info="commentNo:'1',x">
        <span class=u_cbox_nick>ga**</span><span class=u_cbox_contents>환불</span><span class=u_cbox_date
        data-value="2022-10-16T10:12:00+0900">1</span></div>
        """,
      lines: ["naver-news|-/-|2022-10-16T10:00|-|예매 취소가 이어졌다.", "naver-news|ga**/-|2022-10-16T10:12|0|환불"]),
    Site(
      address: "https://cafe.naver.com/shop/12",
      body: """
        <div class=inbox><div class=tit-box><span>먹통</span></div><div class=etc-box><span class=p-nick><a>나래(na)</a></span>
        <span class=date>2012.04.28. 16:12</span></div><div id=tbody>예약 끊김</div><ul id=cmt_list><li><span class=pers_nick_area><a>가온</a>
        </span><span class=date>2012.04.28. 17:00</span><span class=comm_body>저도요</span></li></ul></div>
        """, lines: ["naver-cafe|나래/-|2012-04-28T16:12|-|예약 끊김", "naver-cafe|가온/-|2012-04-28T17:00|0|저도요"]),
    Site(
      address: "https://kin.naver.com/qna/detail.naver?d1id=1&docId=43",
      body: """
        <div class=question-content><div class=c-heading__title><div class=title>환불 되나요?</div></div><div class=c-heading__content>못
        썼어요</div><span class=c-userinfo__author>나래</span><span class=c-userinfo__info>작성일 2022.10.15</span></div>
        <div class="answer-content__item _answer" id=answer_1><div class=c-heading-answer__title><p class=title>가온 님 답변</p></div>
        <div class=se-main-container>됩니다</div><p class=c-heading-answer__content-date>2022.10.16.</p></div>
        """, lines: ["naver-kin|나래/-|2022-10-15T00:00|-|못 썼어요", "naver-kin|가온/-|2022-10-16T00:00|0|됩니다"]),
    Site(
      address: "https://post.naver.com/viewer/postView.naver?volumeNo=3&memberNo=1",
      body: """
        <div class=__viewer_container><div class="se_component se_documentTitle"><h3 class=se_textarea>먹통</h3><span class=se_author>나래
        </span><div class=se_publishDate>2022.10.16. 10:00</div></div><div class="se_component_wrap sect_dsc"><p>예약 끊김</p></div></div>
        """, lines: ["naver-post|나래/-|2022-10-16T10:00|-|예약 끊김"]),
    Site(
      address: "https://contents.premium.naver.com/a/b/contents/22",
      body: """
        <h2 class=content_title>먹통</h2><span class=content_author>나래</span><span class=content_date>2022.10.16. 오전 10:00</span>
        <div class=viewer_content><div class=se-main-container><p>예약 끊김</p></div></div>
        """, lines: ["naver-post|나래/-|2022-10-16T10:00|-|예약 끊김"]),
    Site(
      address: "https://pann.nate.com/talk/36",
      body: """
        <div class=post-tit-info><h1>먹통</h1><a class=writer>나래</a><span class=date>2022.10.15 16:12</span></div><div id=contentArea>예약
        끊김</div><div class=cmt_best><dl class=cmt_item><dt><i>2022.10.15 16:20</i></dt><dd class=usertxt><span>베플</span>저도요</dd></dl>
        </div><dl class=cmt_item><dt><span class=nameui>가온</span><i>2022.10.15 16:20</i></dt><dd class=usertxt>저도요</dd></dl>
        """, lines: ["nate-pann|나래/-|2022-10-15T16:12|-|예약 끊김", "nate-pann|가온/-|2022-10-15T16:20|0|저도요"]),
    Site(
      address: "https://m.pann.nate.com/talk/36",
      body: """
        <div class=pann-title><h1>먹통</h1><span class=writer>나래</span><span class=date>2022.10.15 16:12</span></div>
        <div id=pann-content>예약 끊김</div><ul class=list-reply><li><p class=name>가온</p><p class=txt>저도요</p><span class=date>2022.10.15
        16:20</span></li></ul>
        """, lines: ["nate-pann|나래/-|2022-10-15T16:12|-|예약 끊김", "nate-pann|가온/-|2022-10-15T16:20|0|저도요"]),
    Site(
      address: "https://m.bobaedream.co.kr/board/bbs_view/freeb/26",
      body: """
        <header class=article-tit><h3 class=subject>먹통</h3><span class=data2>나래</span><time>2022.10.15 16:12</time></header>
        <div class=article-body>콜이 없음</div><div class=reple_body><ul><li><span class=data4>가온</span><span class=date>22.10.15 16:20</span>
        <div class=reply>저도요</div></li></ul></div>
        """, lines: ["bobaedream|나래/-|2022-10-15T16:12|-|콜이 없음", "bobaedream|가온/-|2022-10-15T16:20|0|저도요"]),
  ]

  @Test(arguments: sites) func `a post and its comments are read`(site: Site) throws {
    #expect(try PostLines.read(PostLines.page(site.address, site.body)) == site.lines)
  }

  @Test func `comments below an article of a local paper are read`() throws {
    let page = """
      <article itemprop=articleBody><p>상인들이 예약을 날렸다고 했다. 손님을 다 놓쳤다고 한다.</p></article><div id=comment-list>
      <article class=comment><strong class=name>가**</strong><span class=date>2022-10-17 18:02:11</span><div class=comment-content>
      <p>저도요</p></div></article></div>
      """
    let head = """
      <meta property="og:type" content=article><meta property="og:title" content=먹통>
      <meta property="article:published_time" content="2022-10-17T17:41:00+09:00">
      """
    #expect(
      try PostLines.read(
        PostLines.page("http://local.example/news/articleView.html?idxno=3", page, head: head)
      ).last
        == "web|가**/-|2022-10-17T18:02|0|저도요")
  }
}
