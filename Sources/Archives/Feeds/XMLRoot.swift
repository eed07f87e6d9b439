/// The first element of an XML document.
enum XMLRoot {
  /// Its name in small letters and without a prefix; `nil` for what is no XML.
  static func name(_ bytes: [UInt8]) -> String? {
    var at = 0
    let span = bytes.span
    while at < min(span.count, 65536) {
      guard span[at] == 0x3C, at + 1 < span.count else {
        // Text before the first element is no XML; blanks and stray bytes are forgiven.
        if span[at] > 0x20, at > 4096 { return nil }
        at += 1
        continue
      }
      let next = span[at + 1]
      if next == 0x3F || next == 0x21 {
        at = XMLRoot.skip(span, at)
        continue
      }
      var end = at + 1
      while end < span.count, end - at < 64, span[end] > 0x20, span[end] != 0x3E, span[end] != 0x2F {
        end += 1
      }
      let name = String(decoding: (at + 1..<end).map { span[$0] }, as: UTF8.self).lowercased()
      return name.split(separator: ":").last.map(String.init)
    }
    return nil
  }

  private static func skip(_ span: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    let isComment = at + 3 < span.count && span[at + 2] == 0x2D
    var depth = 0
    while at < span.count {
      if isComment {
        if span[at] == 0x3E, at >= start + 5, span[at - 1] == 0x2D, span[at - 2] == 0x2D { return at + 1 }
      } else {
        if span[at] == 0x5B { depth += 1 }
        if span[at] == 0x5D { depth -= 1 }
        if span[at] == 0x3E, depth <= 0 { return at + 1 }
      }
      at += 1
    }
    return at
  }
}
