import Foundation
import Testing

@testable import Markup

@Suite struct MarkupTreeTests {
  static func tree(_ html: String) -> MarkupTree { HTMLParser.parse(Array(html.utf8)).tree }

  @Test(arguments: [
    ("<p>한 줄</p><p>두 줄</p>", "한 줄\n두 줄"),
    ("가<br>나<br><br>다", "가\n나\n\n다"),
    ("<div><div> 띄어  쓴\n글 </div></div>", "띄어 쓴 글"),
    ("예약<script>var a = 1;</script><style>p{}</style> 취소", "예약 취소"),
    ("좋아 <img alt=\"🇺🇦\" src=x> 요", "좋아 🇺🇦 요"),
    ("a&nbsp;b &lt;c&gt; &amp; &#54620;", "a b <c> & 한"),
    ("<p>보이는 글</p><p style=\"display: none\">숨은 글</p><p hidden>또</p>", "보이는 글"),
    ("톡 &#55357;&#56877; 끝", "톡 😭 끝"), ("톡 &#xD83D;&#xDE2D; 끝", "톡 😭 끝"),
    ("&lt먹통 &amp환불 A&ampB a&ltb&gtc &copy2022 가격&nbsp&nbsp끝", "<먹통 &환불 A&B a<b>c ©2022 가격 끝"),
    ("&notin; &lt;ok &nothing &amp;lt먹통 &", "∉ <ok &nothing &lt먹통 &"),
    ("사진 <img alt=\"24b0d121e0c175f220b5c6b01bd2212a.jpg\" src=x> 뒤", "사진 뒤"),
    ("그림 <img alt=\"오늘 받은 것.png 화면\" src=x>", "그림"), ("<img alt=\"카카오 로고\" src=logo.png> 예약", "예약"),
    ("<img alt=\"7cf3da36e2f206a26d81f6e4\">뒤", "뒤"), ("예약 <img alt=\"🅱️\">", "예약 🅱️"),
    ("굳 <img class=\"custom-emoji\" alt=\":blobcat:\">", "굳 :blobcat:"),
    ("굳 <img src=\"//a.example/TwEmoji/1.svg\" alt=\"웃음\">", "굳 웃음"),
    ("<p><span class=\"ico blind\">작성자</span>가온 <i class=blindness>님</i></p>", "가온 님"),
    ("<pre>첫 줄\n둘째 줄</pre>", "첫 줄\n둘째 줄"),
    ("<ul><li>하나</li><li>둘</li></ul>", "하나\n둘"),
    ("<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>", "가 나\n다"),
    ("빈\u{200B} 자리", "빈 자리"),
  ])
  func `text is what a reader sees, and a fragment reads like a tree`(html: String, text: String) {
    #expect(MarkupTreeTests.tree("<body>" + html + "</body>").text(of: 0) == text)
    // Fragments of feeds and exports hide nothing.
    if !html.contains("hidden"), !html.contains("blind") {
      #expect(MarkupText.text(ofFragment: html) == text)
    }
  }

  @Test func `a letter in two halves is one letter, and every offset stays`() {
    let html = "<p>톡 &#55357;&#56877;</p><p>&#xD83D;&#xDE2D; 끝 &#55357;</p>"
    let tree = MarkupTreeTests.tree(html)
    #expect(tree.text(of: 0).hasPrefix("톡 😭\n😭 끝"))
    #expect(SurrogateReferences.joined(Array(html.utf8)).count == html.utf8.count)
  }

