import Posts
import Testing

@testable import Archives

/// Tables as spreadsheets and people write them, not as the standard asks.
@Suite struct TableTests {
  /// `author|time|text` of each post, and the reasons in the ledger.
  static func read(_ text: String, columns: [String: String] = [:]) throws -> (
    posts: [String], reasons: [String]
  ) {
    var posts: [String] = []
    let options = Intake.Options(platforms: LedgerTests.platforms, columns: columns)
    let readings = FileReader(options: options, rules: try LedgerTests.rules.get()) {
      posts.append("\($0.author?.name ?? "-")|\($0.published?.written.prefix(16) ?? "-")|\($0.text)")
      return true
    }.read(Array(text.utf8), Origin(name: "table"), depth: 0)
    return (posts, readings.flatMap(\.rejections).map(\.reason))
  }

  @Test(arguments: [
    "sep=;\r\n작성일;내용;작성자\r\n2022-10-15 15:40;톡, 먹통;가\r\n",
    "수집 결과,,\n작성일,내용,작성자\n2022-10-15 15:40,\"톡, 먹통\",가\n",
    "작성일|내용|작성자\n2022-10-15 15:40|톡, 먹통|가\n",
    "작성 일시\t본문 내용\t글쓴이\n2022-10-15 15:40\t톡, 먹통\t가\n",
    "게시일시,리뷰,닉네임\n2022-10-15 15:40,\"=\"\"톡, 먹통\"\"\",가\n",
  ])
  func `headings are found behind a title, between any marks, with blanks in them`(text: String) throws {
    #expect(try TableTests.read(text).posts == ["가|2022-10-15T15:40|톡, 먹통"])
  }

  @Test(arguments: [
    ("번호,제목,작성자,작성일,조회수,댓글\n1,예약 다 날림,가,2022-10-15 17:03,120,12\n", "예약 다 날림"),
    ("가게명,리뷰,작성일,리뷰내용,작성자\n꽃집,3,2022-10-15 17:03,예약이 안돼요,가\n", "예약이 안돼요"),
    ("작성자,작성일,댓글\n가,2022-10-15 17:03,119\n", "119"),
    ("제목,작성자,작성일,본문\n신고,가,2022-10-15 17:03,119\n", "119"),
  ])
  func `how many comments there are is no text beside words`(table: String, text: String) throws {
    #expect(try TableTests.read(table).posts == ["가|2022-10-15T17:03|\(text)"])
  }

  @Test(arguments: ["\"2022-10-15T08:03:00Z\"", "{\"$numberLong\":\"1665820980000\"}"])
  func `a date of MongoDB is read`(date: String) throws {
    let posts = try ScriptPageTests.posts(
      "{\"date\":{\"$date\":\(date)},\"author\":\"가\",\"text\":\"환불 안됨\"}\n")
    #expect(posts.map { $0.published?.instant } == ["2022-10-15T08:03:00Z"])
  }

  @Test(arguments: [
    "\"Report:\",\"먹통\"\n\"Brand:\",\"톡\"\n\"Date\",\"Reach\",\"Mood\"\n\"2022-10-15\",\"3\",\"나쁨\"\n",
    "언제\t무엇\t누가\n2022-10-15\t톡 먹통\t가\n2022-10-15\t환불\t나\n",
    "Account,User Name,Followers at Posting,Post Created,Type,URL\n가게,cafe,12,2022-10-15,Photo,https://a.example\n",
    "Report:,Outage\nBrand:,Tok\n\nQuery Id;Query Name;Url;Domain;Sentiment\n1;톡;https://a.example;a.example;neutral\n",
  ])
  func `a table without a known column is refused, and is no prose`(text: String) throws {
    let read = try TableTests.read(text)
    #expect(read.posts.isEmpty && read.reasons == ["unknown-format"])
  }

  @Test func `a column of texts is a table, a note that mentions one is not`() throws {
    #expect(try TableTests.read("내용\n톡 먹통이에요\n환불해 주세요\n").posts == ["-|-|톡 먹통이에요", "-|-|환불해 주세요"])
    let note = "오늘 톡이 먹통이었다.\n사진, 댓글, 글\n모두 안 올라간다.\n"
    #expect(try TableTests.read(note).posts.count == 1)
  }

