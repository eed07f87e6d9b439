import Foundation
import Testing

/// What was usual before an outage, told by a whole run.
@Suite struct BaselineRunTests {
  @Test func `complaints of the weeks before are expected again`() throws {
    let scratch = try Scratch()
    // A complaint and a word of thanks each hour, from three weeks before the period to its end.
    let lines = (0..<22 * 24).map { hour in
      let day = 24 + hour / 24
      let date = day <= 30 ? "09-\(day)" : "10-" + String(day - 30 + 100).suffix(2)
      let time = "2022-\(date)T" + String(hour % 24 + 100).suffix(2)
      return """
        {"text":"카카오페이 결제가 안 돼요 \(hour)","time":"\(time):10:00+09:00","url":"https://a.example/\(hour)"}
        {"text":"점심 잘 먹었습니다 \(hour)","time":"\(time):40:00+09:00","url":"https://b.example/\(hour)"}
        """
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: scratch.path("posts.jsonl")))
    let run = try Program([
      "run", scratch.path("posts.jsonl"), "-o", scratch.path("run"), "--incident", "kakao-2022-10",
      "--from", "2022-10-15T00:00+09:00", "--to", "2022-10-16T00:00+09:00", "--bin", "1h", "--csv", "plain",
      "--format", "csv", "--lang", "en",
    ])
    #expect(run.status == 0, "\(run.err)")
    let table = try String(contentsOf: URL(filePath: scratch.path("run/outage.csv")), encoding: .utf8)
    let rows = table.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let heads = try #require(rows.first)
    let column = try #require(heads.firstIndex(of: "expected"))
    let any = try #require(rows.first { $0[0] == "any-complaint" })
    let expected = try #require(Double(any[column]))
    #expect((22...26).contains(expected), "\(expected)")
  }
}
