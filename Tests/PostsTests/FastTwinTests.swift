import Foundation
import Testing

@testable import Posts

/// What is written for speed says the same as its plain twin, on random input.
@Suite struct FastTwinTests {
  @Test func `a time is written as its fields are`() {
    var seed: UInt64 = 11
    func pick(_ range: ClosedRange<Int64>) -> Int64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int64(seed >> 20) % (range.upperBound - range.lowerBound + 1)
    }
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    for _ in 0..<5000 {
      let offset = Int(pick(-72...72)) * 15
      let time = CivilTime(seconds: pick(-62_000_000_000...253_000_000_000), offsetMinutes: offset)
      let day = [padded(time.year, 4), padded(time.month, 2), padded(time.day, 2)].joined(separator: "-")
      let clock = [time.hour, time.minute, time.second].map { padded($0, 2) }.joined(separator: ":")
      let sign = offset < 0 ? "-" : "+"
      let zone = offset == 0 ? "Z" : sign + padded(abs(offset) / 60, 2) + ":" + padded(abs(offset) % 60, 2)
      #expect(time.description == day + "T" + clock + zone)
    }
  }

  @Test func `a string behind others is written as the encoder writes it`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var seed: UInt64 = 13
    var line: [UInt8] = []
    var plain = ""
    for _ in 0..<2000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<6).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Unicode.Scalar(UInt8(truncatingIfNeeded: seed >> 40) % 0x80)
          }))
      line.appendJSON(text)
      plain += String(decoding: try encoder.encode(text), as: UTF8.self)
    }
    #expect(String(decoding: line, as: UTF8.self) == plain)
  }
}
