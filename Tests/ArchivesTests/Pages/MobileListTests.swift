import Posts
import Testing

@testable import Archives

/// DCInside's mobile lists.
@Suite struct MobileListTests {
  static func row(_ number: Int, _ facts: [String], _ behind: String = "") -> String {
    """
    <li><div class=gall-detail-lnktb><a href="https://m.dcinside.com/board/shop/\(number)" class=lt><span class=subject-add>
    <span class="sp-lst sp-lst-txt">텍스트</span><span class=subjectin>톡 먹통 \(number)</span></span><ul class=ginfo>
    \(facts.map { "<li>\($0)</li>" }.joined())</ul></a><a class=rt><span class=ct>3</span></a>\(behind)</div></li>
    """
  }

  @Test func `the name stands behind the heading, if there is one`() throws {
    let posts = try ScriptPageTests.posts(
      InnerPostTests.page(
        "<ul class=gall-detail-lst>"
          + Self.row(1, ["일반", "가온", "22.10.15", "조회 12", "추천 <span>0</span>"])
          + Self.row(2, ["나래", "22.10.16", "조회 12", "추천 <span>0</span>"])
          + Self.row(3, ["일반", "<span class=list-nick>다솜</span>", "22.10.17", "조회 12", "추천 <span>0</span>"])
          + Self.row(
            4, ["일반", "라온(1.2)", "22.10.18", "조회 12", "추천 <span>0</span>"],
            "<span class=blockInfo data-name=라온 data-info=1.2></span>") + "</ul>"))
    #expect(posts.map(\.text) == (1...4).map { "톡 먹통 \($0)" })
    #expect(posts.map { $0.author?.name } == ["가온", "나래", "다솜", "라온"])
    #expect(posts.map { $0.published?.written.prefix(10) } == (15...18).map { "2022-10-\($0)" })
    #expect(posts.allSatisfy { $0.platform == "dcinside" && $0.permalink != nil })
  }
}
