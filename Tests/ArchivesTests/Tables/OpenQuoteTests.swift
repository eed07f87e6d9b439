import Testing

@testable import Archives

/// Tables in which a quote never closes.
@Suite struct OpenQuoteTests {
  @Test func `a quote in the last row swallows no date`() throws {
    let found = try TableTests.read("내용,작성일\n톡 먹통,2022-10-15\n\"환불해 주세요,2022-10-16\n")
    #expect(found.posts == ["-|2022-10-15T00:00|톡 먹통", "-|2022-10-16T00:00|환불해 주세요"])
    #expect(found.reasons.isEmpty)
  }

  @Test(arguments: ["내용,작성일", "내용,작성자"])
  func `a quotation that the end of the file cuts stays whole and is told`(headings: String) throws {
    let found = try TableTests.read("\(headings)\n\"배송이 늦어요, 정말요\n그래서 환불, 해 주")
    #expect(found.posts == ["-|-|배송이 늦어요, 정말요\n그래서 환불, 해 주"])
    #expect(found.reasons == ["truncated"])
  }

  @Test func `commas behind a stray quote stay in its cell`() throws {
    let text = "작성일,내용,작성자\n2022-10-15,\"톡, 먹통, 사흘째,가\n2022-10-16,다음,나\n2022-10-17,끝,다\n"
    #expect(
      try TableTests.read(text).posts == [
        "가|2022-10-15T00:00|톡, 먹통, 사흘째", "나|2022-10-16T00:00|다음", "다|2022-10-17T00:00|끝",
      ])
  }

  @Test func `line breaks in quotes are one letter whatever they are`() {
    var records = CSVRecords("\"가\r나\r\n다\n라\",끝\r")
    #expect(records.next()?.fields == ["가\n나\n다\n라", "끝"])
  }

  /// Each of these rows opens a quote that the end of the text closes.
  @Test(arguments: ["a\"b,\"c", "27\" 모니터,\"1인치"])
  func `many open quotes are not each read to the end of the text`(row: String) {
    let text = String(repeating: row + "\n", count: 20_000)
    var records = CSVRecords(text)
    let shape = RowShape(columns: 2, leastBelow: 2) { _ in true }
    var count = 0
    while let record = records.next() {
      count += 1
      if record.isOpen { _ = records.line(of: record, as: shape) }
    }
    #expect(count == 20_000)
    #expect(records.bytesReadAnew < 32 << 20 + 9 * text.utf8.count)
  }

  @Test func `a quotation that reaches no further than its line is a letter where it does not close`() {
    var records = CSVRecords("\"가\"\"나\",\"다,라\n\"마\",바")
    records.quotes = .line
    #expect(records.next()?.fields == ["가\"나", "다", "라"])
    #expect(records.next()?.fields == ["마", "바"])
  }
}
