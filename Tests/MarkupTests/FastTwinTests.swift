import Foundation
import Testing

@testable import Markup

/// What is written for speed says the same as its plain twin, on random input.
@Suite struct FastTwinTests {
  /// The numbers of a linear congruence: the same on every machine.
  struct Lot {
    var seed: UInt64

    mutating func pick(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
  }

  @Test func `a byte is found where a plain search finds it`() {
    var lot = Lot(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<lot.pick(40)).map { _ in UInt8(lot.pick(4)) }
      let byte = UInt8(lot.pick(4))
      let from = lot.pick(bytes.count + 2)
      let plain = bytes.indices.first { $0 >= from && bytes[$0] == byte }
      #expect(bytes.span.first(byte, from: from) == plain, "\(bytes) \(byte) from \(from)")
    }
  }

  @Test func `halves of letters are joined where they stand side by side`() throws {
    var lot = Lot(seed: 5)
    let pieces = [
      "&#55357;", "&#56877;", "&#xD83D;", "&#xde2d;", "&#X0DE2D;", "&#55357", "&amp;", "&", "가", "&#65;", "x",
    ]
    for _ in 0..<3000 {
      let text = (0..<lot.pick(8)).map { _ in pieces[lot.pick(pieces.count)] }.joined()
      let joined = SurrogateReferences.joined(Array(text.utf8))
      #expect(joined.count == text.utf8.count, "\(text)")
      let shown = MarkupText.decodingReferences(String(decoding: joined, as: UTF8.self))
      #expect(shown == MarkupText.decodingReferences(try FastTwinTests.plainlyJoined(text)), "\(text)")
    }
  }

  /// The text with each pair of halves written as the letter that it is.
  private static func plainlyJoined(_ text: String) throws -> String {
    let half = /&#(?:[xX]([0-9a-fA-F]{4,5})|([0-9]{5}));/
    var output = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      if let first = rest.prefixMatch(of: half), let high = unit(first), (0xD800...0xDBFF).contains(high),
        let second = rest[first.range.upperBound...].prefixMatch(of: half), let low = unit(second),
        (0xDC00...0xDFFF).contains(low)
      {
        output += String(decoding: [high, low], as: UTF16.self)
        rest = rest[second.range.upperBound...]
      } else {
        output.append(rest.removeFirst())
      }
    }
    return output
  }

  private static func unit(_ match: Regex<(Substring, Substring?, Substring?)>.Match) -> UInt16? {
    match.1.flatMap { UInt16($0, radix: 16) } ?? match.2.flatMap { UInt16($0) }
  }

  @Test(arguments: [
    ("아이 <3 좋아", "아이 <3 좋아"), ("둘째 줄 </3 환불", "둘째 줄 </3 환불"), ("<b>5</b 라고", "5</b 라고"),
    ("글 <a href=\"x", "글"),
    ("글 <!-- 말", "글"),
  ])
  func `what never ends is a tag only where an attribute says so`(html: String, text: String) {
    #expect(MarkupText.text(ofFragment: html) == text)
  }
}
