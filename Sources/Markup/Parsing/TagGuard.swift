/// Cuts start tags of very many attributes, on which libxml2 would spend minutes.
enum TagGuard {
  /// The text with every such tag shortened; the same array if there is none.
  static func cut(_ text: [UInt8]) -> (text: [UInt8], isCut: Bool) {
    let span = text.span
    // A quotation that opens behind the last such mark never ends: it is none.
    let last = (double: text.lastIndex(of: 0x22) ?? -1, single: text.lastIndex(of: 0x27) ?? -1)
    var cuts: [Range<Int>] = []
    var at = 0
    while at < span.count {
      guard span[at] == 0x3C else {
        at += 1
        continue
      }
      at += 1
      guard at < span.count, isLetter(span[at]) else { continue }
      at = tagEnd(span, at, last, &cuts)
    }
    guard !cuts.isEmpty else { return (text, false) }
    // Blanks instead of attributes: every offset stays what it was.
    var copy = text
    for range in cuts { for index in range { copy[index] = 0x20 } }
    return (copy, true)
  }

  /// The end of the tag that begins at `start`; notes where its attributes are too many.
  private static func tagEnd(
    _ span: Span<UInt8>, _ start: Int, _ last: (double: Int, single: Int), _ cuts: inout [Range<Int>]
  ) -> Int {
    var at = start
    var attributes = 0
    var cutFrom: Int?
    var quote: UInt8 = 0
    var wasBlank = false
    while at < span.count {
      let byte = span[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E || byte == 0x3C {
        break
      } else if byte == 0x22 || byte == 0x27 {
        if at > start, span[at - 1] == 0x3D, at < (byte == 0x22 ? last.double : last.single) { quote = byte }
        wasBlank = false
      } else if byte <= 0x20 || byte == 0x2F {
        wasBlank = true
      } else {
        if wasBlank {
          attributes += 1
          if attributes == MarkupLimits.attributes { cutFrom = at }
        }
        wasBlank = false
      }
      at += 1
    }
    if let cutFrom, cutFrom < at { cuts.append(cutFrom..<at) }
    return at
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
