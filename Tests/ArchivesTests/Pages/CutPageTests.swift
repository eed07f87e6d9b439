import Foundation
import Posts
import Testing

@testable import Archives

/// Pages that stop in the middle.
@Suite struct CutPageTests {
  static let head = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>먹통 사흘째</title><meta property="og:type" content="article">
    <meta property="og:description" content="카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다. 복구는 언제…"></head>
    """
  static let menu = "<body><div class=\"top\"><p>가게 주인들이 모여 서로 돕는 곳입니다. 처음 오신 분은 알림글을 꼭 먼저 읽어 주세요.</p></div>"
  static let text = "카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다. 복구는 언제 끝날지 아무도 모른다."

  static func reading(_ html: String) throws -> (texts: [String], reasons: [String]) {
    var texts: [String] = []
    let readings = try LedgerTests.reader {
      texts.append($0.text)
      return true
    }.read(Array(html.utf8), Origin(name: "page.html"), depth: 0)
    return (texts, readings.flatMap { $0.rejections.map(\.reason) })
  }

  @Test(arguments: ["", menu, menu + "<div><scr", menu + "<div id=app><script>window.a = {"])
  func `a page cut before its article gives none`(body: String) throws {
    let reading = try CutPageTests.reading(CutPageTests.head + body)
    #expect(reading.texts.isEmpty)
    #expect(reading.reasons == ["truncated"])
  }

  @Test(arguments: ["", "<", "</", "</p", "<a href=\"x", "&", "&am", "&#12", "<!-- "])
  func `a page cut in its body gives what it has of it`(tail: String) throws {
    let html = CutPageTests.head + CutPageTests.menu + "<div itemprop=\"articleBody\"><p>" + CutPageTests.text
    #expect(try CutPageTests.reading(html + tail).texts == [CutPageTests.text])
  }

  @Test(arguments: ["<div class=story-news>", "<div id=cont_newstext>"])
  func `a paper's body is known in a cut page too`(body: String) throws {
    let html = CutPageTests.head + CutPageTests.menu + body + "<p>" + CutPageTests.text
    #expect(try CutPageTests.reading(html).texts == [CutPageTests.text])
  }

  @Test(arguments: BoardPageTests.boards)
  func `a page that stops behind a whole post, or in one, says so once`(board: BoardPageTests.Board) throws {
    let whole = PostLines.page(board.address, "<div>" + board.body + "</div>")
    let read = try CutPageTests.reading(whole)
    #expect(!read.texts.isEmpty && !read.reasons.contains("truncated"))
    let behind = try CutPageTests.reading(String(whole.dropLast("</div></body></html>".count)))
    #expect(behind.texts == read.texts && behind.reasons.filter { $0 == "truncated" }.count == 1)
    let middle = try #require(whole.range(of: "큰일"))
    let half = try CutPageTests.reading(String(whole[..<middle.lowerBound]))
    #expect(half.reasons.filter { $0 == "truncated" }.count == 1, "\(half.reasons)")
  }

  @Test func `a page without the tags that may be left out is whole`() throws {
    let html =
      CutPageTests.head.replacing("</head>", with: "") + "<main><p>\(CutPageTests.text)<p>또 한 줄.</main>"
    let reading = try CutPageTests.reading(html)
    #expect(reading.texts == [CutPageTests.text + "\n또 한 줄."] && reading.reasons.isEmpty)
  }

  @Test func `the last item of a cut feed is named and not read`() throws {
    let item = { (number: Int) in
      "<item><title>제목 \(number)</title><description>본문 \(number)</description></item>"
    }
    let feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>" + item(1) + item(2)
    for tail in ["<description>본", "<title>제목 3</title>", "<title>제목 3</title><desc"] {
      let reading = try CutPageTests.reading(feed + "<item>" + tail)
      #expect(reading.texts == ["본문 1", "본문 2"])
      #expect(reading.reasons == ["truncated"])
    }
    #expect(try CutPageTests.reading(feed + "</channel></rss>").reasons.isEmpty)
  }

  @Test func `half a letter at the end is left out and said`() throws {
    let bytes = Array("예약이 사라졌어요. 환불".utf8)
    for missing in 1...2 {
      var texts: [String] = []
      let reading = try LedgerTests.reader {
        texts.append($0.text)
        return true
      }.read(Array(bytes.dropLast(missing)), Origin(name: "a.txt"), depth: 0).first
      #expect(texts == ["예약이 사라졌어요. 환"])
      #expect(reading?.encoding == "UTF-8" && reading?.rejections.map(\.reason) == ["truncated"])
    }
  }

  @Test func `an entry whose end tag is the last of the file is whole`() throws {
    let entry = { (text: String) in "<article class=\"h-entry\"><p class=\"e-content\">\(text)</p></article>"
    }
    let page = "<!DOCTYPE html><html><body>" + (0..<3000).map { entry("글 \($0)") }.joined()
    let whole = try CutPageTests.reading(page)
    #expect(whole.texts.count == 3000 && whole.reasons.isEmpty)
    let cut = try CutPageTests.reading(String(page.dropLast(4)))
    #expect(cut.texts.last == "글 2999" && cut.reasons == ["truncated"])
  }

  @Test(arguments: ["2022-02-30T00:00:00Z", "언젠가"])
  func `a time that cannot be read leaves the post undated and is told`(time: String) throws {
    let head = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>"
    for post in [
      "<div class=h-entry><time class=dt-published datetime='\(time)'>?</time><p class=e-content>복구는 언제</p></div>",
      "<div itemscope itemtype='https://schema.org/Comment'><meta itemprop=dateCreated content='\(time)'><p itemprop=text>복구는 언제</p></div>",
    ] {
      let reading = try CutPageTests.reading(head + post + "</body></html>")
      #expect(reading.texts == ["복구는 언제"] && reading.reasons == ["bad-time"])
    }
  }
}
