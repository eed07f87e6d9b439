import Testing

@testable import Markup

/// Classes, ids and attribute names of elements, of which a selector asks a bit first.
@Suite struct ElementWordTests {
  /// Two hundred words share sixty-four bits: each element bears three of them, one as a class, an id, an attribute.
  static let count = 200

  static func element(_ number: Int, _ name: String) -> String {
    "<\(name) class=\"a \u{9}c\(number) \n b\" id=\"i\(number)\" data-n\(number)=\"\">\(number)</\(name)>"
  }

  @Test func `every word finds its element and no other, beside and below others`() throws {
    let page = "<div class=outer>" + (0..<Self.count).map { Self.element($0, "p") }.joined() + "</div>"
    let tree = MarkupTreeTests.tree(page)
    for number in 0..<Self.count {
      for words in [".c\(number)", "#i\(number)", "[data-n\(number)]", "p.c\(number)#i\(number)"] {
        for text in [
          words, ".outer \(words)", "i, \(words)", "div > \(words)", ".none \(words), .outer > \(words)",
        ] {
          let found = tree.all(try #require(Selector(text)))
          #expect(found.map { tree.text(of: $0) } == ["\(number)"], "\(text)")
        }
      }
      #expect(tree.first(try #require(Selector(".none .c\(number)"))) == nil)
    }
  }

  @Test func `an element that is still open when units before it are taken keeps its words`() throws {
    let items = (0..<Self.count).map { "<item>\(Self.element($0, "title"))</item>" }
    let open = "<channel class=\"outer\">" + items.joined() + "</channel>"
    var units = XMLUnits(Array("<rss>\(open)</rss>".utf8), unitNames: ["item"])
    var number = 0
    while let batch = units.next() {
      for unit in batch.units {
        let found = batch.tree.all(
          try #require(Selector(".outer .c\(number)#i\(number)[data-n\(number)]")), in: unit)
        #expect(found.map { batch.tree.text(of: $0) } == ["\(number)"])
        number += 1
      }
    }
    #expect(number == Self.count)
  }
}
