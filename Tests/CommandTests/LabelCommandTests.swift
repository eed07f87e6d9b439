import Foundation
import Testing

/// The verb `label`, run as a user runs it.
@Suite struct LabelCommandTests {
  /// What `label` must print: written by Foundation's encoder from what was read back.
  private static func encoded(_ line: some StringProtocol) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let bytes = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `each line of input gives a line of JSON with sorted keys, its words escaped`() throws {
    let input = [
      #"{"id":"가\"나","text":"\"환불\" 안 해\t주고 접속도/로그인도 안 돼요 \\ㅠㅠ"}"#, #"{"id":7,"text":"점심 맛있다"}"#,
      "예약 손님 연락처가 다 채널에 있는데 안 열려요",
    ]
    let program = try Program(["label"], input: input.joined(separator: "\n") + "\n")
    #expect(program.status == 0)
    let lines = program.out.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(try LabelCommandTests.encoded(line) == String(line)) }
    let first = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["id"] as? String == "가\"나" && first["complaint"] as? Bool == true)
    let labels = try #require(first["labels"] as? [[String: Any]])
    let proof = labels.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(!proof.isEmpty)
    // Offsets count scalars of the text as written.
    let scalars = Array("\"환불\" 안 해\t주고 접속도/로그인도 안 돼요 \\ㅠㅠ".unicodeScalars)
    for part in proof {
      let (start, end) = (try #require(part["start"] as? Int), try #require(part["end"] as? Int))
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(part["text"] as? String == String(words))
    }
    #expect(lines[1].contains(#""complaint":false,"id":"7","labels":[]"#))
    #expect(lines[2].contains(#""id":null"#))
  }
}
