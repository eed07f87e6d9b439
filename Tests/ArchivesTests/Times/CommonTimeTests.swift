import Posts
import Testing

@testable import Archives

/// The fast readers of times and addresses beside their slow twins.
@Suite struct CommonTimeTests {
  @Test func `the fast reader of common times agrees with the general one`() {
    var generator = Seeded(state: 7)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Foo"]
    func two(_ range: ClosedRange<Int>) -> String {
      let number = Int.random(in: range, using: &generator)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    func one(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }
    var read = 0
    for _ in 0..<4000 {
      let zone = one(["Z", "+09:00", "-0700", "+0000", "", "+09", " +0900", "GMT"])
      let clock = "\(two(0...25)):\(two(0...61)):\(two(0...61))"
      let iso =
        "\(one(["2022", "1999", "0000"]))-\(two(0...13))-\(two(0...32))\(one(["T", " "]))\(clock)"
        + one(["", ".5", ".123456", "."]) + zone
      let mail =
        one(["Mon, ", "Sat, ", "Xxx, ", "Sat,"]) + "\(two(0...32)) \(one(months)) 2022 \(clock)"
        + one([" +0900", " GMT", " -0330", "+0900", ""])
      let tweet =
        one(["Mon ", "Sat ", "Xxx "]) + "\(one(months)) \(two(0...32)) \(clock)"
        + one([" +0000 ", " +0900 ", " GMT ", " "]) + one(["2022", "1999", "22"])
      let times = TimeReader(zoneOffsetMinutes: 540)
      for text in [iso, mail, tweet] {
        guard let fast = CommonTime.moment(text) else { continue }
        read += 1
        let slow = DateFields(text).flatMap(times.moment)
        #expect(fast == slow, "\(text)")
      }
    }
    #expect(read > 500)
  }

  @Test(arguments: [
    (" 글 ", "글"), ("글\u{200B}", "글"), ("\u{3000}글\u{A0}", "글"), ("", ""), (" ", ""), ("a b", "a b"),
    ("가", "가"),
    ("\u{FEFF}가나", "가나"), ("가\n", "가"), ("é ", "é"), ("x\u{85}", "x"),
  ])
  func `blanks are trimmed whatever letters stand beside them`(text: String, trimmed: String) {
    #expect(text.trimmingBlanks() == trimmed)
  }

  @Test(arguments: [
    ("https://a.example/x", "b", "https://a.example/b"),
    ("https://a.example/x/", "b", "https://a.example/x/b"),
    ("https://a.example", "b", "https://a.example/b"),
    ("https://a.example/x?y=1#z", "#w", "https://a.example/x?y=1#w"),
    ("https://a.example/x?y=1", "?q", "https://a.example/x?q"),
    ("https://a.example/x/y", "../z/./w", "https://a.example/z/w"),
    ("https://a.example/x", "//b.example/y", "https://b.example/y"),
    ("https://a.example/x", "", "https://a.example/x"),
    ("https://a.example/x", "mailto:a", "mailto:a"), ("https://a.example/x", "/글/2", "https://a.example/글/2"),
    ("https://a.example/x", " /y ", "https://a.example/y"), ("https://a.example/?x", "y:z/w", "y:z/w"),
  ])
  func `references resolve as RFC 3986 says`(base: String, reference: String, absolute: String) {
    #expect(WebAddress.resolve(reference, base: base) == absolute)
  }

  @Test func `an address is taken apart, or refused`() throws {
    let address = try #require(WebAddress("HTTPS://user:pass@X.Example:8080/a//b?c=1&d=&c=2#e"))
    #expect(address.host == "x.example:8080")
    #expect(address.segments == ["a", "b"])
    #expect(address.queryValue("c") == "1" && address.queryValue("d") == "" && address.queryValue("e") == nil)
    #expect(WebAddress("https://a.example")?.text == "https://a.example/")
    for (text, key) in [
      ("https://a.example/x/1", "a.example/x/1"), ("HTTPS://www.A.example/x/1#y", "a.example/x/1"),
      ("http://u@m.a.example//x/1/?utm_source=z", "a.example/x/1"),
      ("https://a.example?b=2&a=1", "a.example/?a=1&b=2"),
      (" https://mobile.a.example/x/1? ", "a.example/x/1"), ("https://a.example/", nil),
      ("https://a.example?", nil),
    ] {
      #expect(WebAddress(text)?.identityKey == key, "\(text)")
    }
    for text in [
      "ftp://a.example/", "https:/a", "https://", "//a.example", "a b", "https://a b/", "javascript:alert(1)",
    ] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
  }
}
