import Foundation
import Posts
import Testing

@testable import Archives

@Suite struct ChatExportTests {
  /// `name|written|text` of each message.
  static func messages(_ text: String) -> [String] {
    var found: [String] = []
    ChatExport(offsetMinutes: 540).read(text) {
      found.append("\($0.name)|\($0.time.map { String($0.written.prefix(16)) } ?? "-")|\($0.text)")
    }
    return found
  }

  @Test(arguments: [
    ("[가나] [오전 12:05] 둘", "가나||둘"), ("[가] 나] [20:36] 둘 [x] [1:00]", "가] 나||둘 [x] [1:00]"),
  ])
  func `a message of Windows takes its day from the line above`(line: String, expected: String) {
    let parts = expected.components(separatedBy: "||")
    let found = ChatExportTests.messages("--------------- 2022년 10월 15일 토요일 ---------------\r\n\(line)\r\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(parts[0] + "|2022-10-15T") == true)
    #expect(found.first?.hasSuffix("|" + parts[1]) == true)
  }

  @Test(arguments: [
    ("2021년 12월 29일 오후 12:05, 이름 : 본문", "2021-12-29T12:05"),
    ("2021년 12월 29일 오전 12:05, 이름 : 본문", "2021-12-29T00:05"),
    ("2022. 12. 31. 오후 8:21, 이름 : 본문", "2022-12-31T20:21"),
    ("2022. 12. 31. 10:35, 이름 : 본문", "2022-12-31T10:35"),
    ("Dec 31, 2014 at 19:12, 이름 : 본문", "2014-12-31T19:12"),
    ("Dec 31, 2023 at 7:12\u{202F}PM, 이름 : 본문", "2023-12-31T19:12"),
    ("Dec 31, 2023 at 12:12\u{202F}AM, 이름 : 본문", "2023-12-31T00:12"),
    ("2019-11-04 22:25:00 , 이름 : 본문", "2019-11-04T22:25"),
    ("2026년 2월 30일 오후 3:00, 이름 : 본문", "-"),
  ])
  func `each way of writing the time gives that time`(line: String, written: String) {
    #expect(ChatExportTests.messages(line) == ["이름|\(written)|본문"])
  }

  @Test func `lines below belong to the message, the program's own lines do not`() {
    let text = """
      방 님과 카카오톡 대화
      저장한 날짜 : 2022-10-18 09:41:27

      --------------- Saturday, October 15, 2022 ---------------
      꽃님이 들어왔습니다.
      [가] [2:30 PM] 첫째

      셋째 줄 : 그대로
      2022년에는 이랬다
      오후 늦게 갔다
      나님이 나갔습니다.
      [나] [오후 8:36] 둘째
      """
    #expect(
      ChatExportTests.messages(text) == [
        "가|2022-10-15T14:30|첫째\n\n셋째 줄 : 그대로\n2022년에는 이랬다\n오후 늦게 갔다", "나|2022-10-15T20:36|둘째",
      ])
  }

