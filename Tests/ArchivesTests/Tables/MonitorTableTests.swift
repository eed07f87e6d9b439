import Posts
import Testing

@testable import Archives

/// Tables of the services that watch networks, which say above the headings what was asked for.
@Suite struct MonitorTableTests {
  static let preamble = """
    "Report:","먹통 모니터링"
    "Brand:","톡"
    "From:","Sat Oct 15 00:00:00 KST 2022"
    "To:","Thu Oct 20 23:59:59 KST 2022"
    "Label:","톡 OR 메신저, 먹통"
    "Filter:","language, country"


    """

  @Test func `Brandwatch's headings stand below its report`() throws {
    let rows = """
      "Query Id","Query Name","Date","Title","Snippet","Url","Domain","Sentiment","Author","Full Name","Full Text"
      "20001","톡","2022-10-15 16:05:10.0","예약이","예약이 다...","https://x.com/cafe/status/158","x.com","negative","cafe","가온","예약이 다
      사라졌어요"
      "20001","톡","2022-10-15 16:06:10.0","환불","환불 언제...","https://x.com/na/status/159","x.com","negative","na","나래",""

      """
    let read = try TableTests.read(Self.preamble + rows)
    #expect(read.posts == ["가온|2022-10-15T16:05|예약이 다\n사라졌어요", "나래|2022-10-15T16:06|환불 언제..."])
    // What stands above the headings is counted, and is no post.
    #expect(read.reasons == ["not-a-post"])
  }

  @Test func `CrowdTangle's dates and messages are read`() throws {
    let read = try TableTests.read(
      """
      Page Name,User Name,Facebook Id,Page Category,Followers at Posting,Post Created,Type,Total Interactions,Message,Link,URL
      가온 꽃집,gaon,100,SHOP,12,2022-10-15 16:05:10 KST,Photo,3,주문을 못 받습니다,https://a.example/1,https://www.facebook.com/100/posts/7

      """)
    #expect(read.posts == ["가온 꽃집|2022-10-15T16:05|주문을 못 받습니다"])
  }

  @Test func `Meltwater's are UTF-16 with tabs`() throws {
    let table =
      "Date\tTime\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tCountry\r\n"
      + "15-Oct-2022 04:05PM\t4:05 PM\t\thttps://x.com/gaon/status/158\t\t\"예약이, 사라졌어요\"\tTwitter\t가온\tKR\r\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in table.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let posts = try LedgerTests.posts(bytes, "table")
    #expect(posts.map(\.text) == ["예약이, 사라졌어요"])
    #expect(posts.map { $0.published?.written } == ["2022-10-15T16:05:00+09:00"])
    #expect(posts.map { $0.author?.name } == ["가온"])
  }

  @Test func `a column that the user names is found below a report`() throws {
    let table = Self.preamble + "\"언제\",\"무엇\",\"누가\"\n\"2022-10-15 16:05\",\"톡 먹통\",\"가\"\n"
    let read = try TableTests.read(table, columns: ["text": "무엇", "time": "언제", "name": "누가"])
    #expect(read.posts == ["가|2022-10-15T16:05|톡 먹통"])
    #expect(try TableTests.read(table).posts.isEmpty)
  }
}
