/// Text of small pieces of HTML, as feeds and exports carry them inside strings, without building a tree.
public enum MarkupText {
  /// The text of a fragment as a reader sees it, by the rules of ``MarkupTree/text(of:style:)``.
  ///
  /// - Complexity: O(*n*), one pass.
  public static func text(ofFragment html: String) -> String {
    let bytes = Array(html.utf8)
    return text(ofFragment: bytes, in: 0..<bytes.count)
  }

  /// The text of the fragment that lies in `range` of `bytes`.
  static func text(ofFragment bytes: [UInt8], in range: Range<Int>) -> String {
    let fragment = bytes.span.extracting(range)
    if fragment.first(0x26, from: 0) != nil {
      let joined = SurrogateReferences.joined(Array(bytes[range]))
      var reader = FragmentReader(joined, 0..<joined.count)
      return reader.read()
    }
    guard fragment.first(0x3C, from: 0) != nil else { return plain(bytes, in: range) }
    var reader = FragmentReader(bytes, range)
    return reader.read()
  }

  /// Plain text: white space collapses, line breaks stay.
  public static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return plain(bytes, in: 0..<bytes.count)
  }

  static func plain(_ bytes: [UInt8], in range: Range<Int>) -> String {
    var writer = TextWriter()
    writer.write(bytes, range, keepsLineBreaks: true)
    return writer.finish()
  }

  /// Whether `text` holds a tag or a character reference, so that it must be read as HTML.
  public static func looksLikeMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C {
        if opensTag(bytes, at: index) { return true }
      } else if byte == 0x26, let end = bytes[index...].prefix(12).firstIndex(of: 0x3B), end > index + 1,
        bytes[(index + 1)..<end].allSatisfy(CharacterReference.isNamePart)
      {
        return true
      }
    }
    return false
  }

  /// Whether `text` holds a tag.
  public static func holdsTag(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { opensTag(bytes, at: $0) }
  }

  private static func opensTag(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == 0x3C, index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return (0x61...0x7A).contains(next | 0x20) || next == 0x2F || next == 0x21
  }

  /// Whether `text` holds a whole end tag or line break, `</b>` or `<br>`: what people who mean signs seldom write.
  ///
  /// - Complexity: O(*n*).
  public static func holdsEnd(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { bytes[$0] == 0x3C && isEnd(bytes[($0 + 1)...]) }
  }

  /// Whether bytes behind `<` go on as an end tag or a line break does, to its `>`.
  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    let tag = rest.prefix(256).prefix { $0 != 0x3E && $0 != 0x3C }
    guard tag.endIndex < rest.endIndex, rest[tag.endIndex] == 0x3E else { return false }
    if tag.first == 0x2F {
      let name = tag.dropFirst().prefix { $0 > 0x20 }
      return name.first.map(isLetter) ?? false && tag[name.endIndex...].allSatisfy { $0 <= 0x20 }
    }
    return tag.prefix(2).map { $0 | 0x20 } == [0x62, 0x72] && !(tag.dropFirst(2).first.map(isLetter) ?? false)
  }

  /// `text` with its character references decoded, and nothing else changed.
  public static func decodingReferences(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    let bytes = SurrogateReferences.joined(Array(text.utf8))
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let (length, value) = reference(bytes, at, end: bytes.count)
      if let value {
        output.append(contentsOf: value)
        at += length
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The reference at `at` of text that ends at `end`: its length and its character; no value if there is none.
  static func reference(_ bytes: [UInt8], _ at: Int, end limit: Int) -> (Int, [UInt8]?) {
    guard bytes[at] == 0x26 else { return (1, nil) }
    var end = at + 1
    while end < limit, end - at < 34, CharacterReference.isNamePart(bytes[end]) { end += 1 }
    guard end > at + 1 else { return (1, nil) }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    let closed = end < limit && bytes[end] == 0x3B
    // Browsers forgive a missing semicolon after the oldest names only.
    guard closed || ["nbsp", "amp", "lt", "gt", "quot"].contains(name) || name.hasPrefix("#") else {
      return (1, nil)
    }
    guard let scalar = CharacterReference.scalar(of: name) else { return (1, nil) }
    return (end - at + (closed ? 1 : 0), Array(String(scalar).utf8))
  }
}
