internal import Posts

/// Accounts named in a text, as in `@shop_12`: replaced by a name that only the holder of the key can trace back.
struct HandleRule: MaskRule {
  let id = "handle"
  let hasDigits = false

  func replacement(for words: String, pseudonym: (String) -> String) -> String {
    "@" + pseudonym(String(words.dropFirst()))
  }

  func find(in text: FoldedText) -> [TextRange] {
    var found: [TextRange] = []
    var index = 0
    while index < text.codes.count {
      defer { index += 1 }
      guard text[index] == 64, !Self.isWord(text[index - 1]) else { continue }
      var end = index + 1
      if FoldedText.isHangul(text[end]) {
        while FoldedText.isHangul(text[end]) || Self.isWord(text[end]) { end += 1 }
      } else {
        while Self.isWord(text[end]) || (text[end] == 46 && Self.isWord(text[end + 1])) { end += 1 }
      }
      guard end - index > 2 else { continue }
      found.append(TextRange(start: index, end: end))
      index = end - 1
    }
    return found
  }

  private static func isWord(_ code: UInt32) -> Bool {
    FoldedText.isLatin(code) || FoldedText.isDigit(code) || code == 95
  }
}
