import Foundation
import Posts
import Testing

@testable import Archives

@Suite struct DateStringTests {
  @Test(arguments: [
    ("2026-01-18T18:17:20.000Z", "2026-01-18T18:17:20Z", "second", "stated"),
    ("Mon Oct 20 17:11:38 +0000 2025", "2025-10-20T17:11:38Z", "second", "stated"),
    ("1466477165", "2016-06-21T02:46:05Z", "second", "stated"),
    ("1761645334309", "2025-10-28T09:55:34Z", "second", "stated"),
    ("2025-06-04T02:37:08+09:00", "2025-06-04T02:37:08+09:00", "second", "stated"),
    ("2020-05-12T18:01:18-0700", "2020-05-12T18:01:18-07:00", "second", "stated"),
    ("20180516162312", "2018-05-16T16:23:12+09:00", "second", "assumed"),
    ("2025. 10. 28. 18:55", "2025-10-28T18:55:00+09:00", "minute", "assumed"),
    ("2022.10.17. 14:24", "2022-10-17T14:24:00+09:00", "minute", "assumed"),
    ("2026.04.16 12:00:00", "2026-04-16T12:00:00+09:00", "second", "assumed"),
    ("2022. 10. 17. 오전 9:12", "2022-10-17T09:12:00+09:00", "minute", "assumed"),
    ("2022년 10월 17일 오후 12:05", "2022-10-17T12:05:00+09:00", "minute", "assumed"),
    ("2022년 10월 17일 오전 12시 5분", "2022-10-17T00:05:00+09:00", "minute", "assumed"),
    ("2022년 10월 17일 월요일", "2022-10-17T00:00:00+09:00", "day", "assumed"),
    ("2022.10.17.", "2022-10-17T00:00:00+09:00", "day", "assumed"),
    ("22.10.17 14:24", "2022-10-17T14:24:00+09:00", "minute", "assumed"),
    ("22.10.17", "2022-10-17T00:00:00+09:00", "day", "assumed"),
    ("10.17 14:24:05", "2022-10-17T14:24:05+09:00", "second", "derived"),
    ("10-17", "2022-10-17T00:00:00+09:00", "day", "derived"),
    ("12.31", "2021-12-31T00:00:00+09:00", "day", "derived"),
    ("14:24", "2022-10-18T14:24:00+09:00", "minute", "derived"),
    ("방금 전", "2022-10-18T20:15:00+09:00", "minute", "derived"),
    ("3분 전", "2022-10-18T20:12:00+09:00", "minute", "derived"),
    ("13분전", "2022-10-18T20:02:00+09:00", "minute", "derived"),
    ("3시간 전", "2022-10-18T17:00:00+09:00", "hour", "derived"),
    ("어제", "2022-10-17T00:00:00+09:00", "day", "derived"),
    ("어제 오후 3:28", "2022-10-17T15:28:00+09:00", "minute", "derived"),
    ("3일 전", "2022-10-15T00:00:00+09:00", "day", "derived"),
    ("22 hrs", "2022-10-17T22:00:00+09:00", "hour", "derived"),
    ("Yesterday at 15:28", "2022-10-17T15:28:00+09:00", "minute", "derived"),
    ("October 17 at 4:50 PM", "2022-10-17T16:50:00+09:00", "minute", "derived"),
    ("Sat, 31 Dec 2005 13:47:03+0900", "2005-12-31T13:47:03+09:00", "second", "stated"),
    ("Mon, 17 Oct 2022 14:24:06 KST", "2022-10-17T14:24:06+09:00", "second", "stated"),
    ("2022-10-15 18:00:00 +0900 KST", "2022-10-15T18:00:00+09:00", "second", "stated"),
    ("15-Oct-22 18:00 GMT+09:00", "2022-10-15T18:00:00+09:00", "minute", "stated"),
    ("Sat Oct 15 2022 18:00:00 GMT+0900 (한국 표준시)", "2022-10-15T18:00:00+09:00", "second", "stated"),
    ("입력 2018. 05. 16. 16:23", "2018-05-16T16:23:00+09:00", "minute", "assumed"),
    ("기사입력 2013-10-24 03:00:00", "2013-10-24T03:00:00+09:00", "second", "assumed"),
    ("오후 11:10 - 2022년 10월 15일", "2022-10-15T23:10:00+09:00", "minute", "assumed"),
    ("Oct. 15, 2022, 4:12 p.m.", "2022-10-15T16:12:00+09:00", "minute", "assumed"),
    ("Oct. 15, 2022, 11 a.m.", "2022-10-15T11:00:00+09:00", "hour", "assumed"),
    ("October 15th, 2022", "2022-10-15T00:00:00+09:00", "day", "assumed"),
    ("게시됨: 2022. 10. 15.", "2022-10-15T00:00:00+09:00", "day", "assumed"),
    ("2022.10.15ㅣ16:12", "2022-10-15T16:12:00+09:00", "minute", "assumed"),
    ("2일전(수정됨)", "2022-10-16T00:00:00+09:00", "day", "derived"),
    ("1시간 30분 전", "2022-10-18T18:45:00+09:00", "minute", "derived"),
    ("1일 2시간 전", "2022-10-17T18:00:00+09:00", "hour", "derived"),
  ])
  func `a time is read as it is written`(text: String, written: String, precision: String, origin: String) {
    // Captured on 2022-10-18 at 20:15 KST.
    let reader = TimeReader(zoneOffsetMinutes: 540, captured: 1_666_091_700)
    let moment = reader.moment(text)
    #expect(moment?.written == written)
    #expect(moment?.precision.rawValue == precision)
    #expect(moment?.origin.rawValue == origin)
  }

