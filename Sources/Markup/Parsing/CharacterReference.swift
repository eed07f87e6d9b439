internal import CLibXML2

/// Character references: `&nbsp;`, `&#44032;`, `&#xAC00;`.
enum CharacterReference {
  static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x23
      || byte == 0x5F || byte == 0x2E || byte == 0x2D
  }

  /// The character that `name` (between `&` and `;`) means in HTML; `nil` if it is no reference.
  ///
  /// Numbers of no character become U+FFFD; 128 to 159 mean windows-1252, as browsers have it.
  static func scalar(of name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let text = isHex ? digits.dropFirst() : digits
      guard !text.isEmpty, text.utf8.allSatisfy({ CharacterReference.isDigit($0, hex: isHex) }) else {
        return nil
      }
      let significant = text.drop { $0 == "0" }
      guard significant.utf8.count < 12, let number = UInt32("0" + significant, radix: isHex ? 16 : 10) else {
        return "\u{FFFD}"
      }
      if (0x80...0x9F).contains(number) { return windows1252[Int(number) - 0x80] }
      if number < 0x20, number != 9, number != 10, number != 13 { return "\u{FFFD}" }
      return Unicode.Scalar(number) ?? "\u{FFFD}"
    }
    if name == "apos" { return "'" }
    // Safe: the table is constant; the name is a C string for the time of the call.
    let value = unsafe name.withCString { letters in
      unsafe letters.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { text in
        unsafe htmlEntityLookup(text)?.pointee.value
      }
    }
    return value.flatMap { Unicode.Scalar($0) }
  }

  private static func isDigit(_ byte: UInt8, hex: Bool) -> Bool {
    (0x30...0x39).contains(byte) || hex && (0x61...0x66).contains(byte | 0x20)
  }

  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}",
    "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}", "\u{FFFD}",
    "\u{2018}",
    "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}",
    "\u{0161}",
    "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
