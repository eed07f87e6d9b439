/// One pass over a fragment of HTML that writes its text.
struct FragmentReader {
  private let bytes: [UInt8]
  private var at = 0
  private var writer = TextWriter()
  private var preformatted = 0
  /// Inside an element whose content is no text: its name.
  private var hidden: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> String {
    while at < bytes.count {
      switch bytes[at] {
      case 0x3C where isTag: tag()
      case 0x26:
        let (length, value) = MarkupText.reference(bytes, at)
        if hidden == nil {
          let piece = value ?? [0x26]
          writer.write(piece, 0..<piece.count, keepsLineBreaks: preformatted > 0)
        }
        at += value == nil ? 1 : length
      default:
        var end = at + 1
        while end < bytes.count, bytes[end] != 0x3C, bytes[end] != 0x26 { end += 1 }
        if hidden == nil { writer.write(bytes, at..<end, keepsLineBreaks: preformatted > 0) }
        at = end
      }
    }
    return writer.finish()
  }

  private var isTag: Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    if next == 0x21, at + 2 < bytes.count {
      let after = bytes[at + 2]
      return after == 0x2D || after == 0x5B || (0x61...0x7A).contains(after | 0x20)
    }
    return (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x3F
  }

  private mutating func tag() {
    if bytes[at + 1] == 0x21, bytes[at...].starts(with: FragmentReader.comment) {
      at = bytes.find("-->", from: at + 4).map { $0 + 3 } ?? bytes.count
      return
    }
    if bytes[at + 1] == 0x21, bytes[at...].starts(with: FragmentReader.section) {
      at += 9
      return
    }
    let start = at + 1
    let closes = bytes[start] == 0x2F
    var end = start + (closes ? 1 : 0)
    let nameStart = end
    while end < bytes.count, CharacterReference.isNamePart(bytes[end]) || bytes[end] == 0x3A { end += 1 }
    var name = String(decoding: bytes[nameStart..<end], as: UTF8.self)
    if bytes[nameStart..<end].contains(where: { (0x41...0x5A).contains($0) }) { name = name.lowercased() }
    let attributesStart = end
    var quote: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27, bytes[end - 1] == 0x3D {
        quote = byte
      }
      end += 1
    }
    // A quotation that never ends: the tag ends at its first `>`.
    if quote != 0 { end = bytes[attributesStart...].firstIndex(of: 0x3E) ?? bytes.count }
    at = min(end + 1, bytes.count)
    let isEmpty = end > start && end <= bytes.count && bytes[end - 1] == 0x2F
    apply(name, closes, isEmpty, attributesStart..<min(end, bytes.count))
  }

  private static let comment = Array("<!--".utf8)
  private static let section = Array("<![CDATA[".utf8)

  private mutating func apply(_ name: String, _ closes: Bool, _ isEmpty: Bool, _ attributes: Range<Int>) {
    let traits = NameTable.traits(of: name)
    if let hidden {
      if closes, name == hidden { self.hidden = nil }
      return
    }
    if traits.contains(.hidden) {
      if !closes, !isEmpty, bytes[at...].count > 0, endsLater(name) { hidden = name }
      return
    }
    if traits.contains(.lineBreak) { writer.lineBreak() }
    if traits.contains(.block) { writer.block() }
    if traits.contains(.cell) { writer.gap() }
    if traits.contains(.preformatted) { preformatted = max(0, preformatted + (closes ? -1 : 1)) }
    if traits.contains(.image), let alt = FragmentReader.value(of: "alt", Array(bytes[attributes])) {
      let text = Array(MarkupText.decodingReferences(alt).utf8)
      if !TextWriter.isPictureName(text[...]) {
        writer.write(text, 0..<text.count, keepsLineBreaks: false)
      }
    }
  }

  /// Whether the element is ever closed; else it hides nothing.
  private func endsLater(_ name: String) -> Bool {
    bytes.find("</" + name, from: at, ignoringCase: true) != nil
  }

  private static func value(of key: String, _ attributes: [UInt8]) -> String? {
    guard let start = attributes.find(" " + key + "=", from: 0, ignoringCase: true) else { return nil }
    let rest = attributes[(start + key.utf8.count + 2)...]
    guard let quote = rest.first else { return nil }
    let value =
      quote == 0x22 || quote == 0x27
      ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { $0 > 0x20 }
    return String(decoding: value, as: UTF8.self)
  }
}
