import Posts
import Testing

@testable import Archives

/// What sites send to their own pages, saved by hand or by a crawler of one's own.
@Suite struct SiteAnswerTests {
  @Test func `comments of DCInside are words, in their threads, without what the site adds`() throws {
    let (lines, reasons) = try Self.read(
      """
      {"comments":[{"no":"9","parent":"12","user_id":"na","name":"나래","reg_date":"2022.10.15 16:14:05","memo":"망함<br>환불","is_delete":
      "0","c_no":0},{"no":"10","parent":"12","user_id":"","name":"ㅇㅇ","reg_date":"2022.10.15 16:15:00","memo":
      "<span class='mention'>나래</span> 저도요","is_delete":"0","c_no":"9"},{"no":"11","parent":"12","name":"ㅁ","reg_date":
      "2022.10.15 16:16:00","memo":"해당 댓글은 삭제되었습니다.","is_delete":"1","c_no":0},{"no":0,"name":"댓글돌이","nicktype":"COMMENT_BOY",
      "reg_date":"2022.10.15 16:17:00","memo":"광고","user_id":""}]}
      """)
    #expect(
      lines == ["dcinside|나래/na|2022-10-15T16:14|-|망함⏎환불", "dcinside|ㅇㅇ/-|2022-10-15T16:15|0|저도요"])
    #expect(reasons == ["not-a-post", "not-a-post"])
  }

  @Test func `an article of a café stands above its comments`() throws {
    #expect(
      try PostLines.read(
        """
        {"result":{"cafeId":1,"articleId":12,"article":{"id":12,"subject":"먹통","writer":{"nick":"나래"},"writeDate":1665817953000,
        "contentHtml":"<p>예약 끊김</p><p>환불</p>"},"comments":{"items":[{"id":7,"refId":7,"writer":{"nick":"가온"},"content":"저도요",
        "updateDate":1665818000000,"isDeleted":false}]}}}
        """) == ["naver-cafe|나래/-|2022-10-15T07:12|-|예약 끊김⏎환불", "naver-cafe|가온/-|2022-10-15T07:13|0|저도요"])
  }

  @Test func `hits of Naver's search are the posts they lead to`() throws {
    #expect(
      try PostLines.read(
        """
        {"items":[{"title":"<b>먹통</b>","link":"https://blog.naver.com/na/2229","description":"예약 <b>끊김</b>...","bloggername":"나래 일기",
        "postdate":"20221016"}]}
        """) == ["naver-blog|나래 일기/-|2022-10-16T00:00|-|예약 끊김..."])
  }

  @Test func `a tweet as Apify writes it answers another`() throws {
    #expect(
      try PostLines.read(
        """
        [{"id":"15","createdAt":"Sat Oct 15 07:01:02 +0000 2022","text":"예약…","fullText":"예약 끊김","author":{"userName":"na","name":"나래"}},
        {"id":"16","createdAt":"Sat Oct 15 07:02:02 +0000 2022","text":"저도요","inReplyToId":"15","author":{"userName":"ga"}}]
        """) == ["x|나래/na|2022-10-15T07:01|-|예약 끊김", "x|-/ga|2022-10-15T07:02|0|저도요"])
  }

  @Test func `comments inside a post of anybody's own crawler answer it`() throws {
    #expect(
      try PostLines.read(
        """
        [{"title":"먹통","author":"나래","date":"2022-10-15 16:12","content":"예약 끊김","댓글":[{"author":"가온","date":"2022-10-15 16:14",
        "content":"저도요","replies":[{"author":"다솜","date":"2022-10-15 16:15","content":"환불"}]}]}]
        """) == [
          "jsonl|나래/-|2022-10-15T16:12|-|예약 끊김", "jsonl|가온/-|2022-10-15T16:14|0|저도요",
          "jsonl|다솜/-|2022-10-15T16:15|1|환불",
        ])
  }

  @Test(arguments: ["_callback(", "/**/ jQuery112_1 (", "window.__cb.list("])
  func `comments behind the name of a call are read`(call: String) throws {
    let json = """
      {"success":true,"result":{"commentList":[{"commentNo":"1","contents":"저도요","userName":"ga**","regTime":"2022-10-17T08:15:20+0900"}]}}
      """
    #expect(try PostLines.read(call + json + ");\n") == ["naver-news|ga**/-|2022-10-17T08:15|-|저도요"])
    #expect(JSONCall.start(Array("\(call)[{\"a\":1}])".utf8)) != nil)
  }

  @Test(arguments: ["webpackJsonp([0],{})", "f(x)", "(function(){})()", "예약({\"a\":1})", "call({a:1})"])
  func `a script or a sentence is no call with JSON`(text: String) {
    #expect(JSONCall.start(Array(text.utf8)) == nil)
  }

  @Test func `links and names in Slack are as they are shown`() throws {
    #expect(
      try PostLines.read(
        """
        [{"type":"message","user":"U1","ts":"1665821553.000100","text":"<@U2> <https://a.example|예약> &lt;끊김&gt; <#C1|공지> <!here>"}]
        """) == ["slack|-/U1|2022-10-15T08:12|-|@U2 예약 <끊김> #공지 @here"])
  }

  /// The lines and the reasons in the ledger.
  static func read(_ text: String) throws -> (lines: [String], reasons: [String]) {
    let readings = try LedgerTests.reader { _ in true }.read(Array(text.utf8), Origin(name: "a"), depth: 0)
    return (try PostLines.read(text), readings.flatMap(\.rejections).map(\.reason))
  }
}
