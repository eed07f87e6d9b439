import Posts
import Testing

@testable import Archives

/// Comments that are no more.
@Suite struct GoneCommentTests {
  static let pages: [String] = [
    "<div class=rd_body><div class=xe_content>톡 먹통</div></div><ul class=fdb_lst_ul><li><div class=xe_content>[삭제된 댓글입니다.]</div></li><li><div class=xe_content>저도요</div></li></ul>",
    "<div class=article-body><div class=article-content>톡 먹통</div></div><div class='comment-item deleted'><div class=message>삭제된 댓글입니다.</div></div><div class=comment-item><div class=message>저도요</div></div>",
    "<div class=thum-txtin>톡 먹통</div><ul class=all-comment-lst><li class=comment><p class=txt>삭제된 댓글입니다.</p></li><li class=comment><p class=txt>저도요</p></li></ul>",
    "<div class=writing_view_box>톡 먹통</div><ul class=cmt_list><li class=ub-content><p class=del_reply>해당 댓글은 삭제되었습니다.</p></li><li class=ub-content><p class=usertxt>저도요</p></li></ul>",
    "<div class=tt_article_useless_p_margin>톡 먹통</div><ul class=comment-list><li><p class=desc>비밀댓글입니다.</p></li><li><p class=desc>저도요</p></li></ul>",
  ]

  @Test(arguments: pages) func `a deleted or hidden comment is counted and no post`(body: String) throws {
    let head = "<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>"
    let reading = try CutPageTests.reading(head + body + "</body></html>")
    #expect(reading.texts == ["톡 먹통", "저도요"])
    #expect(reading.reasons == ["not-a-post"])
  }

  @Test func `a comment that speaks of a deleted comment is a post`() throws {
    let body = GoneCommentTests.pages[0].replacing("저도요", with: "위에 삭제된 댓글입니다만 뭐라고 했나요")
    let reading = try CutPageTests.reading(
      "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(body)</body></html>")
    #expect(reading.texts.count == 2)
  }

  @Test func `a deleted reply below a comment without words is counted once`() throws {
    let body = """
      <div class=tt_article_useless_p_margin>톡 먹통</div><ul class=comment-list><li><p class=desc><img src=a.gif></p>
      <ul><li><p class=desc>비밀댓글입니다.</p></li></ul></li></ul>
      """
    var losses: [String] = []
    let readings = try LedgerTests.reader { _ in true }.read(
      Array("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(body)</body></html>".utf8),
      Origin(name: "page.html"), depth: 0)
    for loss in readings.flatMap(\.rejections) where loss.reason == "not-a-post" {
      losses.append(loss.message.en)
    }
    #expect(losses.count == 1 && losses[0].hasSuffix("(1)"), "\(losses)")
  }

}
