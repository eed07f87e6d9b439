import Posts
import Testing

@testable import Archives

/// Posts of the same words by the same name at the same time.
@Suite struct AlikePostTests {
  static func board(_ number: Int, _ comments: String) -> String {
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>글</title>
    <link rel="canonical" href="https://www.fmkorea.com/\(number)"></head><body>
    <div class="rd_hd"><h1>톡 먹통</h1><span class="date">2022.10.15 15:44</span></div>
    <div class="rd_body"><div class="xe_content">본문 \(number)</div></div>
    <ul class="fdb_lst_ul">\(comments)</ul></body></html>
    """
  }

  static func comment(_ number: Int?, _ kind: String = "fdb_itm") -> String {
    let id = number.map { "id=\"comment_\($0)\"" } ?? ""
    return """
      <li \(id) class="\(kind)"><div class="meta"><a class="member_plate">단골</a><span class="date">2022.10.15</span></div>
      <div class="xe_content">저도 안됩니다</div></li>
      """
  }

  @Test func `the same words below two articles are two comments`() throws {
    for numbers in [[nil, nil], [71, 72]] as [[Int?]] {
      let posts = try [5100, 5101].enumerated().flatMap { place, page in
        try ScriptPageTests.posts(Self.board(page, Self.comment(numbers[place])))
      }
      #expect(Set(posts.map(\.id)).count == 4)
      #expect(posts[1].parent == posts[0].id && posts[3].parent == posts[2].id)
    }
  }

  @Test func `a comment's number tells it from others on its page, wherever it stands there`() throws {
    let best = Self.comment(71, "comment-best")
    let posts = try ScriptPageTests.posts(Self.board(5100, best + Self.comment(71) + Self.comment(72)))
    #expect(posts.count == 4)
    #expect(posts[1].id == posts[2].id && posts[2].id != posts[3].id)
  }

  @Test func `a comment has one id on both pages of a site`() throws {
    let desk = """
      <!DOCTYPE html><html><head><link rel="canonical" href="https://gall.dcinside.com/board/view/?id=shop&no=55">
      </head><body><div class="writing_view_box">톡 먹통</div><ul class="cmt_list"><li class="ub-content">
      <div class="cmt_info" data-no="901"><span class="gall_writer" data-nick="가"></span><p class="usertxt">저도요</p>
      <span class="date_time">10.15 15:44:10</span></div></li></ul></body></html>
      """
    let phone = """
      <!DOCTYPE html><html><head><link rel="canonical" href="https://m.dcinside.com/board/shop/55"></head><body>
      <div class="thum-txtin">톡 먹통</div><ul class="all-comment-lst"><li class="comment" no="901"><a class="nick">가<span
      class="sp-nick">고정닉</span></a><p class="txt">저도요</p><span class="date">10.15 15:44</span></li></ul></body></html>
      """
    let posts = try [desk, phone].map(ScriptPageTests.posts)
    #expect(posts[0].map(\.id) == posts[1].map(\.id))
    #expect(posts.map { $0.last?.author?.name } == ["가", "가"])
  }

  static func chat(_ lines: [String]) -> String {
    "모임 님과 카카오톡 대화\n저장한 날짜 : 2022-10-20 18:13:04\n\n--------------- 2022년 10월 15일 토요일 ---------------\n"
      + lines.joined(separator: "\n") + "\n"
  }

  @Test func `two alike in a chat are two, and the same two in another export of it`() throws {
    let lines = ["[가] [오후 3:41] ㅠㅠ", "[나] [오후 3:41] 저도 안됨", "[가] [오후 3:41] ㅠㅠ", "[가] [오후 3:42] ㅠㅠ"]
    let posts = try ScriptPageTests.posts(Self.chat(lines))
    #expect(Set(posts.map(\.id)).count == 4)
    let more = try ScriptPageTests.posts(Self.chat(["[다] [오후 3:40] 안녕하세요"] + lines + ["[다] [오후 3:43] 네"]))
    #expect(more.dropFirst().dropLast().map(\.id) == posts.map(\.id))
  }
}
