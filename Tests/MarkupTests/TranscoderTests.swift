import Foundation
import Testing

@testable import Markup

@Suite struct TranscoderTests {
  /// 똠방각하 뷁 in windows-949: the first and the last syllable are beyond KS X 1001.
  static let cp949: [UInt8] = [0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2, 0xC7, 0xCF, 0x20, 0x94, 0xEE]

  @Test(arguments: ["euc-kr", "ks_c_5601-1987", "korean", "windows-949", "cp949", "x-windows-949", "UHC"])
  func `every Korean label means the syllables that Korean pages hold`(label: String) {
    let read = Transcoder.transcode(TranscoderTests.cp949, http: label)
    #expect(String(decoding: read.text, as: UTF8.self) == "똠방각하 뷁")
    #expect(read.encoding == "CP949")
    #expect(read.reason == .http)
  }

  @Test func `valid UTF-8 is UTF-8 whatever the label says`() {
    let page = Array("<meta charset=euc-kr>예약이 사라졌다".utf8)
    let read = Transcoder.transcode(page, http: "euc-kr")
    #expect(read.text == page)
    #expect(read.reason == .valid)
  }

  @Test func `bytes without a label are guessed to be Korean`() {
    let read = Transcoder.transcode(Array(TranscoderTests.cp949[2..<8]))
    #expect(String(decoding: read.text, as: UTF8.self) == "방각하")
    #expect(read.reason == .guess)
  }

  @Test func `one bad byte costs one character`() {
    let read = Transcoder.transcode(Array("앞".utf8) + [0xFF] + Array("뒤".utf8))
    #expect(String(decoding: read.text, as: UTF8.self) == "앞\u{FFFD}뒤")
    #expect(read.replaced == 1)
    let korean = Transcoder.transcode([0xB9, 0xE6, 0xFF, 0xB0, 0xA2], http: "euc-kr")
    #expect(String(decoding: korean.text, as: UTF8.self) == "방\u{FFFD}각")
  }

  @Test(arguments: [("UTF-16LE", false), ("UTF-16BE", false), ("UTF-16LE", true), ("UTF-16BE", true)])
  func `UTF-16 is read with and without its mark`(name: String, marked: Bool) {
    let text = "<p>ascii and 한글</p> and more ascii"
    var bytes: [UInt8] = []
    for unit in (marked ? "\u{FEFF}" : "").utf16 + Array(text.utf16) {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += name == "UTF-16LE" ? pair : pair.reversed()
    }
    let read = Transcoder.transcode(bytes)
    #expect(String(decoding: read.text, as: UTF8.self) == text)
    #expect(read.encoding == name)
  }

  @Test func `UTF-7 is not honoured`() {
    let read = Transcoder.transcode(Array("+ADw-script+AD4-".utf8), http: "utf-7")
    #expect(String(decoding: read.text, as: UTF8.self) == "+ADw-script+AD4-")
  }

  @Test func `every character leads back to its stored byte`() {
    // ASCII and two-byte characters mixed, longer than one mark's reach.
    var stored: [UInt8] = []
    var places: [Int] = []
    for index in 0..<4000 {
      places.append(stored.count)
      stored += index % 3 == 0 ? [0x61] : [0xB0, 0xA2]
    }
    let read = Transcoder.transcode(stored, http: "cp949")
    var written = 0
    for (index, scalar) in String(decoding: read.text, as: UTF8.self).unicodeScalars.enumerated() {
      #expect(read.offsets.stored(written) == places[index])
      written += String(scalar).utf8.count
    }
  }

  @Test func `random bytes always become valid text`() {
    var state: UInt64 = 42
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      for label in [nil, "cp949", "utf-8", "shift_jis", "utf-16", "iso-2022-kr"] {
        let read = Transcoder.transcode(bytes, http: label)
        #expect(String(validating: read.text, as: UTF8.self) != nil, "\(bytes) as \(label ?? "-")")
        _ = read.offsets.stored(read.text.count / 2)
      }
    }
  }

  /// Found by the fuzzer: the end of a tag before the declaration was taken for that of the declaration.
  @Test func `a declaration behind a stray mark is read, not fallen over`() {
    let bytes = Array("> <?xml version=\"1.0\" encoding=\"euc-kr\"?><rss>".utf8) + [0xB0, 0xA1, 0xFF, 0xFF]
    #expect(Transcoder.transcode(bytes).encoding == "CP949")
    #expect(Transcoder.transcode(Array("><?xml".utf8) + [0xFF]).replaced <= 1)
  }
}
