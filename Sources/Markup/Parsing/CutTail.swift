/// The end of a page that stops in the middle of a tag or of a character reference: the parser would take it for text
/// or for another element.
enum CutTail {
  /// The text without such an end; the same array if there is none.
  static func without(_ text: [UInt8]) -> [UInt8] {
    let span = text.span
    var at = span.count - 1
    var isName = true
    while at >= 0, span.count - at < MarkupLimits.tagBytes {
      let byte = span[at]
      if byte == 0x3E { return text }
      if byte == 0x3C, isTag(span, at) { return Array(text[..<at]) }
      if byte == 0x26, isName, span.count - at < 12 { return Array(text[..<at]) }
      isName = isName && CharacterReference.isNamePart(byte)
      at -= 1
    }
    return text
  }

  private static func isTag(_ span: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < span.count else { return true }
    let next = span[at + 1]
    return next == 0x2F || next == 0x21 || (0x61...0x7A).contains(next | 0x20)
  }
}
