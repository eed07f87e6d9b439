import Posts
import Testing

@testable import Archives

/// Messages of a chat in which nobody says anything, and the lines around days.
@Suite struct WordlessMessageTests {
  private func isWordless(_ text: String) -> Bool {
    ChatMessage(name: "나래", time: nil, text: text, bytes: 0..<1).isPlaceholder
  }

  @Test(arguments: [
    "채팅방 관리자가 메시지를 가렸습니다.", "보이스톡 해요", "보이스톡 0:17", "페이스톡 1:02:03", "보이스톡 취소", "그룹콜 해요",
    "샵검색: #장애", "지도: 서울 강남구", "라이브톡을 시작했습니다.", "선물과 메시지를 보냈습니다.", "송금 봉투가 도착했어요! 30,400원을 받으세요.",
    "30,400원 받기 완료! 받은 돈은 지갑에 있어요.", "(이모티콘)", "0f3a9c.jpg", "1234.mp4", "Photos 3", "Deleted message.",
    "Voice Call",
    "사진을 보냈습니다.",
  ])
  func `what the program writes for calls, money and pictures is no text`(text: String) {
    #expect(isWordless(text))
  }

  @Test(arguments: [
    "보이스톡 해요?", "보이스톡 0:17 동안 통화함", "보이스톡 안 돼요", "30,400원 돌려받기 완료!", "3만원을 받으세요 제발", "카페메뉴.jpg", "a.jpg",
    "사진을 보냈습니다. 확인해 주세요", "연락처: 010-0000-0000", "Photos 3 lost",
  ])
  func `what somebody wrote is a text`(text: String) {
    #expect(!isWordless(text))
  }

  @Test func `the bot of a room is no writer`() throws {
    let chat = """
      방 님과 카카오톡 대화
      저장한 날짜 : 2022-10-17 20:11:05

      --------------- 2022년 10월 15일 토요일 ---------------
      [오픈채팅봇] [오후 3:41] 나래님, 안녕하세요!
      [나래] [오후 3:42] 예약 끊김
      """
    let read = try SiteAnswerTests.read(chat)
    #expect(read.lines == ["kakaotalk|나래/-|2022-10-15T15:42|-|예약 끊김"] && read.reasons == ["not-a-post"])
  }

  @Test func `days of iPhones and days between rules begin below the message above`() {
    #expect(
      ChatExportTests.messages(
        "2025. 10. 14. 오전 9:30, 나래 : 먹통\n\n2025. 10. 15. 수요일\n\n2025. 10. 15. 오전 9:31, 가온 : 또\n")
        == ["나래|2025-10-14T09:30|먹통", "가온|2025-10-15T09:31|또"])
    let rule = String(repeating: "-", count: 30)
    #expect(
      ChatExportTests.messages(
        "2022년 10월 15일 토요일\n\(rule)\n오후 3:42, 나래 : 먹통\n\(rule)\n2022년 10월 16일 일요일\n\(rule)\n오전 9:00, 가온 : 또\n"
      )
        == ["나래|2022-10-15T15:42|먹통", "가온|2022-10-16T09:00|또"])
  }

  @Test func `lines of old Macs end`() throws {
    let chat =
      "방 님과 카카오톡 대화\r저장한 날짜 : 2022-10-17 20:11:05\r\r--------------- 2022년 10월 15일 토요일 ---------------\r"
      + "[나래] [오후 3:42] 예약 끊김\r[가온] [오후 3:43] 저도요\r"
    #expect(
      try PostLines.read(chat) == [
        "kakaotalk|나래/-|2022-10-15T15:42|-|예약 끊김", "kakaotalk|가온/-|2022-10-15T15:43|-|저도요",
      ])
  }
}
