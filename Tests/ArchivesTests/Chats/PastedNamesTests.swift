import Posts
import Testing

@testable import Archives

/// Names in chats of the PC, where a blank parts them from the words.
@Suite struct PastedNamesTests {
  static let head = "[LINE] 상인회 대화\n저장한 날짜 : 2022. 10. 17. 09:10\n\n2022.10.15 토요일\n"

  @Test func `a short message that somebody repeats is no part of the name`() throws {
    let words = ["네", "카톡이 안 와요", "네", "환불해 주세요", "네", "언제 되나요"]
    let lines = words.map { "15:33 홍길동 \($0)" } + ["15:40 김 대표 네", "15:41 김 대표 확인했어요", "15:42 김 대표 또 끊겼네요"]
    let reading = try LineExportTests.reading(Self.head + lines.joined(separator: "\n") + "\n")
    #expect(reading.posts.map(\.text) == words + ["네", "확인했어요", "또 끊겼네요"])
    #expect(
      reading.posts.map { $0.author?.name } == Array(repeating: "홍길동", count: 6) + ["김 대표", "김 대표", "김 대표"])
  }

  @Test func `names that share their first word stay apart`() throws {
    let names = ["김 대표", "김 과장", "김 사원"]
    let lines = (0..<9).map { "15:33 \(names[$0 % 3]) \($0)번 주문이 안 보여요" }
    let reading = try LineExportTests.reading(Self.head + lines.joined(separator: "\n") + "\n")
    #expect(reading.posts.map { $0.author?.name } == (0..<9).map { names[$0 % 3] })
  }

  @Test(arguments: [
    ("홍길동님이 나갔습니다.", true), ("채팅방 관리자가 메시지를 가렸습니다.", true),
    ("Kim left this chatroom.", true), ("3.5점. 네. 홍길동님이 들어왔습니다.", true), ("님이 나갔습니다", false),
    ("나갔습니다.", false), (".", false), ("", false),
  ]) func `lines of the program are told from what people write`(words: String, isSystem: Bool) {
    #expect(ChatLine.isSystem(Substring(words)) == isSystem)
    #expect(!ChatLine.isSystem(Substring(String(repeating: "가", count: 300) + words)))
  }

  @Test func `letters written in parts are the same letters, whatever a line holds besides`() {
    let parts =
      "\u{1102}\u{1175}\u{11B7}\u{110B}\u{1175} \u{1102}\u{1161}\u{1100}\u{1161}\u{11BB}\u{1109}\u{1173}\u{11B8}\u{1102}\u{1175}\u{1103}\u{1161}."
    #expect(parts == "님이 나갔습니다." && !parts.utf8.elementsEqual("님이 나갔습니다.".utf8))
    #expect(ChatLine.isSystem(Substring("홍길동" + parts)))
    // A family is one letter of twenty-five bytes.
    #expect(ChatLine.isSystem(Substring(String(repeating: "👨‍👩‍👧‍👦", count: 100) + "님이 나갔습니다.")))
  }
}
