import Posts
import Testing

@testable import Archives

/// The lines above an article that say when it appeared and when it was changed.
@Suite struct WrittenDateTests {
  static func written(_ facts: String, _ body: String = "") throws -> [String?] {
    try ScriptPageTests.posts(
      ShortPageTests.page(
        "", "<h1>톡 먹통</h1>\(facts)<div itemprop=articleBody>\(ShortPageTests.text)\(body)</div>")
    ).map { $0.published?.written }
  }

  @Test(arguments: [
    "<div class=date><span>입력 2022-10-16 18:12</span><span>수정 2022-10-17 09:00</span></div>",
    "<p class=info><span>가온 기자</span><span>승인 2022.10.16 18:12</span><span>수정 2022.10.17 09:00</span></p>",
    "<div class=head-info><span>2022.10.16 18:12</span><span>최종수정 2022.10.17 09:00</span></div>",
    "<div class=x>등록일 2022년 10월 16일 18시12분 &nbsp; 최종수정 2022년 10월 17일</div>",
    "<div class=day>게재 2022-10-16 18:12 <br>업데이트 2022-10-17 09:00</div>",
    "<div class=t><em>2022-10-17 09:00</em> 업데이트<em>2022-10-16 18:12</em> 등록</div>",
    "<div><span class=w>입력 :</span> 2022-10-16 18:12 <span>ㅣ</span> 수정 : 2022-10-17 02:01</div>",
    "<div><b>등록</b> 2022.10.16ㅣ18:12</div><div><b>수정</b> 2022.10.16 19:10</div>",
    "<div class=info><span>작성자 : 가온</span> <span>작성일 : 2022-10-16 18:12</span> <span>조회 : 123</span></div>",
    "<div>Updated Oct 17, 2022 9:00 AM, Posted Oct 16, 2022 6:12 PM</div>",
    "<ul><li>조회 3</li><li>2022. 10. 16. 오후 6:12댓글 4</li></ul>",
  ])
  func `the date of the text is not that of its last change`(facts: String) throws {
    #expect(try Self.written(facts) == ["2022-10-16T18:12:00+09:00"])
  }

  @Test func `a change dates a text that nothing else does`() throws {
    #expect(try Self.written("<div class=date>최종수정 2022.10.17 09:00</div>") == ["2022-10-17T09:00:00+09:00"])
  }

  @Test(arguments: [
    "<p>조회 12, 전화 02-1234-5678</p>", "<p>2022.10 발행</p>",
    "<div><div>1998년 1월 2일에 문을 연 이 가게는 스물네 해 동안 한 번도 쉬지 않고 손님을 맞았는데 그날은 아무도 오지 않았고 전화만 울렸으며 모두가 답을 기다렸다고 한다</div></div>",
  ])
  func `numbers and prose date nothing`(facts: String) throws { #expect(try Self.written(facts) == [nil]) }

  @Test func `a date in the head of the page is farther than one below the title`() throws {
    let page = ShortPageTests.page(
      "",
      """
      <div class=today-date>2022년 10월 20일 목요일</div><h1>톡 먹통</h1><div>2022-10-16 18:12</div>
      <div itemprop=articleBody>\(ShortPageTests.text)</div>
      """)
    #expect(try ScriptPageTests.posts(page).map { $0.published?.written } == ["2022-10-16T18:12:00+09:00"])
  }
}
