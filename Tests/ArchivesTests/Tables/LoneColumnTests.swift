import Testing

@testable import Archives

/// Tables whose only column holds the texts.
@Suite struct LoneColumnTests {
  @Test(arguments: ["text", "본문", "내용"])
  func `commas in a lone column are part of the texts`(heading: String) throws {
    let found = try TableTests.read("\(heading)\n배송이 늦어요, 환불도 안돼요\n\"줄이\n둘, 쉼표도\"\n값; 표 | 탭\t끝\n")
    #expect(found.posts == ["-|-|배송이 늦어요, 환불도 안돼요", "-|-|줄이\n둘, 쉼표도", "-|-|값; 표 | 탭\t끝"])
    #expect(found.reasons.isEmpty)
  }

  @Test func `a note that begins like one keeps its sentences`() throws {
    let found = try TableTests.read("본문\n\n카톡이 먹통이라, 주문을 못 받고 있다.\n사흘째, 답이 없다.\n")
    #expect(found.posts == ["-|-|카톡이 먹통이라, 주문을 못 받고 있다.", "-|-|사흘째, 답이 없다."])
  }

  @Test func `a lone column that the user names keeps its commas too`() throws {
    let found = try TableTests.read("후기글\n늦어요, 환불도요\n", columns: ["text": "후기글"])
    #expect(found.posts == ["-|-|늦어요, 환불도요"])
  }
}
