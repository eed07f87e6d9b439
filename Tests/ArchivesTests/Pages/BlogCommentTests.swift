import Posts
import Testing

@testable import Archives

/// Comments below a blog's article, which stand in one another's list items.
@Suite struct BlogCommentTests {
  enum Style: CaseIterable {
    /// `comment-content` in an article, as themes of today write it.
    case plain
    /// Words straight in `comment-body`, as WordPress writes without the theme's word.
    case old
    /// The same in `div`.
    case bare
    /// Microdata on the article in the item.
    case marked
    /// Microdata on the item, around the answers.
    case wrapped

    func comment(_ number: Int, _ inner: String = "") -> String {
      let link = "<a href=\"https://blog.example/a/#comment-\(number)\">"
      let time = "\(link)<time datetime=\"2022-10-15T18:00:00+09:00\">15일</time></a>"
      let scope = "itemprop=comment itemscope itemtype=\"https://schema.org/Comment\""
      let children = inner.isEmpty ? "" : self == .bare ? inner : "<ol class=children>\(inner)</ol>"
      let said = "<p>저도요 \(number)</p><p>정말 \(number)</p>"
      switch self {
      case .plain:
        return """
          <li id="comment-\(number)" class="comment depth-1"><article class=comment-body><footer class=comment-meta><b class=fn>손님 \(number)</b>
          \(time)</footer><div class=comment-content>\(said)</div><div class=reply>답글</div></article>\(children)</li>
          """
      case .old, .bare:
        let tag = self == .old ? "li" : "div"
        return """
          <\(tag) id="comment-\(number)" class="comment depth-1"><div id="div-comment-\(number)" class=comment-body>
          <div class="comment-author vcard"><cite class=fn>손님 \(number)</cite> <span class=says>님 댓글:</span></div>
          <div class="comment-meta commentmetadata">\(link)2022년 10월 15일 6:00 오후</a></div>\(said)<div class=reply>답글</div>
          </div>\(children)</\(tag)>
          """
      case .marked:
        return """
          <li id="comment-\(number)" class=comment><article \(scope)><span itemprop=author>손님 \(number)</span>\(time)
          <div class=comment-content itemprop=text>\(said)</div></article>\(children)</li>
          """
      case .wrapped:
        return """
          <li id="comment-\(number)" class=comment \(scope)><span itemprop=author>손님 \(number)</span>\(time)
          <div class=comment-content itemprop=text>\(said)</div>\(children)</li>
          """
      }
    }
  }

  @Test(arguments: Style.allCases, ["post", "linked"])
  func `each comment has its own words and answers the one around it`(style: Style, article: String) throws {
    let body = "톡이 멈추면 문자를 돌리고, 손님에게는 전화로 미리 알려 예약을 다시 잡습니다."
    let linked =
      article == "linked"
      ? "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"먹통 대처\",\"articleBody\":\"\(body)\"}</script>"
      : ""
    let posts = try ScriptPageTests.posts(
      """
      <!DOCTYPE html><html><head><link rel=canonical href="https://blog.example/a/">\(linked)</head><body><article class=post>
      <h1 class=entry-title>먹통 대처</h1><div class=entry-content><p>\(body)</p></div></article><div id=comments>
      <ol class=comment-list>\(style.comment(11, style.comment(12, style.comment(13)) + style.comment(14)))\(style.comment(15))</ol>
      </div></body></html>
      """)
    #expect(posts.map(\.text) == [body] + (11...15).map { "저도요 \($0)\n정말 \($0)" })
    guard posts.count == 6 else { return }
    let ids = posts.map(\.id)
    #expect(posts.map(\.parent) == [nil, ids[0], ids[1], ids[2], ids[1], ids[0]])
    #expect(posts.dropFirst().map { $0.author?.name } == (11...15).map { "손님 \($0)" })
    #expect(posts.dropFirst().map(\.permalink) == (11...15).map { "https://blog.example/a/#comment-\($0)" })
  }
}
