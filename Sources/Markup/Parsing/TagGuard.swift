/// Mends what would make libxml2 spend minutes or lose the rest of a page: start tags of very many attributes, and
/// scripts that begin with an end tag.
enum TagGuard {
  /// The text with every such tag shortened; the same array if there is none.
  static func cut(_ text: [UInt8]) -> (text: [UInt8], isCut: Bool) {
    let span = text.span
    var quotations = Quotations()
    var attributes: [Range<Int>] = []
    var marks: [Range<Int>] = []
    // Elements whose end tag stands nowhere further on are not searched for it again.
    var endless: [String] = []
    var at = 0
    while let mark = span.first(0x3C, from: at) {
      at = mark + 1
      guard at < span.count, isLetter(span[at]) else { continue }
      let name = at
      at = tagEnd(span, at, &quotations, &attributes)
      guard let raw = rawName(span, name, at), !endless.contains(raw) else { continue }
      if let end = rawEnd(span, raw, at) {
        // libxml2 takes an end tag right at the start of a script for one of the page.
        if at + 2 < end, span[at + 1] == 0x3C, span[at + 2] == 0x2F { marks.append(at + 1..<at + 3) }
        at = end
      } else {
        endless.append(raw)
      }
    }
    let cuts = attributes + marks
    guard !cuts.isEmpty else { return (text, false) }
    // Blanks instead of attributes: every offset stays what it was.
    var copy = text
    for range in cuts { for index in range { copy[index] = 0x20 } }
    return (copy, !attributes.isEmpty)
  }

  /// `script` or `style`, if such an element's start tag has its name at `name` and ends at `close`.
  static func rawName(_ span: Span<UInt8>, _ name: Int, _ close: Int) -> String? {
    guard span[name] | 0x20 == 0x73, close < span.count, span[close] == 0x3E else { return nil }
    // Many tags begin with the same letter, `span` most of all.
    switch span[name + 1] | 0x20 {
    case 0x63: return isName("script", span, name) ? "script" : nil
    case 0x74: return isName("style", span, name) ? "style" : nil
    default: return nil
    }
  }

  /// Where the end tag of the element stands whose start tag ends at `close`.
  static func rawEnd(_ span: Span<UInt8>, _ name: String, _ close: Int) -> Int? {
    var at = close + 1
    while let mark = span.first(0x3C, from: at) {
      if mark + 1 < span.count, span[mark + 1] == 0x2F, isName(name, span, mark + 2) { return mark }
      at = mark + 1
    }
    return nil
  }

  /// Whether the name at `at` is `name`, however it is spelt.
  private static func isName(_ name: String, _ span: Span<UInt8>, _ at: Int) -> Bool {
    let count = name.utf8.count
    guard at + count <= span.count else { return false }
    var index = 0
    for letter in name.utf8 {
      if span[at + index] | 0x20 != letter { return false }
      index += 1
    }
    return at + count == span.count || !isLetter(span[at + count])
  }

  /// The end of the tag that begins at `start`; notes where its attributes are too many.
  private static func tagEnd(
    _ span: Span<UInt8>, _ start: Int, _ quotations: inout Quotations, _ cuts: inout [Range<Int>]
  ) -> Int {
    var at = start
    var attributes = 0
    var cutFrom: Int?
    // Whether a letter here would begin an attribute.
    var isBetween = false
    while at < span.count {
      let byte = span[at]
      // Letters within a name or a value, most of all.
      if byte >= 0x40, !isBetween {
        at += 1
        continue
      }
      switch byte {
      case 0x3C, 0x3E:
        if let cutFrom { cuts.append(cutFrom..<at) }
        return at
      case 0x22, 0x27:
        // Behind a value the next attribute may begin without a blank.
        let end = at > start && span[at - 1] == 0x3D ? quotations.end(span, at) : nil
        at = end ?? at
        isBetween = end != nil
      case 0...0x20, 0x2F: isBetween = true
      default:
        if isBetween {
          attributes += 1
          if attributes == MarkupLimits.attributes { cutFrom = at }
          isBetween = false
        }
      }
      at += 1
    }
    if let cutFrom { cuts.append(cutFrom..<at) }
    return at
  }

  /// Ends of quotations. One that opens behind the last such mark never ends, and is none; no mark behind it is
  /// searched for again.
  private struct Quotations {
    private var mayEnd = (double: true, single: true)

    mutating func end(_ span: Span<UInt8>, _ start: Int) -> Int? {
      let isDouble = span[start] == 0x22
      guard isDouble ? mayEnd.double : mayEnd.single else { return nil }
      let end = span.first(span[start], from: start + 1)
      if end == nil, isDouble { mayEnd.double = false }
      if end == nil, !isDouble { mayEnd.single = false }
      return end
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