  @Test func `a column that is named and not there is told`() throws {
    let table = "언제,무엇\n2022-10-15 15:40,먹통\n"
    let whole = try TableTests.read(table, columns: ["text": "무엇", "time": "언제"])
    #expect(whole.posts == ["-|2022-10-15T15:40|먹통"] && whole.reasons.isEmpty)
    let wrong = try TableTests.read(table, columns: ["text": "무엇", "time": "시각"])
    #expect(wrong.posts == ["-|-|먹통"] && wrong.reasons == ["no-such-column"])
  }

  @Test func `a quote that never closes holds no rows that follow`() throws {
    let text = "작성일,내용,작성자\n2022-10-15 15:43,\"안 닫힌,가\n2022-10-15 15:44,다음,나\n2022-10-15 15:45,끝,다\n"
    #expect(
      try TableTests.read(text).posts == [
        "가|2022-10-15T15:43|안 닫힌", "나|2022-10-15T15:44|다음", "다|2022-10-15T15:45|끝",
      ])
    // A cell of two lines that the end of the file cuts stays one cell.
    let cut = "작성일,내용,작성자\n2022-10-15 15:43,\"첫 줄\n둘째 줄"
    #expect(try TableTests.read(cut).posts == ["-|2022-10-15T15:43|첫 줄\n둘째 줄"])
  }

  @Test func `line breaks in a cell are one letter`() throws {
    let text = "작성일,내용\r\n2022-10-15 15:43,\"첫 줄\r\n둘째 줄\"\r\n"
    #expect(try TableTests.read(text).posts == ["-|2022-10-15T15:43|첫 줄\n둘째 줄"])
  }

  @Test func `a record that lost its end costs itself and not the next`() throws {
    let text = """
      {"text":"하나","time":"2022-10-15T15:33:00+09:00"}
      {"text":"잘린
      {"text":"셋째","time":"2022-10-15T15:34:00+09:00"}
      """
    let found = try TableTests.read(text)
    #expect(found.posts == ["-|2022-10-15T15:33|하나", "-|2022-10-15T15:34|셋째"])
    #expect(found.reasons == ["malformed"])
  }

  @Test func `markup in a cell or a string is read as markup, signs are not`() throws {
    let text = "{\"content\":\"<p>톡 <b>안됨</b></p><p>3 &lt; 4</p>\",\"regDate\":\"2022.10.15 15:40\"}\n"
    #expect(try TableTests.read(text).posts == ["-|2022-10-15T15:40|톡 안됨\n3 < 4"])
    #expect(try TableTests.read("작성일,내용\n2022-10-15,</script>\n").posts == ["-|2022-10-15T00:00|</script>"])
    #expect(try TableTests.read("작성일,내용\n2022-10-15,a<b 이고 <3\n").posts == ["-|2022-10-15T00:00|a<b 이고 <3"])
  }

  @Test func `records without a text are counted, a text alone is a post`() throws {
    let text = """
      {"text":"하나","createdAt":"2022-10-15 15:33","writer":{"nick":"꽃집"}}
      {"id":"2","text":"둘"}
      {"text":"","time":"2022-10-15"}
      {"foo":1}
      """
    let found = try TableTests.read(text)
    #expect(found.posts == ["꽃집|2022-10-15T15:33|하나", "-|-|둘"])
    #expect(found.reasons == ["not-a-post"])
  }

  @Test(arguments: ["둘째 줄 </3 환불해 주세요", "가격 5</b 라고 써있어요 환불", "<br이 뭐죠", "a </ b> c", "1<2</3>"])
  func `signs that look like half a tag eat no words`(line: String) throws {
    let found = try TableTests.read("작성일,내용\n2022-10-15,\"배송 언제 와요\n\(line)\"\n")
    #expect(found.posts == ["-|2022-10-15T00:00|배송 언제 와요\n\(line)"])
  }

  @Test func `rows above the headings are accounted for`() throws {
    let found = try TableTests.read("환불 요청 모음\n담당: 가게 운영팀\n작성자,내용\n가,톡 먹통\n")
    #expect(found.posts == ["가|-|톡 먹통"] && found.reasons == ["not-a-post"])
    #expect(try TableTests.read("sep=;\n작성자;내용\n가;톡 먹통\n").reasons.isEmpty)
  }

  @Test func `a column that is not there is told as it was written`() throws {
    let options = Intake.Options(columns: ["time": "작성 일시", "text": "내용"])
    let reader = FileReader(options: options, rules: try LedgerTests.rules.get()) { _ in true }
    let readings = reader.read(Array("내용,날\n톡 먹통,2022-10-15\n".utf8), Origin(name: "table"), depth: 0)
    #expect(readings.flatMap(\.rejections).first?.message.ko.contains("‘작성 일시’") == true)
  }
}
