import Foundation
import Testing

@testable import Markup

@Suite struct XMLUnitsTests {
  static func titles(_ xml: String) -> [String] {
    var units = XMLUnits(Array(xml.utf8), unitNames: ["item"])
    var found: [String] = []
    while let batch = units.next() {
      for unit in batch.units { found.append(batch.tree.text(of: unit)) }
    }
    return found
  }

  @Test(arguments: [
    ("view.php?id=free&amp;no=101", "view.php?id=free&no=101"),
    ("?a=1&#38;b=2&#x26;c=3", "?a=1&b=2&c=3"),
    ("a &amp;#38; b &amp;lt; c &lt;d&gt; &quot;", "a &#38; b &lt; c <d> \""),
    ("?no=101", "?no=101"),
    ("&amp;", "&"),
  ])
  func `an attribute's references are characters`(written: String, value: String) {
    var units = XMLUnits(Array("<r><item href=\"\(written)\" n=\"2\">a</item></r>".utf8), unitNames: ["item"])
    let batch = units.next()
    let item = batch?.units.first ?? 0
    #expect(batch?.tree.attribute("href", item) == value)
    #expect(batch?.tree.attribute("n", item) == "2")
    #expect(batch?.tree.text(of: item) == "a")
  }

  @Test(arguments: [
    ("<rss><item>a</item><item>b</item></rss>", ["a", "b"]),
    ("<rss><item>a &nbsp;&amp; b</item></rss>", ["a & b"]),
    ("\n <?xml version=\"1.0\"?>\n<rss><item>a &amp; &lt;b&gt;</item></rss>", ["a & <b>"]),
    ("<rss><item>AT&T & 환불</item><item>b</item></rss>", ["AT&T & 환불", "b"]),
    ("<rss><item>a</item><item>b", ["a"]),
    ("<!DOCTYPE r [<!ENTITY h \"안녕\">]><rss><item>&h; &x;</item></rss>", ["안녕 &x;"]),
    (
      "<!DOCTYPE r SYSTEM \"file:///etc/passwd\" [<!ENTITY h SYSTEM \"file:///etc/passwd\">]><rss><item>&h;</item></rss>",
      ["&h;"]
    ),
    ("<rss><item>a\u{8}b</item><item><![CDATA[c & <d>]]></item></rss>", ["ab", "c & <d>"]),
    ("<rss><item>톡 &#55357;&#56877; &#xD83D;&#xde2d;</item></rss>", ["톡 😭 😭"]),
    (
      "<rss><item><d xmlns=\"http://www.w3.org/1999/xhtml\"><p>주문 취소</p><p>환불<br/>문의</p></d></item></rss>",
      ["주문 취소\n환불\n문의"]
    ),
    (
      "<rss><item>톡\u{FFFE}먹통&#xFFFE;\u{FFFF}</item><item><![CDATA[환\u{FFFE}불]]></item><item>끝\u{FFFD}</item></rss>",
      ["톡먹통", "환불", "끝\u{FFFD}"]
    ),
    ("<rss><item>&#55357;&#0;x</item></rss>", ["\u{FFFD}\u{FFFD}x"]),
    ("<rss><item>x < y, <3, a<b>c</b></item><item>1 <</item></rss>", ["x < y, <3, ac", "1 <"]),
    ("<rss><item><a:b xmlns:a=\"urn:x\">n</a:b></item></rss>", ["n"]),
  ])
  func `broken feeds keep their items`(xml: String, items: [String]) {
    #expect(XMLUnitsTests.titles(xml) == items)
  }

  @Test func `a chain of entities is not expanded`() {
    let bomb =
      "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
      + "<rss><item>&c;</item></rss>"
    #expect(XMLUnitsTests.titles(bomb) == ["&c;"])
  }

  @Test func `many items come out once each, in order, with their bytes`() {
    let items = (0..<20_000).map {
      "<item id=\"i\($0)\"><title>글 \($0)</title><link>https://a.example/\($0)</link></item>"
    }
    let source = "<rss><channel><title>피드</title>" + items.joined(separator: "\n") + "</channel></rss>"
    let bytes = Array(source.utf8)
    var units = XMLUnits(bytes, unitNames: ["item"])
    var next = 0
    var largest = 0
    while let batch = units.next() {
      largest = max(largest, batch.tree.count)
      for unit in batch.units {
        #expect(batch.tree.attribute("id", unit) == "i\(next)")
        let range = units.range(batch.tree, unit)
        #expect(String(decoding: bytes[range], as: UTF8.self) == items[next])
        next += 1
      }
    }
    #expect(next == 20_000)
    // The tree is forgotten as it is taken: it never holds more than one piece of the feed.
    #expect(largest < 10_000)
  }

  @Test func `deep elements are read on the second try`() {
    let deep = String(repeating: "<b>", count: 400) + "속" + String(repeating: "</b>", count: 400)
    #expect(
      XMLUnitsTests.titles("<rss><item>앞</item><item>\(deep)</item><item>뒤</item></rss>") == ["앞", "속", "뒤"])
  }
}
