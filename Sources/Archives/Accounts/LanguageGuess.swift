internal import Posts

/// Judges a text's language by its letters alone.
enum LanguageGuess {
  /// `ko` if at least a third of the letters are Hangul, `ja` if there is Kana, `zh` for Han alone, `en` for ASCII
  /// letters; `nil` if there are no letters or others.
  ///
  /// A syllable of Hangul counts as the two and a half letters that it stands for. Addresses and handles are nobody's
  /// language; tags count only where there is nothing else.
  static func language(of text: String) -> String? {
    var words = LetterCount()
    // Most posts hold neither addresses nor tags, and need not be cut into words.
    if words.add(text.utf8.span) { return words.language }
    words = LetterCount()
    var tags = LetterCount()
    for word in text.unicodeScalars.split(whereSeparator: \.isWhiteSpace).map(Substring.init) {
      switch word.utf8.first {
      case 0x23: tags.add(word.utf8.span)
      case 0x40: words.add(behindHandle(word).utf8.span)
      default: if !word.hasPrefix("www.") { words.add(beforeAddress(word).utf8.span) }
      }
    }
    return words.count > 0 ? words.language : tags.language
  }

  /// What is glued to a handle, whose own letters are of ASCII.
  private static func behindHandle(_ word: Substring) -> Substring {
    Substring(word.utf8.drop { $0 < 0x80 })
  }

  /// What is glued to the front of an address; all of a word that holds none.
  private static func beforeAddress(_ word: Substring) -> Substring {
    guard let mark = word.firstRange(of: "://") else { return word }
    var front = word[..<mark.lowerBound].utf8
    while let last = front.last, (0x61...0x7A).contains(last | 0x20) { front.removeLast() }
    return Substring(front)
  }
}
