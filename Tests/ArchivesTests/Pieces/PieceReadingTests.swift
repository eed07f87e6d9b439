import Digests
import Foundation
import Posts
import Testing

@testable import Archives

/// A file read in small pieces gives what it gives read at once: the slow twin of reading in pieces.
@Suite struct PieceReadingTests {
  static let words = ["환불 해 주세요", "먹통입니다\n두 줄", "\"인용\", 쉼표", "예약이 사라졌어요 🥲", "연락처 없음"]

  static func lines(_ count: Int) -> String {
    (0..<count).map { index in
      let text = words[index % words.count].replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      if index % 37 == 5 { return "{\"text\": \"끊긴 줄" }
      return
        "{\"text\": \"\(text) \(index)\", \"created_at\": \"2022-10-17T09:\(10 + index % 50):00+09:00\", \"author\": \"글쓴이\"}"
    }.joined(separator: "\n")
  }

  static func table(_ count: Int) -> String {
    "id,text,author,created_at\n"
      + (0..<count).map { index in
        let text = words[index % words.count].replacing("\"", with: "\"\"")
        return "\(index),\"\(text) \(index)\",글쓴이,2022-10-17 09:\(10 + index % 50)"
      }.joined(separator: "\r\n")
  }

  static func chat(_ count: Int) -> String {
    "방 님과 카카오톡 대화\n저장한 날짜 : 2022-10-19 18:13:04\n\n"
      + (0..<count).map { index in
        let day =
          index % 20 == 0 ? "--------------- 2022년 10월 \(10 + index / 20 % 19)일 월요일 ---------------\n" : ""
        let text = index % 9 == 0 ? "사진" : words[index % words.count] + " \(index)"
        return day + "[이름 \(index % 3)] [오전 10:\(10 + index % 50)] \(text)"
      }.joined(separator: "\n")
  }

  static func lineChat(_ count: Int) -> String {
    "[LINE] 상인회 대화\n저장한 날짜 : 2022. 10. 19. 18:13\n"
      + (0..<count).map { index in
        let day = index % 20 == 0 ? "\n2022.10.\(10 + index / 20 % 19) 월요일\n" : ""
        let text = index % 9 == 0 ? "[사진]" : words[index % words.count] + " \(index)"
        return day + "09:\(10 + index % 50)\t이름 \(index % 3)\t" + (text.contains("\n") ? "\"\(text)\"" : text)
      }.joined(separator: "\n")
  }

  static func whatsApp(_ count: Int) -> String {
    (0..<count).map { index in
      let text = index % 9 == 0 ? "<Media omitted>" : words[index % words.count] + " \(index)"
      return "\(10 + index / 20 % 19)/10/22, 9:\(10 + index % 50) pm - 이름 \(index % 3): \(text)"
    }.joined(separator: "\n")
  }

  static let files: [(name: String, bytes: [UInt8])] = [
    ("line.txt", Array(lineChat(500).utf8)), ("whatsapp.txt", Array(whatsApp(500).utf8)),
    ("lines.jsonl", Array(lines(400).utf8)),
    (
      "list.json",
      Array("[\(lines(3).split(separator: "\n")[0]),\n\(lines(4).split(separator: "\n")[1])]".utf8)
    ),
    (
      "one-line.json",
      Array(
        ("[" + (0..<300).map { "{\"text\":\"글 \($0)\",\"author\":\"가\"}" }.joined(separator: ",") + "]").utf8)
    ),
    (
      "window.js",
      Array(
        ("window.YTD.tweets.part0 = ["
          + (0..<200).map {
            "{\"tweet\": {\"full_text\": \"글 \($0)\", \"id_str\": \"\($0)\", \"created_at\": \"Mon Oct 17 01:02:03 +0000 2022\"}}"
          }.joined(separator: ",\n") + "]").utf8)
    ),
    ("table.csv", Array(table(400).utf8)), ("mark.csv", [0xEF, 0xBB, 0xBF] + Array(table(300).utf8)),
    (
      "damaged.csv",
      [0xEF, 0xBB, 0xBF] + Array(table(300).utf8).enumerated().map { $0 % 997 == 500 ? 0xFF : $1 }
    ),
    ("korean.csv", cp949(table(200))), ("chat.txt", Array(chat(500).utf8)),
    (
      "chat.csv",
      Array(
        ("Date,User,Message\n"
          + (0..<300).map {
            "2022-10-17 09:00:00,\"이름\",\"\(words[$0 % 2]) \($0)\""
          }.joined(separator: "\n")).utf8)
    ),
  ]

  /// The syllables of the table in CP949.
  static func cp949(_ text: String) -> [UInt8] {
    let plain = text.replacing("🥲", with: "")
    return Array(plain.data(using: String.Encoding(rawValue: 0x8000_0422)) ?? Data(plain.utf8))
  }

  @Test(arguments: [700, 1500, 1 << 20])
  func `a file read in pieces gives what it gives at once`(pieceBytes: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pieces-\(ProcessInfo.processInfo.processIdentifier)-\(pieceBytes)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in PieceReadingTests.files {
      let path = folder.appending(path: name).path
      try Data(bytes).write(to: URL(filePath: path))
      let file = try #require(try Intake().files(at: [path]).first)
      let whole = try PieceReadingTests.read(file, pieceBytes: 1 << 30)
      let pieces = try PieceReadingTests.read(file, pieceBytes: pieceBytes)
      #expect(whole.posts.count > 1, "\(name)")
      #expect(pieces.posts == whole.posts, "\(name)")
      #expect(Array(pieces.readings) == Array(whole.readings), "\(name)")
      #expect(pieces.posts.allSatisfy { $0.sources[0].sha256 == SHA256.hex(of: bytes) }, "\(name)")
    }
  }

  private static func read(_ file: InputFile, pieceBytes: Int) throws -> (
    posts: [Post], readings: FileReadings
  ) {
    var posts: [Post] = []
    var reader = try LedgerTests.reader {
      posts.append($0)
      return true
    }
    reader.pieceBytes = pieceBytes
    let readings = reader.read(file)
    return (posts, readings)
  }
}
