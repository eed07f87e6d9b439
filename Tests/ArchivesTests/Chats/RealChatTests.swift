import Foundation
import Posts
import Testing

@testable import Archives

/// Exports collected by others, beside the checkout; absent at a user's, where these tests skip.
@Suite struct RealChatTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/archives")
  static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "kakao").path)

  struct Case: Decodable {
    let file: String
    let kind: String
    let expect: Expectation?
  }
  struct Expectation: Decodable {
    let messages: [Message]?
    let username: String?
    let time: String?
    let text: String?

    private enum CodingKeys: String, CodingKey { case messages, username, time, text }
    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      messages = try? fields.decode([Message].self, forKey: .messages)
      username = try? fields.decode(String.self, forKey: .username)
      time = try? fields.decode(String.self, forKey: .time)
      text = try? fields.decode(String.self, forKey: .text)
    }
  }
  struct Message: Decodable {
    let kind: String
    let username: String?
    let date: String?
    let time: String?
    let text: String?
  }

  @Test(.enabled(if: isThere, "no ../shared/data beside this checkout"))
  func `messages of collected exports come out as their collectors expect`() throws {
    let manifest = try String(
      contentsOf: RealChatTests.folder.appending(path: "MANIFEST.jsonl"), encoding: .utf8)
    var checked = 0
    for line in manifest.split(separator: "\n") where line.contains("\"kakao-") {
      guard let item = try? JSONDecoder().decode(Case.self, from: Data(line.utf8)) else { continue }
      let text = try String(contentsOf: RealChatTests.folder.appending(path: item.file), encoding: .utf8)
      var found: [String] = []
      let chat = ChatExport(offsetMinutes: 540)
      let add: (ChatMessage) -> Void = {
        found.append("\($0.name)|\($0.time.map { String($0.written.prefix(16)) } ?? "-")|\($0.text)")
      }
      if ChatTable.recognises(text) {
        ChatTable(clock: chat).read(text, add)
      } else {
        #expect(ChatExport.recognises(text), "\(item.file)")
        chat.read(text, add)
      }
      #expect(!found.isEmpty, "\(item.file)")
      if let messages = item.expect?.messages {
        let expected = messages.filter { $0.kind == "plain" && $0.username != "" }
          .map { "\($0.username ?? "")|\($0.date ?? "")T\($0.time ?? "")|\($0.text ?? "")" }
        #expect(found == expected, "\(item.file)")
        checked += 1
      } else if let expect = item.expect, let text = expect.text {
        #expect(found.contains { $0.hasPrefix("\(expect.username ?? "")|") && $0.hasSuffix("|\(text)") })
        checked += 1
      }
    }
    #expect(checked >= 5)
  }
}
