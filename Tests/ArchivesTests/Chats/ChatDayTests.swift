import Testing

@testable import Archives

/// On which day messages stand, and which lines are messages at all.
@Suite struct ChatDayTests {
  @Test(arguments: ["사진을 보냈습니다", "채팅방 관리자가 공지를 등록했습니다"])
  func `a day begins in a pasted chat whatever the program says below it`(notice: String) {
    let text = """
      2022년 10월 15일 토요일
      오후 7:23 꽃집 주문 봤어요?
      2022년 10월 16일 일요일
      \(notice)
      오후 7:24 떡집 아니요
      오후 7:25 꽃집 저도요
      """
    #expect(
      ChatExportTests.messages(text) == [
        "꽃집|2022-10-15T19:23|주문 봤어요?", "떡집|2022-10-16T19:24|아니요", "꽃집|2022-10-16T19:25|저도요",
      ])
  }

  @Test func `a line in brackets is words in a pasted chat`() {
    let text = """
      2022년 10월 15일 토요일
      오후 7:23 꽃집 이렇게 왔어요
      [사장님] [오후 1:00] 오늘 쉽니다
      오후 7:24 떡집 네
      오후 7:25 꽃집 환불은요
      """
    #expect(
      ChatExportTests.messages(text) == [
        "꽃집|2022-10-15T19:23|이렇게 왔어요\n[사장님] [오후 1:00] 오늘 쉽니다", "떡집|2022-10-15T19:24|네",
        "꽃집|2022-10-15T19:25|환불은요",
      ])
  }

  @Test(arguments: [
    ("--------------- 2022년 10월 15일 토요일 ---------------\n", "[가] [오후 3:41] ", "[나] [오후 3:43] "),
    ("2022년 10월 15일 오후 3:30\n", "2022년 10월 15일 오후 3:41, 가 : ", "2022년 10월 15일 오후 3:43, 나 : "),
  ])
  func `a date at the end of a message is its own where the next one stands on another day`(
    day: String, first: String, second: String
  ) {
    #expect(
      ChatExportTests.messages("방 님과 카카오톡 대화\n\n\(day)\(first)예약일\n2022년 10월 20일\n\(second)네\n") == [
        "가|2022-10-15T15:41|예약일\n2022년 10월 20일", "나|2022-10-15T15:43|네",
      ])
  }

  @Test func `a room that is called by a time decides nothing`() {
    let text = "10:30 모임 님과 카카오톡 대화\n\n--------------- 2022년 10월 15일 토요일 ---------------\n[가] [오후 3:41] 네\n"
    #expect(ChatExportTests.messages(text) == ["가|2022-10-15T15:41|네"])
  }
}
