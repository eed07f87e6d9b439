internal import Posts

extension String {
  /// Without white space at both ends, no-break spaces and zero-width marks included.
  func trimmingBlanks() -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isWhiteSpace || scalar.value == 0x200B || scalar.value == 0xFEFF
        || scalar.value == 0x200E
    }
    if let first = utf8.first, String.isInk(first), endsInInk { return self }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a character of this first byte is never white space: ASCII, or one of U+A000 to U+DFFF, as Hangul is.
  private static func isInk(_ lead: UInt8) -> Bool {
    (0x21..<0x7F).contains(lead) || (0xEA...0xED).contains(lead)
  }

  private var endsInInk: Bool {
    guard let last = utf8.last else { return false }
    if last < 0x80 { return String.isInk(last) }
    return utf8.count >= 3 && (0xEA...0xED).contains(utf8[utf8.index(utf8.endIndex, offsetBy: -3)])
  }
}
