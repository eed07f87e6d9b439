internal import CLibXML2

/// Makes XML that libxml2 reads to its end: entities replaced or kept as written, stray `&` escaped, characters
/// that XML forbids dropped, the document type taken out.
///
/// libxml2 therefore never sees a document type: no external file, no entity bomb. Short entities that a document
/// declares in place are expanded here, within a limit on all expansions together.
struct XMLCleaner {
  /// The clean text.
  private(set) var text: [UInt8] = []
  /// Where in the source pieces of the clean text come from, if they moved.
  private(set) var moves: [(clean: Int, source: Int)] = []
  private(set) var keepsEntities = false
  private var entities: [String: [UInt8]] = [:]
  private var expanded = 0

  /// - Complexity: O(*n*); text that needs no change is not copied.
  init(_ source: [UInt8]) {
    let span = source.span
    var copied = 0
    var at = 0
    // Blanks before the declaration make libxml2 stop at every reference behind it.
    while at < span.count, span[at] <= 0x20 { at += 1 }
    if at > 0 { replace(0..<at, by: [], &copied, source) }
    var marks = XMLMarks()
    while true {
      at = marks.next(from: at, in: span)
      guard at < span.count else { break }
      let byte = span[at]
      if byte == 0x3C, at + 1 < span.count, (0x61...0x7A).contains(span[at + 1]) || span[at + 1] == 0x2F {
        at += 2
      } else if byte == 0x3C {
        if span.has(XMLCleaner.section, at: at) {
          let end = source.find(XMLCleaner.sectionEnd, in: at..<span.count)
          // A section that never ends would take the rest of the document with it; so would libxml2.
          let stop = end.map { $0 + 3 } ?? span.count
          var inner = marks.nextOddity(from: at, in: span)
          while inner < stop {
            let length = XMLCleaner.forbidden(span, inner)
            if length > 0 { replace(inner..<inner + length, by: [], &copied, source) }
            inner = marks.nextOddity(from: inner + max(length, 1), in: span)
          }
          at = stop
          if end == nil { replace(at..<at, by: Array("]]>".utf8), &copied, source) }
        } else if span.has(XMLCleaner.doctype, at: at) {
          let end = XMLCleaner.doctypeEnd(span, at)
          declare(in: Array(source[at..<end]))
          replace(at..<end, by: [], &copied, source)
          at = end
        } else if span.has(XMLCleaner.comment, at: at) {
          let end = source.find("-->", from: at + 4).map { $0 + 3 } ?? span.count
          replace(at..<end, by: [], &copied, source)
          at = end
        } else {
          // libxml2 gives up where no name follows: what stands there is text.
          if !XMLCleaner.mayOpen(span, at + 1) {
            replace(at..<at + 1, by: Array("&lt;".utf8), &copied, source)
          }
          at += 1
        }
      } else if byte == 0x26 {
        let (length, value) = reference(span, at)
        if let value { replace(at..<at + length, by: value, &copied, source) }
        at += max(length, 1)
      } else if case let length = XMLCleaner.forbidden(span, at), length > 0 {
        replace(at..<at + length, by: [], &copied, source)
        at += length
      } else if byte == 0xC2, at + 1 < span.count, span[at + 1] < 0xA0 {
        // U+0080 to U+009F are no letters: they were windows-1252.
        let scalar = CharacterReference.scalar(of: "#\(span[at + 1])") ?? "\u{FFFD}"
        replace(at..<at + 2, by: Array(String(scalar).utf8), &copied, source)
        at += 2
      } else {
        at += 1
      }
    }
    if copied == 0 {
      text = source
    } else {
      text.append(contentsOf: source[copied...])
    }
    // A text that the end of the file cuts is given out by libxml2 only when a tag follows.
    if let last = text.last(where: { $0 > 0x20 }), last != 0x3E { text.append(contentsOf: "<cut/>".utf8) }
  }

  private static let section = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  private static let doctype = Array("<!DOCTYPE".utf8)
  private static let comment = Array("<!--".utf8)

