/// Character references that lost their semicolon: `&lt먹통`, `&nbsp&nbsp`. In texts browsers read the names of old all
/// the same (HTML 13.2.5.73); libxml2 leaves them as written.
///
/// Only the tree knows what is text and what is an attribute or a script, so each such reference becomes a mark of its
/// own length before the page is parsed, and the mark a character, or the reference again, when it arrives there.
enum LegacyReferences {
  /// The names, by the number of their mark: those that people write.
  private static let names: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    ("lt", "<"), ("gt", ">"), ("amp", "&"), ("quot", "\""), ("nbsp", "\u{A0}"), ("copy", "©"), ("reg", "®"),
    ("middot", "·"), ("laquo", "«"), ("raquo", "»"), ("times", "×"), ("divide", "÷"), ("deg", "°"),
    ("plusmn", "±"), ("sect", "§"), ("para", "¶"), ("yen", "¥"), ("cent", "¢"), ("pound", "£"),
    ("shy", "\u{AD}"),
    ("frac12", "½"), ("frac14", "¼"), ("frac34", "¾"), ("sup1", "¹"), ("sup2", "²"), ("sup3", "³"),
    ("iexcl", "¡"),
    ("iquest", "¿"), ("micro", "µ"), ("brvbar", "¦"), ("acute", "´"), ("ordm", "º"),
  ].map { (Array($0.0.utf8), $0.1) }

  // A mark is one of the 32 characters from U+FDD0, which are none: three bytes, as `&lt` has. Longer references are
  // filled up with U+007F.
  private static let markStart: [UInt8] = [0xEF, 0xB7]
  private static let markBase: UInt8 = 0x90
  private static let filler: UInt8 = 0x7F

  /// The text with a mark for each such reference; `nil` if there is none, or the text holds marks of its own.
  ///
  /// - Complexity: O(*n*); text without such references is not copied.
  static func marked(_ text: [UInt8]) -> [UInt8]? {
    let span = text.span
    var found: [(at: Int, mark: Int)] = []
    var at = 0
    while let place = span.first(0x26, from: at) {
      at = place + 1
      if let mark = mark(span, at, end: span.count) { found.append((place, mark)) }
    }
    guard !found.isEmpty, !holdsMarks(span) else { return nil }
    var copy = text
    for (at, mark) in found {
      copy[at] = markStart[0]
      copy[at + 1] = markStart[1]
      copy[at + 2] = markBase + UInt8(mark)
      for index in at + 3..<max(at + 3, at + 1 + names[mark].name.count) { copy[index] = filler }
    }
    return copy
  }

  /// The number of the longest name at `start`, unless the letters there end with a semicolon.
  private static func mark(_ span: Span<UInt8>, _ start: Int, end limit: Int) -> Int? {
    var end = start
    while end < limit, isNamePart(span[end]) { end += 1 }
    guard end > start, end == limit || span[end] != 0x3B else { return nil }
    var best: Int?
    for (number, (name, _)) in names.enumerated() where name.count <= end - start {
      guard best.map({ names[$0].name.count < name.count }) ?? true else { continue }
      if name.indices.allSatisfy({ span[start + $0] == name[$0] }) { best = number }
    }
    return best
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func isMark(_ byte: UInt8) -> Bool { (markBase..<markBase + 32).contains(byte) }

  /// Whether a text holds what would be taken for a mark.
  private static func holdsMarks(_ span: Span<UInt8>) -> Bool {
    if span.first(filler, from: 0) != nil { return true }
    var at = 0
    while let place = span.first(markStart[0], from: at) {
      if place + 2 < span.count, span[place + 1] == markStart[1], isMark(span[place + 2]) { return true }
      at = place + 1
    }
    return false
  }

  /// The reference at the `&` at `at` of text that ends at `end`: its length and its character.
  static func reference(_ span: Span<UInt8>, _ at: Int, end: Int) -> (length: Int, value: [UInt8])? {
    mark(span, at + 1, end: end).map { (names[$0].name.count + 1, Array(String(names[$0].scalar).utf8)) }
  }

  /// Whether bytes hold a mark or a part of one.
  static func mayHoldMarks(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 == markStart[0] || $0 == filler }
  }

  /// What marked bytes mean in a text; in a script or an attribute, where they are `asWritten`, the references again.
  static func unmarked(_ bytes: some Collection<UInt8>, asWritten: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      let count = output.count
      if byte == filler { continue }
      if isMark(byte), count > 1, output[count - 2] == markStart[0],
        output[count - 1] == markStart[1]
      {
        output.removeLast(2)
        let (name, scalar) = names[Int(byte - markBase)]
        output += asWritten ? [0x26] + name : Array(String(scalar).utf8)
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
