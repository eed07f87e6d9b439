import Posts
import Testing

@testable import Archives

/// Times that leave out their year or their day.
@Suite struct MissingDateTests {
  @Test(arguments: [
    ("10-15", "2022-10-15T00:00:00+09:00"), ("10-15 15:45", "2022-10-15T15:45:00+09:00"),
    ("10-15 15:44", "2023-10-15T15:44:00+09:00"), ("10-14", "2023-10-14T00:00:00+09:00"),
    ("01-02", "2023-01-02T00:00:00+09:00"), ("15:45", "2022-10-15T15:45:00+09:00"),
    ("15:47", "2022-10-15T15:47:00+09:00"), ("오전 12:05", "2022-10-16T00:05:00+09:00"),
    ("02-29", "2024-02-29T00:00:00+09:00"),
  ])
  func `an answer is the first that is not before its post, as finely as it is written`(
    text: String, written: String
  ) throws {
    var reader = TimeReader(zoneOffsetMinutes: 540, captured: 1_790_000_000)
    reader.floor = try #require(reader.moment("2022-10-15 15:45:01")).seconds
    #expect(reader.moment(text)?.written == written)
  }

  @Test(arguments: [
    ("15:33", "2022-10-15T15:33:00+09:00"), ("13:59", "2022-10-16T13:59:00+09:00"),
    ("14:02", "2022-10-16T14:02:00+09:00"), ("토요일 오후 3:33", "2022-10-15T15:33:00+09:00"),
    ("(토) 15:33", "2022-10-15T15:33:00+09:00"), ("일요일 오후 3:33", "2022-10-09T15:33:00+09:00"),
    ("Sunday at 1:10 PM", "2022-10-16T13:10:00+09:00"), ("월요일 09:00", "2022-10-10T09:00:00+09:00"),
  ])
  func `a clock without a day is not behind the capture, and on its weekday`(text: String, written: String) {
    // Captured on Sunday 2022-10-16 at 14:00 KST.
    let reader = TimeReader(zoneOffsetMinutes: 540, captured: 1_665_896_400)
    #expect(reader.moment(text)?.written == written)
  }

  static let page = """
    <!DOCTYPE html><html><head><meta charset=utf-8><link rel=canonical href=https://www.clien.net/service/board/park/1>
    </head><body><h3 class=post_subject><span class=post_category>잡담</span><span>카톡 안되네요</span></h3>
    <div class=post_author><span class="view_count date">2022-10-15 15:45:01 수정일 : 2022-10-15 15:50:22</span></div>
    <div class=post_article>톡 먹통</div>
    <div class=comment_row><span class=timestamp>10-15</span><div class=comment_view>저도요</div></div>
    <div class=comment_row><span class=timestamp>15:47</span><div class=comment_view>환불은요</div></div></body></html>
    """

  @Test func `comments take their day from an edited post of a page without capture`() throws {
    let posts = try ScriptPageTests.posts(MissingDateTests.page)
    #expect(
      posts.map { $0.published?.written } == [
        "2022-10-15T15:45:01+09:00", "2022-10-15T00:00:00+09:00", "2022-10-15T15:47:00+09:00",
      ])
  }

  @Test func `a title is not the category before it`() throws {
    #expect(try ScriptPageTests.posts(MissingDateTests.page).first?.title == "카톡 안되네요")
  }

  @Test(arguments: [
    // 2023-10-17 is a Tuesday; 24 o'clock of the day of capture has not come yet.
    ("10월 17일 월요일", "2022-10-17T00:00:00+09:00"), ("10월 17일", "2023-10-17T00:00:00+09:00"),
    ("24:00", "2024-05-10T00:00:00+09:00"), ("5월 9일 24:00", "2024-05-10T00:00:00+09:00"),
  ])
  func `what completes a date fits its weekday and its hour`(text: String, written: String) throws {
    let captured = try #require(TimeReader(zoneOffsetMinutes: 540).moment("2024-05-10 10:00")).seconds
    let reader = TimeReader(zoneOffsetMinutes: 540, captured: captured)
    #expect(reader.moment(text)?.written == written)
  }

}
