import Posts
import Testing

@testable import Archives

/// Comments of Naver's news: below the article, on a page of their own, and as the interface gives them.
@Suite struct NewsCommentTests {
  static func unit(_ number: Int, _ words: String, _ answers: String = "") -> String {
    """
    <li class="u_cbox_comment cbox_module__comment_\(number)" data-info="commentNo:'\(number)',deleted:false">
    <span class=u_cbox_nick>손님 \(number)</span>\(words)
    <span class=u_cbox_date data-value="2022-10-15T16:05:10+0900">2022.10.15. 16:05</span>
    \(answers.isEmpty ? "" : "<div class=u_cbox_reply_area><ul class=u_cbox_list>\(answers)</ul></div>")</li>
    """
  }

  static func said(_ words: String) -> String { "<span class=u_cbox_contents>\(words)</span>" }

  static let comments =
    "<ul class=u_cbox_list>"
    + unit(11, said("예약이 다 사라졌어요"), unit(12, said("저도요")) + unit(13, said("친구도요"))) + unit(14, said("환불은요?"))
    + unit(15, "<span class=u_cbox_delete_contents>작성자에 의해 삭제된 댓글입니다.</span>", unit(16, said("왜 지웠지")))
    + "</ul>"

  static func page(_ kind: String, _ article: String) -> String {
    """
    <!DOCTYPE html><html><head><meta charset=utf-8><link rel=canonical
    href="https://n.news.naver.com/\(kind)001/0013"></head><body>\(article)\(comments)</body></html>
    """
  }

  static let alone = page("mnews/article/comment/", "")
  static let interface = """
    {"success":true,"result":{"commentList":[
     {"commentNo":11,"parentCommentNo":11,"objectId":"news001,0013","contents":"예약이 다 사라졌어요","userName":"손님 11",
      "regTime":"2022-10-15T16:05:10+0900"},
     {"commentNo":12,"parentCommentNo":11,"objectId":"news001,0013","contents":"저도요","userName":"손님 12",
      "regTime":"2022-10-15T16:05:10+0900"}]}}
    """

  @Test func `answers on the page of comments alone keep what they answer`() throws {
    let posts = try ScriptPageTests.posts(Self.alone)
    #expect(posts.map(\.text) == ["예약이 다 사라졌어요", "저도요", "친구도요", "환불은요?", "왜 지웠지"])
    let article = try AddressIdentityTests.ids(["https://n.news.naver.com/article/001/0013"]).first
    guard posts.count == 5 else { return }
    #expect(posts.map(\.parent) == [article, posts[0].id, posts[0].id, article, article])
  }

  @Test func `a comment is one wherever it was saved`() throws {
    let below = try ScriptPageTests.posts(
      Self.page("mnews/article/", "<h2 id=title_area>먹통</h2><div id=dic_area>가게들이 사흘째 손을 놓고 있다.</div>"))
    let alone = try ScriptPageTests.posts(Self.alone)
    let given = try ScriptPageTests.posts(Self.interface)
    #expect(below.dropFirst().map(\.id) == alone.map(\.id) && Set(alone.map(\.id)).count == 5)
    #expect(given.map(\.id) == alone.prefix(2).map(\.id))
    #expect(
      given.map(\.parent) == alone.prefix(2).map(\.parent) && below.count > 1
        && given[0].parent == below[0].id)
  }
}