  @Test func `a reference without its semicolon stays one in attributes and scripts`() {
    let script = "if (a&lt) b&copy=1; x = '&nbsp먹통'"
    let html =
      "<p id='?a=1&copy=2&lt먹'>환불&lt</p><script>\(script)</script><p>\(String(repeating: "톡&quot ", count: 900))</p>"
    let tree = MarkupTreeTests.tree(html)
    let element = tree.first(Selector(fixed: "p")) ?? 0
    #expect(tree.attribute("id", element) == "?a=1&copy=2&lt먹" && tree.text(of: element) == "환불<")
    #expect(tree.first(Selector(fixed: "script")).map { tree.rawText($0) } == script)
    #expect(tree.all(Selector(fixed: "p")).last.map { tree.text(of: $0).count { $0 == "\"" } } == 900)
    let range = tree.range(element, in: Array(html.utf8))
    #expect(String(decoding: Array(html.utf8)[range], as: UTF8.self) == "<p id='?a=1&copy=2&lt먹'>환불&lt</p>")
    // What looks like a mark is left alone, and so is what would have become one.
    let mark = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
    #expect(MarkupTreeTests.tree("<p>\(mark)&lt톡</p>").text(of: 0) == mark + "&lt톡")
  }

  @Test(arguments: [
    ("article", ["a"]), (".tweet", ["a", "b"]), ("#b", ["b"]), ("[data-x]", ["b"]),
    ("[data-x=\"1 2\"]", ["b"]),
    ("[data-x^=1]", ["b"]), ("[data-x$=2]", ["b"]), ("[data-x*=\" \"]", ["b"]), ("[data-x~=2]", ["b"]),
    ("article .in", ["c"]), ("article > .in", []), ("article > p > .in", ["c"]), ("p + div", ["d"]),
    (".tweet:not(article)", ["b"]), ("article:has(.in)", ["a"]), ("article:has(.out)", []),
    ("#a, #d", ["a", "d"]),
    (".twee", []), ("div.tweet.big", ["b"]), ("span", ["c"]), ("section", []),
  ])
  func `a selector finds what it says`(selector: String, ids: [String]) throws {
    let tree = MarkupTreeTests.tree(
      """
      <article id=a class="tweet first"><p id=p><span id=c class=in>x</span></p><div id=d>y</div></article>
      <div id=b class="big tweet" data-x="1 2">z</div>
      """)
    let selector = try #require(Selector(selector))
    #expect(tree.all(selector).compactMap { tree.attribute("id", $0) } == ids)
    #expect(tree.first(selector).flatMap { tree.attribute("id", $0) } == ids.first)
  }

  @Test(arguments: ["", ">", "a[", "a[b=", ".", "#", "a,,b", "a:nth(2)", "a:not(", "[x=\"y]"])
  func `what is no selector is refused`(text: String) {
    #expect(Selector(text) == nil)
  }

  @Test func `an element knows its bytes`() throws {
    let source = Array("<body>앞<article class=x>가운데 <b>글</b></article>뒤</body>".utf8)
    let tree = HTMLParser.parse(source).tree
    let node = try #require(tree.first(Selector(fixed: "article")))
    let range = tree.range(node, in: source)
    #expect(String(decoding: source[range], as: UTF8.self) == "<article class=x>가운데 <b>글</b></article>")
  }

  @Test(arguments: [
    "<script></scrip</script><p>글</p>", "<script></p></script><p>글</p>", "<style></b>x</style><p>글</p>",
    "<SCRIPT>if (a<b) x='</div>'</SCRIPT><p>글</p>", "<script src=a></script><p>글</p>",
    "<p>글</p><script>var a = 1", "<p>글</p><script></",
  ])
  func `a script never takes the page with it`(page: String) {
    let tree = HTMLParser.parse(Array("<body>\(page)".utf8)).tree
    #expect(tree.first(Selector(fixed: "p")).map { tree.text(of: $0) } == "글")
  }

  @Test func `depth, many attributes and a long text cost neither the rest nor the time`() {
    let deep = String(repeating: "<div>", count: 100_000) + "속"
    let parsed = HTMLParser.parse(Array((deep + "<p>끝</p>").utf8))
    #expect(parsed.tree.text(of: 0) == "속\n끝" || parsed.tree.text(of: 0) == "속끝")
    #expect(parsed.trouble.contains(.depth))
    let wide = "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">글</p><p>끝</p>"
    let cut = HTMLParser.parse(Array(wide.utf8))
    #expect(cut.tree.text(of: 0) == "글\n끝")
    #expect(cut.trouble.contains(.attributes))
  }
}
