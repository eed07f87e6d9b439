import Foundation
import Posts
import Testing

@testable import Archives

/// Pages whose article stands in the state for their scripts, and not in their elements.
@Suite struct ScriptPageTests {
  static let body = "<p>카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다.</p><p>\"환불 요청만 &amp; 쌓인다\"고 상인은 말했다.</p>"
  static let text = "카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다.\n\"환불 요청만 & 쌓인다\"고 상인은 말했다."

  static func posts(_ html: String) throws -> [Post] {
    var posts: [Post] = []
    _ = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(Array(html.utf8), Origin(name: "page.html"), depth: 0)
    return posts
  }

  static func page(_ scripts: String) -> String {
    """
    <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>먹통 사흘째 | 신문</title>
    <meta property="og:title" content="먹통 사흘째"><meta property="og:type" content="article">
    <link rel="canonical" href="https://news.example/a/1"></head>
    <body><nav><a href="/">처음</a></nav><div id="app"></div>\(scripts)</body></html>
    """
  }

  /// `text` as a string of JSON.
  static func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  static func article() throws -> String {
    """
    {"title":"먹통 사흘째","contentHtml":\(try quoted(body)),"paperDate":"2022-10-18",\
    "publishedAt":"2022-10-17T14:24:06+09:00","reporters":[{"name":"지은"}],"section":"사회"}
    """
  }

  static func expectArticle(_ posts: [Post]) {
    #expect(posts.map(\.text) == [text])
    #expect(posts.first?.title == "먹통 사흘째")
    #expect(posts.first?.author?.name == "지은")
    #expect(posts.first?.published?.written == "2022-10-17T14:24:06+09:00")
    #expect(posts.first?.permalink == "https://news.example/a/1")
  }

  @Test(arguments: [1, 7, 40]) func `the strings that Next pushes are joined and read`(cut: Int) throws {
    let rows =
      "1:\"$Sreact.fragment\"\n5:[\"$\",\"$L1\",null,{\"article\":\(try ScriptPageTests.article())}]\n"
    // The server cuts its rows anywhere.
    let letters = Array(rows)
    let scripts = try stride(from: 0, to: letters.count, by: letters.count / cut + 1).map { start in
      let part = String(letters[start..<min(letters.count, start + letters.count / cut + 1)])
      return "<script>self.__next_f.push([1,\(try ScriptPageTests.quoted(part))])</script>"
    }
    ScriptPageTests.expectArticle(
      try ScriptPageTests.posts(
        ScriptPageTests.page(
          "<script>(self.__next_f=self.__next_f||[]).push([0])</script>" + scripts.joined())))
  }

  @Test func `a long text that Next keeps in a row of its own is put in its place`() throws {
    let body = ScriptPageTests.body
    let article = try ScriptPageTests.article().replacing(
      try ScriptPageTests.quoted(body), with: "\"$1c\"")
    let rows =
      "1c:T\(String(body.utf8.count, radix: 16)),\(body)2:{\"article\":\(article.replacing("2022-10-17T", with: "$D2022-10-17T"))}\n"
    ScriptPageTests.expectArticle(
      try ScriptPageTests.posts(
        ScriptPageTests.page(
          "<script>self.__next_f.push([1,\(try ScriptPageTests.quoted(rows))])</script>")))
  }

  @Test func `the state of other frameworks is read`() throws {
    let article = try ScriptPageTests.article()
    let states = [
      "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"data\":\(article)}}}</script>",
      "<script>window.__INITIAL_STATE__ = {\"news\":{\"detail\":\(article)}};</script>",
      "<script>window.__PRELOADED_STATE__ = JSON.parse(\(try ScriptPageTests.quoted("{\"detail\":\(article)}")));</script>",
      """
      <script type="application/json" id="__NUXT_DATA__">[["Reactive",1],{"data":2},{"title":3,"content":4,\
      "createdAt":5,"author":6},"먹통 사흘째",\(try ScriptPageTests.quoted(ScriptPageTests.body)),\
      "2022-10-17T14:24:06+09:00",{"name":7},"지은"]</script>
      """,
    ]
    for state in states {
      ScriptPageTests.expectArticle(try ScriptPageTests.posts(ScriptPageTests.page(state)))
    }
  }

  @Test func `of a related article beside it nothing becomes a post`() throws {
    let state = """
      <script id="__NEXT_DATA__" type="application/json">{"related":[{"title":"다른 기사",\
      "content":"다른 기사의 첫머리만 여기에 있다. 나머지는 눌러야 보이는데 마흔 글자는 넘는다."}],"detail":\(try ScriptPageTests.article())}</script>
      """
    ScriptPageTests.expectArticle(try ScriptPageTests.posts(ScriptPageTests.page(state)))
  }

  @Test func `a state that refers to itself ends`() throws {
    let state =
      "<script id=\"__NUXT_DATA__\" type=\"application/json\">[{\"a\":1,\"b\":1},[0,0,1,1]]</script>"
    #expect(try ScriptPageTests.posts(ScriptPageTests.page(state)).isEmpty)
  }

  @Test func `a value of a state does not stand in itself`() throws {
    var reader = JSONReader(Array(#"[{"a":0,"b":1},{"c":0,"d":2},"x"]"#.utf8))
    let value = try #require(reader.value().flatMap(NuxtData.value))
    guard case .null? = value["a"], case .null? = value[path: ["b", "c"]] else {
      Issue.record("unfolded in itself")
      return
    }
    #expect(value[path: ["b", "d"]]?.text == "x")
  }

  @Test(arguments: [
    #"a\nb:{}"#, #":"#, #"1:"#, #"1:\n2:{}"#, #"1:T"#, #"1:T,\n"#, #"1:Tffffffff,a"#, #"\n\n:"#,
  ])
  func `rows of any shape leave the page readable`(rows: String) throws {
    let html = ScriptPageTests.page(#"<script>self.__next_f.push([1,"\#(rows)"])</script>"#)
    let shown = html.replacing("</body>", with: "<article>\(ScriptPageTests.body)</article></body>")
    #expect(try ScriptPageTests.posts(shown).map(\.text) == [ScriptPageTests.text])
  }

  @Test func `the state of papers that Arc publishes is read`() throws {
    let state = """
      {"canonical_url":"/a/1","display_date":"2022-10-17T14:24:06+09:00","headlines":{"basic":"먹통 사흘째"},
       "credits":{"by":[{"name":"지은","type":"author"}]},"content_elements":[
       {"type":"text","content":"카카오톡 채널로 주문을 받던 가게들이 사흘째 손을 놓고 있다."},
       {"type":"image","caption":"가게 앞"},{"type":"text","content":"\\"환불 요청만 &amp; 쌓인다\\"고 상인은 말했다."}]}
      """
    ScriptPageTests.expectArticle(
      try ScriptPageTests.posts(
        ScriptPageTests.page("<script>Fusion.globalContent=\(state);Fusion.spa=false;</script>")))
  }
}
