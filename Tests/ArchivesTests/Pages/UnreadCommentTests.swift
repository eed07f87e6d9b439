import Testing

@testable import Archives

/// Comments in marks that no rule knows.
@Suite struct UnreadCommentTests {
  static func reasons(_ below: String) throws -> [String] {
    try CutPageTests.reading(
      ShortPageTests.page(
        ShortPageTests.type, "<h1>톡 먹통</h1><article>\(ShortPageTests.text)</article>\(below)")
    ).reasons
  }

  @Test(arguments: [
    "<ul id=reply_list><li><b>나래</b><i>2022.10.17 10:00</i><div>저도 예약을 놓쳤어요</div></li></ul>",
    "<div class=cmtBox><p>나래</p><p>3시간 전</p><p>저도 예약을 놓쳤어요</p></div>",
  ])
  func `they are told, not passed over`(below: String) throws {
    #expect(try Self.reasons(below) == ["comments-not-read"])
  }

  @Test(arguments: [
    "", "<div class=comment-count>댓글 12</div>",
    "<div class=reply><form><p>의견을 남겨 주세요. 2022.10.17</p></form></div>",
    "<div id=comments><p>첫 댓글을 남겨 보세요</p></div>",
    "<ul><li class=comment id=comment-1><cite>나래</cite><time datetime=\"2022-10-17T10:00:00+09:00\">17일</time><div class=comment-content>저도 예약을 놓쳤어요</div></li></ul>",
  ])
  func `counts, forms and comments that were read are none`(below: String) throws {
    #expect(try Self.reasons(below).isEmpty)
  }
}
