import Corpora
import Foundation
import Posts
import Testing

@testable import Archives

/// What holds for every file that stops in the middle: it gives posts of the whole file and none that were made up.
@Suite struct TruncationTests {
  /// Cuts of each file; an odd number, so that they fall on all parts of letters.
  static let cuts = 61

  @Test func `a cut file gives posts of the whole file, but for the end of its last one`() throws {
    var (there, found) = (0, 0)
    for name in try LedgerTests.files() {
      let bytes = Array(try Data(contentsOf: URL(filePath: name)))
      let whole = try LedgerTests.posts(bytes, name)
      there += whole.count
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / TruncationTests.cuts)) {
        let part = try LedgerTests.posts(Array(bytes.prefix(length)), name)
        found += part.count
        for post in part.dropLast() {
          #expect(whole.contains { $0.id == post.id && $0.text == post.text }, "\(name) cut at \(length)")
        }
        guard let last = part.last else { continue }
        let isBeginning = whole.contains { $0.text.unicodeScalars.starts(with: last.text.unicodeScalars) }
        #expect(
          isBeginning || TruncationTests.cannotBeTold(last, bytes, length),
          "\(name) cut at \(length): \(last.text.suffix(40))")
      }
    }
    #expect(found > there, "cuts that give nothing prove nothing")
  }

  /// Three cuts of chats look like whole files: the room's name before the words that make it a title, which is prose
  /// as any other; the name of somebody of whom no line was read yet, before the words that make it a line of the
  /// program's, which is the last line of the message above; and a day with one line that begins with a time, which is
  /// how a diary begins.
  private static func cannotBeTold(_ post: Post, _ bytes: [UInt8], _ length: Int) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let first = text.prefix { !$0.isNewline }
    if post.platform == "text", case .day = ChatLine(first) {
      return post.text.split(separator: "\n").count <= 3
    }
    if post.platform == "text" {
      return ["카카오톡 대화", "KakaoTalk Chats"].contains { first.hasSuffix($0) }
        && post.text.count <= first.count - 3
    }
    let start = bytes.prefix(length).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = String(decoding: bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return post.platform == "kakaotalk" && ChatLine.isSystem(Substring(line))
  }
}
