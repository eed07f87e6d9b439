import Posts
import Testing

@testable import Archives

/// WhatsApp chats as Android and iOS save them.
@Suite struct WhatsAppExportTests {
  @Test(arguments: [
    "2022. 10. 15. 오후 3:33 - ", "10/15/22, 3:33\u{202F}PM - ", "15/10/2022, 15:33 - ", "15/10/22, 3:33 pm - ",
    "15.10.22, 15:33 - ", "15-10-2022 15:33 - ", "2022/10/15, 15:33 - ", "[2022. 10. 15. 오후 3:33:12] ",
    "[15/10/2022, 15:33:12] ", "[10/15/22, 3:33:12\u{202F}PM] ",
  ]) func `each way of writing the time`(stamp: String) throws {
    let text =
      "\(stamp)메시지와 통화는 종단간 암호화됩니다.\r\n\(stamp)\u{202A}꽃집\u{202C}: 주문: 봤어요?\r\n둘째 줄\r\n\(stamp)떡집: 아니요\r\n"
    let reading = try LineExportTests.reading(text)
    #expect(
      reading.lines == ["꽃집|2022-10-15T15:33|주문: 봤어요?\n둘째 줄", "떡집|2022-10-15T15:33|아니요"], "\(stamp)")
    #expect(reading.posts.allSatisfy { $0.platform == "whatsapp" && $0.published?.origin == .assumed })
    #expect(reading.reasons == ["not-a-post"])
  }

  @Test func `pictures and deleted messages hold no words, their captions do`() throws {
    let reading = try LineExportTests.reading(
      """
      15/10/2022, 15:33 - 가: <Media omitted>
      15/10/2022, 15:33 - 가: <미디어 제외됨>
      15/10/2022, 15:34 - 가: IMG-20221015-WA0001.jpg (file attached)
      이 화면에서 멈춰요
      15/10/2022, 15:35 - 나: This message was deleted
      15/10/2022, 15:36 - 나: 고쳤대요 <This message was edited>
      15/10/2022, 15:37 - 가님이 그룹 이름을 "공지: 점검"으로 변경했습니다.

      """)
    #expect(reading.lines == ["가|2022-10-15T15:34|이 화면에서 멈춰요", "나|2022-10-15T15:36|고쳤대요"])
    #expect(reading.reasons == ["attachment", "not-a-post"])
  }

  @Test func `behind its mark the program of an iPhone speaks`() throws {
    let reading = try LineExportTests.reading(
      """
      [2022. 10. 15. 오후 3:33:12] 상인회: \u{200E}메시지와 통화는 종단간 암호화됩니다.
      \u{200E}[2022. 10. 15. 오후 3:34:12] ~\u{202F}꽃집: \u{200E}image omitted
      \u{200E}[2022. 10. 15. 오후 3:35:12] ~\u{202F}꽃집: 화면이에요 \u{200E}<attached: 00000012-PHOTO.jpg>
      [2022. 10. 15. 오후 3:36:12] ~\u{202F}꽃집: @\u{2068}떡집\u{2069} 봤어요? \u{200E}<This message was edited>
      """)
    #expect(reading.lines == ["꽃집|2022-10-15T15:35|화면이에요", "꽃집|2022-10-15T15:36|@떡집 봤어요?"])
    #expect(reading.reasons == ["attachment", "not-a-post"])
    #expect(reading.posts.first?.published?.precision == .second)
  }

  @Test func `the order of days and months is that in which time goes on`() throws {
    let texts = ["09/10/22", "10/10/22", "11/10/22"].map { "\($0), 15:33 - 가: 네\n" }
    #expect(
      try LineExportTests.reading(texts.joined()).posts.compactMap { $0.published?.written.prefix(10) }
        == ["2022-10-09", "2022-10-10", "2022-10-11"])
    let american = ["10/09/22", "10/10/22", "10/11/22"].map { "\($0), 15:33 - 가: 네\n" }
    #expect(
      try LineExportTests.reading(american.joined()).posts.compactMap { $0.published?.written.prefix(10) }
        == ["2022-10-09", "2022-10-10", "2022-10-11"])
  }

  @Test func `a day that does not exist leaves the message undated, and the ledger says so`() throws {
    let reading = try LineExportTests.reading(
      "30/02/2022, 15:33 - 가: 어제\n15/10/2022, 15:34 - 나: 오늘\n15/10/2022, 15:3")
    #expect(reading.lines == ["가|-|어제", "나|2022-10-15T15:34|오늘"])
    #expect(reading.reasons == ["bad-time", "truncated"])
  }

  @Test(arguments: [
    "2022-10-15 15:33:12 - INFO: started\n2022-10-15 15:33:13 - INFO: ready\n",
    "10/15/2022 15:33:12 - db: down\n10/15/2022 15:33:13 - db: up\n",
    "[15/10/2022 15:33:12] db: down\n[15/10/2022 15:33:13] db: up\n",
    "[2022-10-15 15:33:12] db: down\n[2022-10-15 15:33:13] db: up\n",
    "2022. 10. 15. 오후 3:33\n오늘은 장사를 접었다.", "15/10/2022, 15:33 - 점검\n15/10/2022, 15:34 - 복구\n",
  ]) func `what is no chat is not taken for one`(text: String) {
    #expect(!WhatsAppExport.recognises(text))
  }
}
