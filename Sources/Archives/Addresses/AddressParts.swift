/// An absolute address, cut at its marks (RFC 3986, appendix B) and otherwise as written.
struct AddressParts {
  let scheme: Substring
  let hasAuthority: Bool
  /// Empty without one.
  let authority: Substring
  let path: Substring
  /// With its `?`; empty without one.
  let query: Substring
  /// Without its `#`; empty without one.
  let fragment: Substring

  /// `nil` if `text` does not begin with a scheme.
  ///
  /// - Complexity: O(*n*), over bytes.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(where: { !AddressParts.isSchemeLetter($0) }), bytes[colon] == 0x3A,
      let first = bytes.first, first != 0x3A, (0x61...0x7A).contains(first | 0x20)
    else { return nil }
    scheme = text[..<colon]
    var rest = bytes[bytes.index(after: colon)...]
    hasAuthority = rest.starts(with: [0x2F, 0x2F])
    if hasAuthority {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
      authority = text[rest.startIndex..<end]
      rest = rest[end...]
    } else {
      authority = ""
    }
    let hash = rest.firstIndex(of: 0x23) ?? rest.endIndex
    fragment = text[hash..<rest.endIndex].dropFirst()
    rest = rest[..<hash]
    let mark = rest.firstIndex(of: 0x3F) ?? rest.endIndex
    path = text[rest.startIndex..<mark]
    query = text[mark..<rest.endIndex]
  }

  private static func isSchemeLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
      || byte == 0x2E
  }
}
