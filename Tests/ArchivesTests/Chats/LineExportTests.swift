import Posts
import Testing

@testable import Archives

/// LINE chats as phones and the PC save them.
@Suite struct LineExportTests {
  struct Reading {
    var posts: [Post] = []
    var reasons: [String] = []

    /// `name|written|text` of each post.
    var lines: [String] {
      posts.map { "\($0.author?.name ?? "-")|\($0.published?.written.prefix(16) ?? "-")|\($0.text)" }
    }
  }

  /// What the file `bytes` gives, whatever its name.
  static func reading(_ text: String) throws -> Reading {
    var reading = Reading()
    let readings = try LedgerTests.reader {
      reading.posts.append($0)
      return true
    }.read(Array(text.utf8), Origin(name: "file"), depth: 0)
    reading.reasons = readings.flatMap { $0.rejections.map(\.reason) }
    return reading
  }

  @Test(arguments: [
    ("[LINE] 꽃집 사장님과의 대화\n저장한 날짜 : 2022. 10. 15. 17:10", "2022.10.15 토요일", "15:33"),
    ("[LINE] 채팅방 대화\n저장일시: 2022/10/15 17:10", "2022/10/15(토)", "오후 3:33"),
    ("[LINE] Chat history with 꽃집\nSaved on: 10/15/2022, 17:10", "Sat, 10/15/2022", "3:33 PM"),
    ("[LINE] Chat history with 꽃집\nSaved on: 15/10/2022, 17:10", "Sat, 15/10/2022", "03:33PM"),
  ]) func `each way of writing days and times`(title: String, day: String, time: String) throws {
    let reading = try LineExportTests.reading(
      """
      \(title)\r
      \r
      \(day)\r
      \(time)\t꽃집\t주문 봤어요?\r
      \(time)\t꽃집\t[스티커]\r
      \(time)\t떡집\t[Photo]\r
      \(time)\t떡집님이 초대했습니다.\r
      \(time)\t떡집\t아니요: 안 열려요\t왜죠\r

      """)
    #expect(
      reading.lines == ["꽃집|2022-10-15T15:33|주문 봤어요?", "떡집|2022-10-15T15:33|아니요: 안 열려요\t왜죠"])
    #expect(reading.posts.allSatisfy { $0.platform == "line" && $0.published?.origin == .assumed })
    #expect(reading.reasons == ["attachment", "not-a-post"])
  }

  @Test func `a message of lines keeps them, and what looks like a day in it`() throws {
    let reading = try LineExportTests.reading(
      """
      [LINE] 떡집님과의 대화
      저장한 날짜 : 2022. 10. 17. 09:10

      2022.10.15 토요일
      15:33\t가\t"환불 ""꼭"" 해 주세요
      2022.10.14 금요일
      15:30 에 주문했어요"
      15:34\t나\t"네"

      2022.10.16 일요일
      09:01\t가\t아직인가요
      """)
    #expect(
      reading.lines == [
        "가|2022-10-15T15:33|환불 \"꼭\" 해 주세요\n2022.10.14 금요일\n15:30 에 주문했어요", "나|2022-10-15T15:34|\"네\"",
        "가|2022-10-16T09:01|아직인가요",
      ])
    #expect(reading.reasons.isEmpty)
  }

  @Test func `the PC parts its fields by blanks`() throws {
    let reading = try LineExportTests.reading(
      """
      [LINE] 동네 상인회 대화
      저장한 날짜 : 2022. 10. 17. 09:10
      2022.10.15 토요일
      15:33 꽃집 언니 주문 봤어요?
      15:34 떡집 아니요
      15:35 꽃집 언니 저도요
      15:36 떡집 [사진]
      """)
    #expect(
      reading.lines == [
        "꽃집 언니|2022-10-15T15:33|주문 봤어요?", "떡집|2022-10-15T15:34|아니요", "꽃집 언니|2022-10-15T15:35|저도요",
      ])
  }

  @Test func `a line that the end of the file cuts is nobody's`() throws {
    let whole = "[LINE] 떡집님과의 대화\n저장한 날짜 : 2022. 10. 17. 09:10\n2022.10.15 토요일\n15:33\t가\t네\n"
    for (tail, reason) in [("15:3", "truncated"), ("2022.10.1", "truncated"), ("15:34\t가\t[스티", "truncated")]
    {
      let reading = try LineExportTests.reading(whole + tail)
      #expect(reading.lines == ["가|2022-10-15T15:33|네"] && reading.reasons == [reason], "\(tail)")
    }
  }

  @Test(arguments: [
    "[LINE] 공지: 점검 안내입니다. 내일 새벽에 쉽니다.", "2022.10.15 토요일\n오늘은 주문이 한 건도 없었다.",
    "15:33\t가\t네\n15:34\t나\t네",
  ]) func `what is no chat is not taken for one`(text: String) {
    #expect(!LineExport.recognises(text))
  }
}
