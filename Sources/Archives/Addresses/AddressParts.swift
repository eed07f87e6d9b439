/// An absolute address, cut at its marks (RFC 3986, appendix B) and otherwise as written.
struct AddressParts {
  private let text: String
  /// Where the parts end, in bytes; the authority begins behind its `//`.
  let schemeEnd, authorityStart, authorityEnd, pathEnd, queryEnd: Int

  /// `nil` if `text` does not begin with a scheme.
  ///
  /// - Complexity: O(*n*), over bytes.
  init?(_ text: String) {
    let bytes = text.utf8.span
    var at = 0
    while at < bytes.count, AddressParts.isSchemeLetter(bytes[at]) { at += 1 }
    guard at > 0, at < bytes.count, bytes[at] == 0x3A, (0x61...0x7A).contains(bytes[0] | 0x20) else {
      return nil
    }
    schemeEnd = at
    at += 1
    if at + 1 < bytes.count, bytes[at] == 0x2F, bytes[at + 1] == 0x2F {
      at += 2
      authorityStart = at
      while at < bytes.count, bytes[at] != 0x2F, bytes[at] != 0x3F, bytes[at] != 0x23 { at += 1 }
    } else {
      authorityStart = at
    }
    authorityEnd = at
    while at < bytes.count, bytes[at] != 0x3F, bytes[at] != 0x23 { at += 1 }
    pathEnd = at
    while at < bytes.count, bytes[at] != 0x23 { at += 1 }
    queryEnd = at
    self.text = text
  }

  var hasAuthority: Bool { authorityStart == schemeEnd + 3 }
  var scheme: Substring { text.part(0..<schemeEnd) }
  /// Empty without one.
  var authority: Substring { text.part(authorityStart..<authorityEnd) }
  var path: Substring { text.part(authorityEnd..<pathEnd) }
  /// With its `?`; empty without one.
  var query: Substring { text.part(pathEnd..<queryEnd) }
  /// Without its `#`; empty without one.
  var fragment: Substring { text.part(min(queryEnd + 1, text.utf8.count)..<text.utf8.count) }

  private static func isSchemeLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
      || byte == 0x2E
  }
}

extension String {
  /// The part between two bytes, both of which begin a character.
  func part(_ bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
