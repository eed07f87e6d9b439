/// Judges a text's language by its letters alone.
enum LanguageGuess {
  /// `ko` if at least a third of the letters are Hangul, `ja` if there is Kana, `zh` for Han alone, `en` for ASCII
  /// letters; `nil` if there are no letters or others.
  ///
  /// A syllable of Hangul counts as the two and a half letters that it stands for. Addresses and handles are nobody's
  /// language; tags count only where there is nothing else.
  static func language(of text: String) -> String? {
    var words = Letters()
    var tags = Letters()
    // Most posts hold neither addresses nor tags, and need not be cut into words.
    if text.utf8.contains(where: { $0 == 0x40 || $0 == 0x23 || $0 == 0x2F }) {
      for word in text.split(whereSeparator: \.isWhitespace) {
        switch word.utf8.first {
        case 0x23: tags.add(word)
        case 0x40: continue
        default: if !word.contains("://"), !word.hasPrefix("www.") { words.add(word) }
        }
      }
    } else {
      words.add(text[...])
    }
    return words.count > 0 ? words.language : tags.language
  }

  /// How many letters of each script there are.
  private struct Letters {
    private var hangul = 0
    private var kana = 0
    private var han = 0
    private var latin = 0
    private var other = 0

    var count: Int { hangul + kana + han + latin + other }

    mutating func add(_ text: Substring) {
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0xAC00...0xD7A3, 0x3131...0x318E, 0x1100...0x11FF: hangul += 1
        case 0x3041...0x30FF: kana += 1
        case 0x4E00...0x9FFF: han += 1
        case 0x00C0...0x1FFF: other += 1
        default: continue
        }
      }
    }

    var language: String? {
      guard count > 0 else { return nil }
      if hangul * 5 >= count - hangul, hangul > 0 { return "ko" }
      if kana * 10 >= count { return "ja" }
      if han * 2 >= count { return "zh" }
      return latin * 10 >= count * 7 ? "en" : nil
    }
  }
}
