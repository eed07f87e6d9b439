import Posts
import Testing

@testable import Archives

/// Columns that no known heading names, but a part of one tells.
@Suite struct GuessedColumnTests {
  @Test(arguments: ["Tweet Text", "트윗 내용", "reviewBody", "textOriginal", "기사 본문", "Hit Sentence", "의견"])
  func `headings of texts are known`(heading: String) throws {
    let read = try TableTests.read(
      "번호,\(heading),작성일,작성자\n1,예약 손님을 다 놓쳤어요,2022-10-15 17:12,나래\n2,콜이 하나도 없어요,2022-10-15 18:12,가온\n")
    #expect(read.posts == ["나래|2022-10-15T17:12|예약 손님을 다 놓쳤어요", "가온|2022-10-15T18:12|콜이 하나도 없어요"])
    #expect(read.reasons.isEmpty)
  }

  @Test(arguments: ["created_time", "createTimeISO", "리뷰작성일", "기사입력시간", "Comment Create Timestamp"])
  func `headings of times are known`(heading: String) throws {
    let read = try TableTests.read("\(heading),내용\n2022-10-15 17:12,예약 끊김\n")
    #expect(read.posts == ["-|2022-10-15T17:12|예약 끊김"] && read.reasons.isEmpty)
  }

  @Test func `the column with the most to say is the text, and the ledger names what was taken`() throws {
    let read = try TableTests.read(
      """
      idx,Post Message Raw,comment_lang,When (Local Time),Profile User,Source Link,Author URL
      1,예약 손님을 다 놓쳤어요 환불해요,ko,2022-10-15 17:12,나래,https://a.example/1,https://a.example/u/1
      2,콜이 하나도 없어요 오늘,ko,2022-10-15 18:12,가온,https://a.example/2,https://a.example/u/2

      """)
    #expect(read.posts == ["나래|2022-10-15T17:12|예약 손님을 다 놓쳤어요 환불해요", "가온|2022-10-15T18:12|콜이 하나도 없어요 오늘"])
    #expect(read.reasons == Array(repeating: "guessed-column", count: 4))
  }

  @Test func `cells must fit, times of collecting are none of writing`() throws {
    let read = try TableTests.read("작성자,내용,수집 날짜시간,댓글 링크수\n나래,예약 끊김,2022-10-20 10:00,12\n")
    #expect(read.posts == ["나래|-|예약 끊김"] && read.reasons.isEmpty)
    let numbers = try TableTests.read("idx,text_count,user_date,x\n1,12,2022-10-15,3\n2,13,2022-10-15,4\n")
    #expect(numbers.posts.isEmpty)
  }

  @Test func `objects of one's own are a table where their times tell one`() throws {
    let read = try TableTests.read(
      """
      {"review_raw_text":"예약 손님을 다 놓쳤어요","review_local_time":"2022-10-15 17:12"}
      {"review_raw_text":"콜이 하나도 없어요","review_local_time":"2022-10-15 18:12"}
      """)
    #expect(read.posts == ["-|2022-10-15T17:12|예약 손님을 다 놓쳤어요", "-|2022-10-15T18:12|콜이 하나도 없어요"])
    #expect(read.reasons == ["guessed-column", "guessed-column"])
    let settings = try TableTests.read("[{\"text_help\":\"누르면 됩니다 지금\"},{\"text_help\":\"켜면 됩니다 지금\"}]")
    #expect(settings.posts.isEmpty)
  }
}
