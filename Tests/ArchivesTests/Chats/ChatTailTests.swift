import Posts
import Testing

@testable import Archives

/// Exports that stop in the middle of a line.
@Suite struct ChatTailTests {
  static let windows = "--------------- 2022년 10월 15일 토요일 ---------------\r\n[가 나] [오후 7:12] 첫 줄\r\n"
  static let iPhone = "2022년 10월 17일 월요일\n2022. 10. 17. 오전 9:12, 가나 : 첫 줄\n"
  static let android = "2022년 10월 15일 오후 6:20\n2022년 10월 15일 오후 6:20, 가나 : 첫 줄\n"

  static func texts(_ chat: String) -> [String] {
    var found: [String] = []
    ChatExport(offsetMinutes: 540).read(chat) { found.append($0.text) }
    return found
  }

  @Test(arguments: [
    (windows, "["), (windows, "[가 "), (windows, "[가 나]"), (windows, "[가 나] "), (windows, "[가 나] [오후"),
    (windows, "[가 나] [오후 7:1"), (windows, "----"), (windows, "--------------- 2022년 10월 1"), (windows, "가 "),
    (windows, "다라님이 나갔습"), (windows, "다라 left this cha"), (windows, "가 나님"),
    (windows, "[가 나] [오후 7:13] 사"), (windows, "[가 나] [오후 7:13] 삭제된 메"),
    (iPhone, "2"), (iPhone, "2022. 1"), (iPhone, "2022. 10. 17. 오"), (iPhone, "2022. 10. 17. 오후 3:12,"),
    (iPhone, "2022년 10월 18일 화"), (android, "2022년 10"), (android, "2022년 10월 16일 오전 1"),
  ])
  func `the beginning of a line of its own is nobody's words`(chat: String, line: String) {
    #expect(ChatTailTests.texts(chat + line) == ["첫 줄"])
  }

  @Test(arguments: [
    (windows, "[공지] 내일 쉽니다"), (windows, "둘째 줄"), (windows, "2022"), (windows, "- 끝"), (iPhone, "[공지"),
    (iPhone, "2022년에는 안 그랬는데"), (android, "3시에 봬요"),
  ])
  func `another last line belongs to the message above`(chat: String, line: String) {
    #expect(ChatTailTests.texts(chat + line) == ["첫 줄\n" + line])
    // A line break shows that the line is whole.
    #expect(ChatTailTests.texts(chat + "[" + "\n").count == 1)
  }

  @Test func `the ledger says where the export was cut`() throws {
    var posts: [Post] = []
    let chat = Array((ChatTailTests.windows + "[가 나] [오").utf8)
    let reading = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(chat, Origin(name: "chat.txt"), depth: 0).first
    #expect(posts.map(\.text) == ["첫 줄"])
    #expect(reading?.rejections.map(\.reason) == ["truncated"])
    #expect(reading?.rejections.first?.location.byteOffset == Array(ChatTailTests.windows.utf8).count)
  }

  @Test(arguments: [
    "방 님과 카카오톡 대화", "방 님과 카카오톡 대화\n저장한 날", "방 with KakaoTalk Chats\r\nDate S", "방 님과 카카오톡 대",
    "Talk_2022.10.16",
    "Talk", "window.YTD.tweets.p", "Date,User,Mes", "\u{7F}ELF abcd efg",
  ])
  func `the beginning of an export is no prose`(text: String) throws {
    #expect(try ScriptPageTests.posts(text).isEmpty)
  }
}
