/// What sort of letter a scalar is, by ranges of Unicode.
enum CharacterKinds {
  @inline(__always)
  static func ascii(_ value: UInt32) -> UnitKind { asciiKinds[Int(value)] }

  private static let asciiKinds: [UnitKind] = (0..<128).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "0"..."9": .digit
    case "a"..."z", "A"..."Z": .latin
    case ".", "!", "?": .stop
    case ",", ":", ";", "/": .comma
    case "'", "\"", "(", ")", "<", ">", "[", "]", "{", "}": .bracket
    case "-", "~": .dash
    default: .sign
    }
  }

  /// The kind of a scalar that is neither ASCII nor Hangul.
  static func kind(of value: UInt32) -> UnitKind {
    switch value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .hanja
    case 0xFF10...0xFF19: .digit
    case 0xD7, 0xF7: .sign
    case 0xAA, 0xB5, 0xBA, 0xC0...0x24F: .latin
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x370...0x52F, 0x3040...0x30FF: .latin
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x203C, 0x2047...0x2049: .stop
    case 0xB7, 0x30FB, 0xFF0C, 0xFF0F, 0xFF1A, 0xFF1B, 0x3001: .comma
    case 0x2018...0x201F, 0x3008...0x3011, 0x3014...0x301B, 0xAB, 0xBB, 0xFF08, 0xFF09: .bracket
    case 0x2026, 0x22EF, 0x2025: .dots
    case 0x2010...0x2015, 0x223C, 0x301C, 0xFF0D, 0xFF5E, 0x2212: .dash
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0x2B55, 0x231A, 0x231B, 0x1F1E6...0x1F1FF: .emoji
    default: .sign
    }
  }

  /// Joiners, variation selectors, skin tones, marks: they change the look of the scalar before them.
  static func isUnseen(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F, 0xAD, 0x202A...0x202E: true
    case 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF, 0xE0020...0xE007F, 0x300...0x36F, 0x20D0...0x20F0: true
    case 0x2066...0x2069: true
    default: false
    }
  }

  static func isWideSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// For the leading consonants from U+1100 on: their places among the compatibility jamo.
  static let leadAsJamo: [UInt16] = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map { UInt16($0.value - 0x3131) }

  /// The place among the leading consonants of a compatibility jamo, counted from ㄱ.
  static func leadOfJamo(_ jamo: UInt16) -> UInt16? {
    leadAsJamo.firstIndex(of: jamo).map { UInt16($0) }
  }
}
