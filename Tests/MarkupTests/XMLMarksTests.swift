import Testing

@testable import Markup

/// The fast search for what XML may have to have changed, beside a look at every byte.
@Suite struct XMLMarksTests {
  /// Bytes that matter, bytes beside them, and letters.
  private static let alphabet: [UInt8] = [
    0x00, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x1F, 0x20, 0x21, 0x26, 0x27, 0x3C, 0x3D, 0x61, 0x7F, 0x80, 0x9F,
    0xA0,
    0xC1, 0xC2, 0xC3, 0xEA, 0xEE, 0xEF, 0xF0, 0xFF,
  ]

  private static func isOdd(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0xC2 || byte == 0xEF
  }

  @Test(arguments: 1...40)
  func `no mark is passed over and none is made up`(seed: UInt64) {
    var state = seed
    let bytes = (0..<300).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33)
      // Mostly letters, so that there are long ways between two marks.
      return number % 16 < 14 ? 0x61 : XMLMarksTests.alphabet[number / 16 % XMLMarksTests.alphabet.count]
    }
    var marks = XMLMarks()
    var oddities = XMLMarks()
    for at in bytes.indices {
      let mark = bytes[at...].firstIndex { $0 == 0x3C || $0 == 0x26 || XMLMarksTests.isOdd($0) }
      let oddity = bytes[at...].firstIndex(where: XMLMarksTests.isOdd)
      #expect(marks.next(from: at, in: bytes.span) == mark ?? bytes.count, "seed \(seed), byte \(at)")
      #expect(
        oddities.nextOddity(from: at, in: bytes.span) == oddity ?? bytes.count, "seed \(seed), byte \(at)")
    }
  }
}
