import Foundation
import Testing

@testable import Reports

@Suite struct JSONTextTests {
  private struct Sample: Encodable {
    var words = ["", "가나다 \"따옴표\" \\ / é", "\u{1}\u{8}\t\n\u{c}\r\u{1f}\u{7f}\u{2028}😀"]
    var numbers = [1.0, 0.1, 1e-5, 123_456_789.25, 1e20, -0.0, 1e16]
    var counts = [0, -7, .max]
    var flags = [true, false]
    var none: [Int] = []
    var kinds = ["a10": "", "a2": "", "B": "", "_": "", "가": "", "a-b": "", "ab": ""]
    var empty: [String: Int] = [:]
  }

  @Test(arguments: [false, true])
  func `JSON is written as the encoder of Foundation writes it`(pretty: Bool) throws {
    let sample = Sample()
    let value = JSONValue.object([
      "words": .list(sample.words.map { .string($0) }), "numbers": .list(sample.numbers.map { .number($0) }),
      "counts": .list(sample.counts.map { .integer($0) }), "flags": .list(sample.flags.map { .flag($0) }),
      "none": .list([]), "kinds": .object(sample.kinds.mapValues { .string($0) }), "empty": .object([:]),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    #expect(value.text(pretty: pretty) == String(decoding: try encoder.encode(sample), as: UTF8.self))
  }
}
