internal import Posts

/// Mobile numbers that signs of any sort hold together, as in ⟦010*1234*5678⟧ or ⟦010♥1234♥5678⟧, against programs that
/// collect numbers. Both gaps must hold the same signs.
enum SymbolPhones {
  static func find(in text: FoldedText) -> [TextRange] {
    text.codes.indices.compactMap { start in
      guard text[start] == 48, text[start + 1] == 49, [48, 49, 54, 55, 56, 57].contains(text[start + 2]),
        !FoldedText.isDigit(text[start - 1]), let middle = gap(from: start + 3, in: text)
      else { return nil }
      var end = middle
      while FoldedText.isDigit(text[end]) { end += 1 }
      guard (3...4).contains(end - middle), let last = gap(from: end, in: text),
        text.codes[start + 3..<middle].elementsEqual(text.codes[end..<last]),
        (last..<last + 4).allSatisfy({ FoldedText.isDigit(text[$0]) }), !FoldedText.isDigit(text[last + 4])
      else { return nil }
      return TextRange(start: start, end: last + 4)
    }
  }

  /// The end of one or two signs that begin at `start`; `nil` for none, or more.
  private static func gap(from start: Int, in text: FoldedText) -> Int? {
    var end = start
    while isSign(text[end]), end - start < 3 { end += 1 }
    return (1...2).contains(end - start) ? end : nil
  }

  private static func isSign(_ code: UInt32) -> Bool {
    guard code > 32, !FoldedText.isDigit(code), !FoldedText.isLatin(code), !FoldedText.isHangul(code),
      let scalar = Unicode.Scalar(code)
    else { return false }
    return !scalar.properties.isAlphabetic
  }
}
