import Posts
import Testing

@testable import Archives

/// Times as spreadsheets and apps write them.
@Suite struct TableTimeTests {
  @Test(arguments: [
    ("10/15/22 15:41", "2022-10-15T15:41:00+09:00"), ("2022.10.15 PM 3:33", "2022-10-15T15:33:00+09:00"),
    ("2022. 10. 15. 15:33 (수정됨)", "2022-10-15T15:33:00+09:00"), ("5일", "2022-10-13T00:00:00+09:00"),
    ("2주", "2022-10-04T00:00:00+09:00"), ("하루 전", "2022-10-17T00:00:00+09:00"),
    ("한 시간 전", "2022-10-18T19:00:00+09:00"), ("일주일 전", "2022-10-11T00:00:00+09:00"),
  ])
  func `a time of an app is read`(text: String, written: String) {
    // Captured on 2022-10-18 at 20:15 KST.
    let reader = TimeReader(zoneOffsetMinutes: 540, captured: 1_666_091_700)
    #expect(reader.moment(text)?.written == written)
  }

  @Test(arguments: [
    ("44849.65", "2022-10-15T15:36:00+09:00", "minute"), ("44849", "2022-10-15T00:00:00+09:00", "day"),
    ("44849.0", "2022-10-15T00:00:00+09:00", "day"),
  ])
  func `a serial number is a time where a time is known to stand`(
    text: String, written: String, precision: String
  ) {
    let moment = TimeReader(zoneOffsetMinutes: 540).serialMoment(text)
    #expect(moment?.written == written && moment?.precision.rawValue == precision)
  }

  @Test(arguments: ["19999", "80000", "1665815460", "2022", "4e4", "44849.6.5", "-44849", ""])
  func `other numbers are no serial numbers`(text: String) {
    #expect(TimeReader(zoneOffsetMinutes: 540).serialMoment(text) == nil)
  }

  @Test func `a table reads serial numbers and tells the times that nobody can read`() throws {
    var posts: [Post] = []
    let table = "작성일,내용\n44849.65,카톡이 안 돼요\n어느 날,환불해 주세요\n,언제 되나요\n"
    let readings = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(Array(table.utf8), Origin(name: "a.csv"), depth: 0)
    #expect(posts.map { $0.published?.written } == ["2022-10-15T15:36:00+09:00", nil, nil])
    #expect(readings.flatMap { $0.rejections.map(\.reason) } == ["bad-time"])
  }
}