  @Test(arguments: [
    "", "2026년 2월 30일", "2022-13-01", "2022-10-17T25:00:00Z", "댓글 3", "조회 287", "환불", "어제부터 안 돼요", "3시간째 먹통",
    "010-0000-1234", "30분 1시간 전", "2시간 80분 전", "th 2022", "2022-10-17T14:24:06+99:00", "1.2.3.4.5",
    "-0001-01-01", "-2022-10", "2022-10-15 18:00 (한국 표준시)",
  ])
  func `what is no time gives none`(text: String) {
    let reader = TimeReader(zoneOffsetMinutes: 540, captured: 1_666_091_700)
    #expect(reader.moment(text) == nil)
  }

  @Test(arguments: ["3시간 전", "어제", "10.17 14:24", "14:24"])
  func `a relative time without a capture is no time`(text: String) {
    #expect(TimeReader(zoneOffsetMinutes: 540).moment(text) == nil)
  }

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `every collected date string is read but one, which two of its parsers read differently`() throws {
    let data = try Data(contentsOf: CollectedCases.folder.appending(path: "dates/feedparser_dates.json"))
    var json = JSONReader(Array(data))
    var failures: [String] = []
    var cases = 0
    for item in json.value()?.list ?? [] {
      cases += 1
      let input = item["input"]?.text ?? ""
      let parser = item["parser"]?.text ?? ""
      let isKorean = parser.hasSuffix("nate") || parser.hasSuffix("onblog")
      let reader = TimeReader(zoneOffsetMinutes: isKorean ? 540 : 0)
      let fields = (item["utc"]?.list ?? []).compactMap { $0.text.flatMap { Int($0) } }
      let wanted =
        fields.count < 6
        ? nil
        : CivilTime(
          year: fields[0], month: fields[1], day: fields[2], hour: fields[3], minute: fields[4],
          second: fields[5],
          offsetMinutes: 0)
      let found = reader.moment(input)
      if found?.seconds != wanted?.seconds {
        failures.append("\(parser) \(input): \(found?.instant ?? "none")")
      }
      if isKorean { #expect(found?.seconds == wanted?.seconds, "\(input)") }
    }
    #expect(cases == 72)
    // Year and day of the year, as `03335` is, by ISO 8601; no time by the W3C's profile of it.
    let left = failures.filter { !$0.hasPrefix("_parse_date_w3dtf 22013:") }
    #expect(left.isEmpty, "\(left.joined(separator: "\n"))")
  }
}