  @Test(arguments: [
    ("--------------- 2022년 10월 15일 토요일 ---------------\n", "[가] [오후 3:41] ", "[나] [오후 3:43] "),
    ("2022년 10월 15일 오후 3:30\n", "2022년 10월 15일 오후 3:41, 가 : ", "2022년 10월 15일 오후 3:43, 나 : "),
    ("2022년 10월 15일 토요일\n", "2022. 10. 15. 오후 3:41, 가 : ", "2022. 10. 15. 오후 3:43, 나 : "),
  ])
  func `a line that begins with a time or is a date is text where messages bear marks`(
    day: String, first: String, second: String
  ) {
    let words = "공지\n오전 9:00 복구 예정입니다\n2022년 10월 16일 오후 5:00\n전액 환불합니다"
    #expect(
      ChatExportTests.messages("방 님과 카카오톡 대화\n\n\(day)\(first)\(words)\n\(second)네\n") == [
        "가|2022-10-15T15:41|\(words)", "나|2022-10-15T15:43|네",
      ])
  }

  @Test func `iOS parts messages from the program's lines by a comma and a colon`() {
    let text = """
      2026년 2월 1일 일요일
      2026. 2. 1. 오후 8:26: 가님이 나님을 초대했습니다.
      오후 8:36, 나 다 : Day 1 : https://a.example
      Day 2 : https://b.example
      오후 8:37,  : 알림
      오후 8:38, 나님이 나갔습니다.
      """
    #expect(
      ChatExportTests.messages(text) == [
        "나 다|2026-02-01T20:36|Day 1 : https://a.example\nDay 2 : https://b.example"
      ])
  }

  @Test func `names copied from the PC window are those that come again`() {
    let text = """
      2026년 8월 19일 수요일
      오후 7:23 꽃집 언니 주문 봤어요?
      오후 7:24 떡집 아니요 안 열려요
      오후 7:25 꽃집 언니 저도요
      오후 7:26 떡집 어떡하죠
      """
    #expect(ChatExport.recognises(text))
    #expect(
      ChatExportTests.messages(text) == [
        "꽃집 언니|2026-08-19T19:23|주문 봤어요?", "떡집|2026-08-19T19:24|아니요 안 열려요", "꽃집 언니|2026-08-19T19:25|저도요",
        "떡집|2026-08-19T19:26|어떡하죠",
      ])
  }

  @Test(arguments: [("수아\u{FE0F}", "수아"), ("수아🌷\u{FE0F}", "수아🌷\u{FE0F}")])
  func `an invisible sign behind Hangul is no part of a name`(written: String, name: String) {
    #expect(ChatExportTests.messages("2022. 1. 2. 10:00, \(written) : 네") == ["\(name)|2022-01-02T10:00|네"])
  }

  @Test(arguments: [
    ("사진", true), ("사진 3장", true), ("사진 3장 보냄", false), ("이모티콘", true), ("파일: 주문서.xlsx", true),
    ("<사진 읽지 않음>", true), ("Photo", true), ("사진이 안 열려요", false), ("삭제된 메시지입니다.", true),
  ])
  func `a picture's stand-in is told from words about a picture`(text: String, isPlaceholder: Bool) {
    #expect(ChatMessage(name: "", time: nil, text: text, bytes: 0..<1).isPlaceholder == isPlaceholder)
  }

  @Test func `a message knows its bytes`() {
    let text = "2022. 1. 2. 10:00, 가 : 하나\n둘\n\n2022. 1. 2. 10:01, 나 : 셋"
    let bytes = Array(text.utf8)
    var parts: [String] = []
    ChatExport(offsetMinutes: 540).read(text) {
      parts.append(String(decoding: bytes[$0.bytes], as: UTF8.self))
    }
    #expect(parts == ["2022. 1. 2. 10:00, 가 : 하나\n둘", "2022. 1. 2. 10:01, 나 : 셋"])
  }

  @Test func `a table of the Mac keeps quotes and line breaks`() {
    let text =
      "\u{FEFF}Date,User,Message\r\n2021-12-29 20:36:00,\"가\",\"ㅎㅇ\n\"\"인용\"\" 포함\"\r\n"
      + "2021-12-29 20:37:00,\"\",\"알림\"\r\n2021-12-29 20:38:00,\"가\",\"가 left this chatroom.\"\r\n"
    #expect(ChatTable.recognises(text))
    var found: [ChatMessage] = []
    ChatTable(clock: ChatExport(offsetMinutes: 540)).read(text) { found.append($0) }
    #expect(found.map(\.text) == ["ㅎㅇ\n\"인용\" 포함"])
    #expect(found.first?.time?.precision == .second)
  }

  @Test func `a date that is none is told, and an empty one is not`() throws {
    let table =
      "Date,User,Message\r\n2021-02-30 20:36:00,\"가\",\"예약 끊김\"\r\n,\"나\",\"저도요\"\r\n2021-02-28 20:36:00,\"다\",\"큰일\"\r\n"
    var posts: [Post] = []
    let readings = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(Array(table.utf8), Origin(name: "talk.csv"), depth: 0)
    #expect(posts.map(\.text) == ["예약 끊김", "저도요", "큰일"])
    #expect(posts.map { $0.published != nil } == [false, false, true])
    #expect(readings.flatMap { $0.rejections.map(\.reason) } == ["bad-time"])
  }

  @Test(arguments: ["", "안녕하세요\n반갑습니다", "2022년 10월 15일\n그날은 토요일이었다", "Date,User\n1,2", "<html>"])
  func `what is no chat is not taken for one`(text: String) {
    #expect(!ChatExport.recognises(text) && !ChatTable.recognises(text))
  }
}
