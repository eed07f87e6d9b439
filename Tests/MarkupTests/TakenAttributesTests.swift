import Testing

@testable import Markup

/// Values of attributes that are taken out of a page before it is parsed: the tree is that of the page as it was.
@Suite struct TakenAttributesTests {
  /// Every node with its place in the page, its attributes and its own letters.
  static func lines(_ parsed: ParsedMarkup, _ page: [UInt8]) -> [String] {
    let tree = parsed.tree
    return (0..<tree.count).map { node in
      let attributes = tree.isText(node) ? [] : tree.attributes(node).map { "\($0.name)=\($0.value)" }
      let text = tree.isText(node) ? tree.rawText(node) : ""
      return
        "\(tree.name(node) ?? "") \(tree.parent(node) ?? -1) \(tree.range(node, in: page)) \(attributes) \(text)"
    }
  }

  static func compare(_ text: String) {
    let page = Array(text.utf8)
    let plain = HTMLParser.parse(page, takingAttributesOut: false)
    #expect(lines(HTMLParser.parse(page), page) == lines(plain, page), "\(text.debugDescription)")
  }

  @Test func `long values arrive whole, and everything stands where it stood`() throws {
    let text = """
      <p class="css-175oi2r r-13awgt0" title='먹통이 된 지 세 시간째입니다' id=short>하나</p>
      <a href="https://blog.example/places/of/1?a=b&amp;c=d" rel="nofollow noopener">둘</a>
      """
    let page = Array(text.utf8)
    let taken = try #require(TakenAttributes(page))
    #expect(taken.text.count < page.count - 60)
    let tree = HTMLParser.parse(page).tree
    let paragraph = try #require(tree.first(Selector(fixed: "p.r-13awgt0")))
    #expect(tree.attribute("title", paragraph) == "먹통이 된 지 세 시간째입니다")
    let link = try #require(tree.first(Selector(fixed: "a")))
    #expect(tree.attribute("href", link) == "https://blog.example/places/of/1?a=b&c=d")
    #expect(String(decoding: page[tree.range(paragraph, in: page)], as: UTF8.self).hasSuffix("하나</p>"))
    Self.compare(text)
  }

  @Test func `a page of thousands of long values keeps each`() {
    Self.compare((0..<5000).map { "<i title=\"the value of number \($0)\">\($0)</i>" }.joined())
  }

  @Test func `names without end, alike in their last letters, are left to the parser`() {
    func name(_ number: Int) -> String {
      String(number, radix: 26).map { String(UnicodeScalar(97 + (Int(String($0), radix: 26) ?? 0)) ?? "a") }
        .joined()
    }
    Self.compare(
      (0..<5000).map { "<i \(name($0))aaaaaaaa=\"a value of some letters\" title='long enough'>\($0)</i>" }
        .joined())
  }

  @Test(arguments: ["", " "]) func `a flood of attributes is cut, with blanks between them or without`(
    blank: String
  ) {
    let flood = (0..<20_000).map { "a\($0)=\"\"\(blank)" }.joined()
    let parsed = HTMLParser.parse(Array("<body><a \(flood)>하나</a><p>둘</p>".utf8))
    #expect(parsed.trouble.contains(.attributes))
    let link = parsed.tree.first(Selector(fixed: "a")).map { parsed.tree.attributes($0).count } ?? 0
    #expect(link > 0 && link <= MarkupLimits.attributes)
    #expect(parsed.tree.first(Selector(fixed: "p")).map { parsed.tree.text(of: $0) } == "둘")
  }

  @Test func `what only looks like a value is read as it was`() {
    for text in [
      "<a href=foo?x=\"a value of many letters\">one</a>",
      "<title><a href=\"https://long.example/\">x</a></title><p>two",
      "<textarea><b class='not an element at all'></textarea><p>three",
      "<script>var a = '<a href=\"https://long.example/\">';</script><p>four",
      "<script><a href=\"https://long.example/\"> never ends",
      "<!-- <a href=\"https://long.example/\"> --><p class=\"long enough to go\">five",
      "<?php echo \"<a href=\"https://long.example/\">\" ?><p>six",
      "</p title=\"the end of a paragraph\"><p>seven", "<a title=\"one never ends and goes on to the end",
      "<a title=\"long enough to go\" title=\"this one comes too late\">eight</a>",
      "<p title=\"\u{81}a0 of its own, long enough\">nine</p>", "<p title=\"\u{81}a\">ten</p>",
      "<textarea=\"a value of many letters\" class='long enough to go'>x",
      "<a \"x=\"a value of many letters\">y",
      "<a title='&#129;?' class='long enough to go'>z</a>",
      "<a title='&#x81;@' class='long enough to go'>z</a>",
      "<a\r\ntitle='long enough to go'\r\nclass='long enough to go'\r\nid=b>crlf</a>",
      "<a title = \"behind a blank, long enough\">eleven</a>",
      "<p data-a='{\"name\": \"value\", \"b\": 1}' class='long enough to go'>twelve",
      "<p title=\"a &lt없는 reference of old\" class='long enough to go'>thirteen",
      "<div style=\"display: none; margin: 0\">fourteen</div>fifteen",
    ] { Self.compare(text) }
  }

  @Test(arguments: [7, 11, 13]) func `random tags, quotes and values give the tree of the page`(seed: UInt64)
  {
    var lot = FastTwinTests.Lot(seed: seed)
    let pieces = [
      "<a", "<p", "<b", "<script", "<style", "<title", "<textarea", "</a", "</p", "</script>", "</style>",
      "<!--", "-->", "<?", "<!DOCTYPE html", ">", "<", "/", " ", "\n", "=", "=\"", "='", "\"", "'", "href",
      "title", "x", " class=\"css-175oi2r r-obd0qt\"", " title='길고 긴 값이 여기 있습니다'", " a=b", "&amp;", "&lt가",
      "a value of many letters", "먹통", "&#129;?", "&#x81;@", "\r\n", "\u{81}", "\u{81}?", "\u{81}@A",
    ]
    for _ in 0..<3000 {
      // Marks of the page's own would leave nothing to test in most pages.
      let some = lot.pick(10) == 0 ? pieces.count : pieces.count - 3
      Self.compare((0..<lot.pick(30)).map { _ in pieces[lot.pick(some)] }.joined())
    }
  }
}
