/// One pass over a fragment of HTML that writes its text.
struct FragmentReader {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  /// Where the last `>` stands, and where behind it the last value of an attribute begins; in front of all if nowhere.
  private let lastClose, lastValue: Int
  private var writer = TextWriter()
  private var preformatted = 0
  /// Inside an element whose content is no text: its name.
  private var hidden: TagName?

  /// Reads the fragment that lies in `range` of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
    let close = bytes[range].lastIndex(of: 0x3E) ?? range.lowerBound - 1
    lastClose = close
    lastValue =
      (close + 1..<range.upperBound).dropLast().last {
        bytes[$0] == 0x3D && (bytes[$0 + 1] == 0x22 || bytes[$0 + 1] == 0x27)
      } ?? close
  }

  mutating func read() -> String {
    while at < end {
      switch bytes[at] {
      case 0x3C where isTag: tag()
      case 0x26:
        var (length, value) = MarkupText.reference(bytes, at, end: end)
        if value == nil, let old = LegacyReferences.reference(bytes.span, at, end: end) {
          (length, value) = (old.length, old.value)
        }
        if hidden == nil {
          let piece = value ?? [0x26]
          writer.write(piece, 0..<piece.count, keepsLineBreaks: preformatted > 0)
        }
        at += value == nil ? 1 : length
      default:
        let start = at
        at = textEnd
        if hidden == nil { writer.write(bytes, start..<at, keepsLineBreaks: preformatted > 0) }
      }
    }
    return writer.finish()
  }

  /// The next byte that may begin a tag or a reference.
  private var textEnd: Int {
    let span = bytes.span
    var next = at + 1
    while next < end, span[next] != 0x3C, span[next] != 0x26 { next += 1 }
    return next
  }

  private var isTag: Bool {
    guard at + 1 < end else { return false }
    let next = bytes[at + 1]
    // Without an end it is a sign and no tag, unless an attribute or a comment shows that one was cut.
    if at > lastClose, at > lastValue, !begins(with: FragmentReader.comment) { return false }
    if next == 0x21, at + 2 < end {
      let after = bytes[at + 2]
      return after == 0x2D || after == 0x5B || (0x61...0x7A).contains(after | 0x20)
    }
    return (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x3F
  }

  private mutating func tag() {
    if bytes[at + 1] == 0x21, begins(with: FragmentReader.comment) {
      at = bytes.find("-->", in: min(at + 4, end)..<end).map { $0 + 3 } ?? end
      return
    }
    if bytes[at + 1] == 0x21, begins(with: FragmentReader.section) {
      at += 9
      return
    }
    let start = at + 1
    let closes = bytes[start] == 0x2F
    let name = nameRange(from: start + (closes ? 1 : 0))
    let close = tagEnd(from: name.upperBound)
    at = min(close + 1, end)
    let isEmpty = close > start && bytes[close - 1] == 0x2F
    apply(name, closes, isEmpty, name.upperBound..<close)
  }

  private func nameRange(from start: Int) -> Range<Int> {
    let span = bytes.span
    var close = start
    while close < end, CharacterReference.isNamePart(span[close]) || span[close] == 0x3A { close += 1 }
    return start..<close
  }

  /// The `>` of the tag whose attributes begin at `attributes`, or the end.
  private func tagEnd(from attributes: Int) -> Int {
    let span = bytes.span
    var close = attributes
    var quote: UInt8 = 0
    while close < end {
      let byte = span[close]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27, span[close - 1] == 0x3D {
        quote = byte
      }
      close += 1
    }
    // A quotation that never ends: the tag ends at its first `>`.
    return quote == 0 ? close : bytes[attributes..<end].firstIndex(of: 0x3E) ?? end
  }

  private func begins(with letters: [UInt8]) -> Bool {
    at + letters.count <= end && bytes.span.has(letters, at: at)
  }

  private static let comment = Array("<!--".utf8)
  private static let section = Array("<![CDATA[".utf8)

  private mutating func apply(
    _ letters: Range<Int>, _ closes: Bool, _ isEmpty: Bool, _ attributes: Range<Int>
  ) {
    guard let name = TagName(bytes[letters]) else { return }
    if let hidden {
      if closes, name == hidden { self.hidden = nil }
      return
    }
    let traits = name.traits
    if traits.contains(.hidden) {
      if !closes, !isEmpty, at < end, endsLater(letters) { hidden = name }
      return
    }
    if traits.contains(.lineBreak) { writer.lineBreak() }
    if traits.contains(.block) { writer.block() }
    if traits.contains(.cell) { writer.gap() }
    if traits.contains(.preformatted) { preformatted = max(0, preformatted + (closes ? -1 : 1)) }
    if traits.contains(.image), let alt = alternative(attributes) {
      let text = Array(MarkupText.decodingReferences(alt).utf8)
      if PictureText.isSign(text[...], CollectionOfOne(bytes[attributes])) {
        writer.write(text, 0..<text.count, keepsLineBreaks: false)
      }
    }
  }

  /// Whether the element is ever closed; else it hides nothing.
  private func endsLater(_ letters: Range<Int>) -> Bool {
    let name = String(decoding: bytes[letters], as: UTF8.self).lowercased()
    return bytes.find("</" + name, in: at..<end, ignoringCase: true) != nil
  }

  /// The alternative text among `attributes`.
  private func alternative(_ attributes: Range<Int>) -> String? {
    guard let start = bytes.find(" alt=", in: attributes, ignoringCase: true) else { return nil }
    let rest = bytes[(start + 5)..<attributes.upperBound]
    guard let quote = rest.first else { return nil }
    let value =
      quote == 0x22 || quote == 0x27
      ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { $0 > 0x20 }
    return String(decoding: value, as: UTF8.self)
  }
}