  /// The offset in the source of the clean text's `offset`.
  func source(_ offset: Int) -> Int {
    var low = 0
    var high = moves.count
    while low < high {
      let middle = (low + high) / 2
      if moves[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : moves[low - 1].source + offset - moves[low - 1].clean
  }

  private mutating func replace(
    _ range: Range<Int>, by value: [UInt8], _ copied: inout Int, _ source: [UInt8]
  ) {
    text.append(contentsOf: source[copied..<range.lowerBound])
    text.append(contentsOf: value)
    copied = range.upperBound
    // A document of nothing but such places keeps its map within bounds; later offsets are then rough.
    if moves.count < 1 << 20 { moves.append((text.count, range.upperBound)) }
  }

  /// Whether a tag, an instruction or a declaration may go on at `at`, behind `<`.
  private static func mayOpen(_ span: Span<UInt8>, _ at: Int) -> Bool {
    guard at < span.count else { return true }
    switch span[at] {
    case 0x2F, 0x3F, 0x21, 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A, 0x80...: return true
    default: return false
    }
  }

  /// How many bytes the character at `at` has, if XML forbids it: controls, U+FFFE and U+FFFF; 0 for any other.
  private static func forbidden(_ span: Span<UInt8>, _ at: Int) -> Int {
    let byte = span[at]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D ? 1 : 0 }
    guard byte == 0xEF, at + 2 < span.count else { return 0 }
    return span[at + 1] == 0xBF && span[at + 2] >= 0xBE ? 3 : 0
  }

  /// The length of the reference at `&`, and what to write instead of it; `nil` leaves it as it is.
  private mutating func reference(_ span: Span<UInt8>, _ at: Int) -> (Int, [UInt8]?) {
    var end = at + 1
    while end < span.count, end - at < 34, CharacterReference.isNamePart(span[end]) { end += 1 }
    let isWhole = end < span.count && span[end] == 0x3B && end > at + 1
    guard isWhole else { return (1, Array("&amp;".utf8)) }
    let name = String(decoding: (at + 1..<end).map { span[$0] }, as: UTF8.self)
    let length = end + 1 - at
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return (length, nil) }
    if name.hasPrefix("#") {
      guard let scalar = CharacterReference.scalar(of: name) else { return (1, Array("&amp;".utf8)) }
      switch scalar {
      case "<": return (length, Array("&lt;".utf8))
      case "&": return (length, Array("&amp;".utf8))
      case "\u{FFFE}", "\u{FFFF}": return (length, [])
      default: return (length, Array(String(scalar).utf8))
      }
    }
    if let value = entities[name] {
      expanded += value.count
      guard expanded <= 1 << 20 else {
        keepsEntities = true
        return (1, Array("&amp;".utf8))
      }
      return (length, value)
    }
    if let scalar = CharacterReference.scalar(of: name) { return (length, Array(String(scalar).utf8)) }
    keepsEntities = true
    return (1, Array("&amp;".utf8))
  }

  /// Takes entities with short plain values out of a document type; others stay unknown.
  private mutating func declare(in doctype: [UInt8]) {
    var from = 0
    while entities.count < 256, let at = doctype.find("<!ENTITY", from: from) {
      from = at + 8
      let rest = doctype[from...].prefix(4096).drop { $0 <= 0x20 }
      let name = rest.prefix { CharacterReference.isNamePart($0) }
      let value = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard !name.isEmpty, let quote = value.first, quote == 0x22 || quote == 0x27,
        let close = value.dropFirst().firstIndex(of: quote)
      else { continue }
      let letters = Array(value[(value.startIndex + 1)..<close])
      guard letters.count <= 1024, !letters.contains(0x3C), !letters.contains(0x25) else { continue }
      let text = String(decoding: letters, as: UTF8.self)
      let plain = text.contains("&") ? MarkupText.decodingReferences(text) : text
      // What still refers to another entity is not expanded at all: no chain, no cycle.
      guard !plain.contains("&") || plain == "&" else { continue }
      entities[String(decoding: name, as: UTF8.self)] = Array(
        plain.replacingReserved().utf8)
    }
  }

  private static func doctypeEnd(_ span: Span<UInt8>, _ start: Int) -> Int {
    var depth = 0
    var at = start
    var quote: UInt8 = 0
    while at < span.count {
      let byte = span[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if depth > 0, byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B {
        depth += 1
      } else if byte == 0x5D {
        depth -= 1
      } else if byte == 0x3E, depth <= 0 {
        return at + 1
      }
      at += 1
    }
    return span.count
  }
}

extension String {
  fileprivate func replacingReserved() -> String {
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
