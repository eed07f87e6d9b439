/// Collects rendered text: one space between words, line breaks where blocks meet, never more than one blank line.
struct TextWriter {
  private var output: [UInt8] = []
  private var breaks = 0
  private var wantsSpace = false
  /// A break by a block, not by `br`: two blocks that meet make one line break.
  private var blockBreak = false

  /// Begins a new line unless one has just begun.
  mutating func block() {
    wantsSpace = false
    blockBreak = true
  }

  /// Begins a new line, as `br` does.
  mutating func lineBreak() {
    wantsSpace = false
    if blockBreak, breaks == 0, !output.isEmpty { breaks = 1 }
    blockBreak = false
    breaks += 1
  }

  /// Asks for a space before what follows.
  mutating func gap() { wantsSpace = true }

  /// Appends one piece of text.
  mutating func write(_ bytes: [UInt8], _ range: Range<Int>, keepsLineBreaks: Bool) {
    var at = range.lowerBound
    let span = bytes.span
    while at < range.upperBound {
      let byte = span[at]
      if byte == 0x0A, keepsLineBreaks {
        lineBreak()
        at += 1
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        wantsSpace = true
        at += 1
      } else if byte == 0xC2, at + 1 < range.upperBound, span[at + 1] == 0xA0 {
        wantsSpace = true
        at += 2
      } else if byte == 0xE2 || byte == 0xEF, TextWriter.isInvisible(span, at, range.upperBound) {
        at += 3
      } else {
        flush()
        // The rest of the word and of those behind one blank each: plain bytes until one that may mean more.
        let start = at
        at += 1
        while at < range.upperBound {
          if !TextWriter.isPlain(span[at]) {
            guard span[at] == 0x20, at + 1 < range.upperBound, TextWriter.isPlain(span[at + 1]) else { break }
          }
          at += 1
        }
        output.append(contentsOf: bytes[start..<at])
      }
    }
  }

  /// Whether a byte is part of a word for certain.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  /// A zero-width space or byte order mark, which editors leave in empty lines.
  private static func isInvisible(_ span: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at + 2 < end else { return false }
    return span[at] == 0xE2
      ? span[at + 1] == 0x80 && span[at + 2] == 0x8B : span[at + 1] == 0xBB && span[at + 2] == 0xBF
  }

  /// Whether the alternative text of an image is the name of its file, which nobody wrote as text.
  static func isPictureName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let dot = text.lastIndex(of: 0x2E), dot > text.startIndex, text.endIndex - dot <= 5,
      !text.contains(where: { $0 <= 0x20 })
    else { return false }
    let ending = String(decoding: text[(dot + 1)...], as: UTF8.self).lowercased()
    return ["jpg", "jpeg", "png", "gif", "webp", "bmp", "heic", "avif", "jfif"].contains(ending)
  }

  private mutating func flush() {
    if !output.isEmpty {
      if blockBreak, breaks == 0 { breaks = 1 }
      if breaks > 0 {
        for _ in 0..<min(breaks, 2) { output.append(0x0A) }
      } else if wantsSpace {
        output.append(0x20)
      }
    }
    breaks = 0
    blockBreak = false
    wantsSpace = false
  }

  /// The text, without white space at its ends.
  consuming func finish() -> String { String(decoding: output, as: UTF8.self) }
}
